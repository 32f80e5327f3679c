import * as z from 'zod/mini';
import { notice } from '../problems/issue.js';
import { compact, normalized } from './clean.js';
import { loadable, type DestinationCard, type FormValues, type NormalizedValues } from './definition.js';
import {
  encryptionKeyField,
  encryptionKeySchema,
  examineEncryptionField,
  summarizeEncryption,
} from './encryption-key/field.js';
import { textIn } from './form-values.js';
import { reject, rejectAt, text } from './schemas.js';
import {
  objectionToCompatibleKeyId,
  objectionToCompatibleSecret,
  objectionToMissingToken,
} from './s3/access-key.js';
import { objectionToCompatibleBucket } from './s3/bucket-name.js';
import { canonicalEndpoint, objectionToEndpoint, parseEndpoint } from './s3/endpoint.js';
import {
  compactText,
  exampleFile,
  FOLDERS,
  locationForm,
  normalizeCredential,
  summarizeLocation,
} from './s3/forms.js';
import { endpointsOf, recognizeProvider, S3_PROVIDERS, type RecognizedProvider } from './s3/providers.js';
import { accountProbes, LOCATION_PROBES } from './s3/probe-definitions.js';
import { readServiceAddress } from './s3/service-address.js';
import { expiryOfToken } from './s3/session-token.js';
import { objectionToCompatibleRegion } from './s3/regions.js';

const OTHER = 'other';

const auth = z
  .object({
    provider: z.optional(z.enum([OTHER, ...S3_PROVIDERS.map(({ id }) => id)])),
    endpoint: text(2048, z.overwrite(compact), reject(objectionToEndpoint), z.overwrite(canonicalEndpoint)),
    accessKeyId: compactText(256, objectionToCompatibleKeyId),
    secretAccessKey: compactText(512, objectionToCompatibleSecret),
    region: z.optional(compactText(64, objectionToCompatibleRegion)),
    addressStyle: z.optional(z.enum(['auto', 'path', 'virtual-host'])),
    sessionToken: z.optional(compactText(8192)),
    encryptionKey: encryptionKeySchema,
  })
  .check(rejectAt(objectionToMissingToken));

/** A chosen provider fills its address and its region; what is left to fill in stands in braces. */
function fillProvider(id: string, values: FormValues): NormalizedValues | undefined {
  const provider = S3_PROVIDERS.find((one) => one.id === id);
  if (!provider) return undefined;
  const typed = recognizeProvider(textIn(values, 'endpoint'));
  // The address of another provider would only be asked about this one's key.
  const other = typed !== undefined && typed.provider.id !== id;
  const [endpoint = other ? '' : undefined] = endpointsOf(provider);
  return {
    values: { region: provider.region, ...(endpoint === undefined ? {} : { endpoint }) },
    notices: [notice('provider', 'notice.provider', { provider: provider.name, keys: provider.keys })],
  };
}

/** The region that an address says, unless somebody has typed another one. */
function regionOf(
  { provider, region }: RecognizedProvider,
  news: boolean,
  values: FormValues,
): Readonly<Record<string, string>> {
  const untouched = ['', provider.region, 'us-east-1'].includes(textIn(values, 'region'));
  return news || untouched ? { region } : {};
}

function normalizeAuth(field: string, value: string, values: FormValues): NormalizedValues | undefined {
  if (field === 'provider') return fillProvider(value, values);
  if (field !== 'endpoint') return normalizeCredential(field, value);
  const block = normalizeCredential(field, value);
  if (block) return block;
  return normalized(field, value, compact, (cleaned) => {
    const endpoint = parseEndpoint(cleaned);
    if (!endpoint) return undefined;
    const known = recognizeProvider(endpoint.origin);
    const news = known !== undefined && textIn(values, 'provider') !== known.provider.id;
    return {
      value: endpoint.address,
      ...(known ? { also: { provider: known.provider.id, ...regionOf(known, news, values) } } : {}),
      ...(endpoint.bucket === undefined ? {} : { setup: { bucket: endpoint.bucket } }),
      notices: [
        ...(news
          ? [
              notice(field, 'notice.provider', {
                provider: known.provider.name,
                keys: known.provider.keys,
              }),
            ]
          : []),
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
  loadable({
    ...card,
    prerequisites: async () => (await import('./prerequisites.js')).prerequisites['s3-compatible'],
    auth: {
      schema: auth,
      fields: {
        provider: {
          control: 'choice',
          label: 'Provider',
          initial: OTHER,
          options: [
            { value: OTHER, label: 'Another one, or not known' },
            ...S3_PROVIDERS.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
        endpoint: {
          control: 'text',
          directsSecrets: true,
          label: 'Endpoint',
          inputMode: 'url',
          help: 'The address of the service without the bucket, for example https://s3.example.com. Your provider calls it S3 endpoint or S3 API address.',
        },
        accessKeyId: {
          control: 'text',
          changesWithSecrets: true,
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
          initial: 'auto',
          advanced: true,
          options: [
            { value: 'auto', label: 'Automatic', help: 'Found out when the connection is checked.' },
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
          advanced: true,
        },
        encryptionKey: encryptionKeyField,
      },
      normalize: normalizeAuth,
      examine: examineEncryptionField,
    },
    setup: locationForm({
      objectionToBucket: objectionToCompatibleBucket,
      objectionToRegion: objectionToCompatibleRegion,
      readAddress: readServiceAddress,
      bucketHelp:
        'A pasted s3:// address is split for you. The key must be allowed to write files (PutObject) in this folder; to read, list and delete there lets the delivery be verified.',
    }),
    probes: { account: accountProbes('endpoint'), location: LOCATION_PROBES },
    expiresAt: (credentials) => expiryOfToken(textIn(credentials, 'sessionToken')),
    describeAccount: (details) => `${textIn(details, 'accessKeyId')} · ${hostOf(details)}`,
    summarize: (setup, details) => [
      ...summarizeLocation(setup),
      { label: 'Endpoint', value: textIn(details, 'endpoint') },
      ...summarizeEncryption(details),
    ],
    folders: FOLDERS,
    exampleFile,
    checkInBrowser: async () => {
      const { createBrowserS3Checks } = await import('./s3/browser-check.js');
      return createBrowserS3Checks()['s3-compatible'];
    },
  });

function hostOf(details: Readonly<Record<string, unknown>>): string {
  const endpoint = textIn(details, 'endpoint');
  return endpoint.slice(endpoint.indexOf('://') === -1 ? 0 : endpoint.indexOf('://') + 3);
}
