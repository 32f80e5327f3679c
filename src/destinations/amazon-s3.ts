import * as z from 'zod/mini';
import { defineDestination, type DestinationCard } from './definition.js';
import { textIn } from './form-values.js';
import { rejectAt } from './schemas.js';
import { objectionToAwsKeyId, objectionToAwsSecret, objectionToMissingToken } from './s3/access-key.js';
import { objectionToAwsBucket } from './s3/bucket-name.js';
import { compactText, locationForm, normalizeCredential, summarizeLocation } from './s3/forms.js';
import { accountProbes, LOCATION_PROBES } from './s3/probe-definitions.js';
import { AWS_REGIONS, objectionToAwsRegion } from './s3/regions.js';

const auth = z
  .object({
    accessKeyId: compactText(256, objectionToAwsKeyId),
    secretAccessKey: compactText(256, objectionToAwsSecret),
    region: compactText(64, objectionToAwsRegion),
    sessionToken: z.optional(compactText(8192)),
  })
  .check(rejectAt(objectionToMissingToken));

/** Amazon S3 by access key. */
export const amazonS3 = (card: DestinationCard) =>
  defineDestination({
    ...card,
    documentationUrl: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    auth: {
      schema: auth,
      fields: {
        accessKeyId: {
          control: 'text',
          label: 'Access key ID',
          help: 'In the AWS console: IAM, Users, your user, Security credentials, Access keys. Starts with AKIA, or with ASIA when it is temporary.',
        },
        secretAccessKey: {
          control: 'secret',
          label: 'Secret access key',
          help: 'AWS shows it once, when the key is created. It has 40 characters. Lost it? Create a new key.',
        },
        region: {
          control: 'text',
          label: 'Region',
          help: 'Where the bucket is, for example eu-central-1. The console shows it in the list of buckets.',
          suggestions: AWS_REGIONS,
        },
        sessionToken: {
          control: 'secret',
          label: 'Session token',
          help: 'Only for temporary keys. They expire, so a key of a user made for this delivery is the better choice.',
        },
      },
      normalize: normalizeCredential,
    },
    setup: locationForm(
      objectionToAwsBucket,
      'The name only; a pasted s3:// address or ARN is split for you. The key needs s3:PutObject on this folder; with s3:GetObject, s3:DeleteObject and s3:ListBucket the delivery can also be verified and cleaned up.',
    ),
    probes: { account: accountProbes('region'), location: LOCATION_PROBES },
    describeAccount: (details) => `${textIn(details, 'accessKeyId')} · ${textIn(details, 'region')}`,
    summarize: (setup, details) => [
      ...summarizeLocation(setup),
      { label: 'Region', value: textIn(details, 'region') },
    ],
    checkInBrowser: async () => {
      const { createBrowserS3Checks } = await import('./s3/browser-check.js');
      return createBrowserS3Checks()['amazon-s3'];
    },
  });
