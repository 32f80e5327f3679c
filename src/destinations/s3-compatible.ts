import * as z from 'zod/mini';
import { notice } from '../problems/issue.js';
import { compact, normalized } from './clean.js';
import { defineDestination, type DestinationCard, type NormalizedValues } from './definition.js';
import { textIn } from './form-values.js';
import { reject, rejectAt, text } from './schemas.js';
import {
  objectionToCompatibleKeyId,
  objectionToCompatibleSecret,
  objectionToMissingToken,
} from './s3/access-key.js';
import { objectionToCompatibleBucket } from './s3/bucket-name.js';
import { canonicalEndpoint, objectionToEndpoint, parseEndpoint } from './s3/endpoint.js';
import { compactText, locationForm, normalizeCredential, summarizeLocation } from './s3/forms.js';
import { accountProbes, LOCATION_PROBES } from './s3/probe-definitions.js';
import { objectionToCompatibleRegion } from './s3/regions.js';

const auth = z
  .object({
    endpoint: text(2048, z.overwrite(compact), reject(objectionToEndpoint), z.overwrite(canonicalEndpoint)),
    accessKeyId: compactText(256, objectionToCompatibleKeyId),
    secretAccessKey: compactText(512, objectionToCompatibleSecret),
    region: z.optional(compactText(64, objectionToCompatibleRegion)),
    addressStyle: z.enum(['path', 'virtual-host']),
    sessionToken: z.optional(compactText(8192)),
  })
  .check(rejectAt(objectionToMissingToken));

function normalizeAuth(field: string, value: string): NormalizedValues | undefined {
  if (field !== 'endpoint') return normalizeCredential(field, value);
  return normalized(field, value, compact, (cleaned) => {
    const endpoint = parseEndpoint(cleaned);
    if (!endpoint) return undefined;
    return {
      value: endpoint.origin,
      notices: [
        ...(endpoint.supposed
          ? [notice(field, 'notice.endpoint-scheme', { scheme: endpoint.supposed })]
          : []),
        ...(endpoint.bucket ? [notice(field, 'notice.endpoint-split', { bucket: endpoint.bucket })] : []),
      ],
    };
  });
}

/** Any service that speaks the S3 protocol. */
export const s3Compatible = (card: DestinationCard) =>
  defineDestination({
    ...card,
    auth: {
      schema: auth,
      fields: {
        endpoint: {
          control: 'text',
          label: 'Endpoint',
          inputMode: 'url',
          help: 'The address of the service without the bucket, for example https://s3.example.com. Your provider calls it S3 endpoint or S3 API address.',
        },
        accessKeyId: {
          control: 'text',
          label: 'Access key ID',
          help: 'Made in your provider’s console, often under Access keys, API keys or S3 credentials.',
        },
        secretAccessKey: {
          control: 'secret',
          label: 'Secret access key',
          help: 'Most providers show it only once, when the key is created.',
        },
        region: {
          control: 'text',
          label: 'Region',
          initial: 'us-east-1',
          half: true,
          help: 'As your provider writes it. Services without regions accept us-east-1 or auto.',
        },
        addressStyle: {
          control: 'choice',
          label: 'Address style',
          initial: 'path',
          options: [
            {
              value: 'path',
              label: 'Path',
              help: 'https://s3.example.com/bucket, understood by nearly every service.',
            },
            { value: 'virtual-host', label: 'Virtual host', help: 'https://bucket.s3.example.com' },
          ],
        },
        sessionToken: {
          control: 'secret',
          label: 'Session token',
          help: 'Only for temporary keys.',
        },
      },
      normalize: normalizeAuth,
    },
    setup: locationForm(
      objectionToCompatibleBucket,
      'The name only; a pasted s3:// address is split for you. The key must be allowed to write files (PutObject) in this folder; to read, list and delete there lets the delivery be verified.',
    ),
    probes: { account: accountProbes('endpoint'), location: LOCATION_PROBES },
    describeAccount: (details) => `${textIn(details, 'accessKeyId')} · ${hostOf(details)}`,
    summarize: (setup, details) => [
      ...summarizeLocation(setup),
      { label: 'Endpoint', value: textIn(details, 'endpoint') },
    ],
    checkInBrowser: async () => {
      const { createBrowserS3Checks } = await import('./s3/browser-check.js');
      return createBrowserS3Checks()['s3-compatible'];
    },
  });

function hostOf(details: Readonly<Record<string, unknown>>): string {
  const endpoint = textIn(details, 'endpoint');
  return endpoint.slice(endpoint.indexOf('://') === -1 ? 0 : endpoint.indexOf('://') + 3);
}
