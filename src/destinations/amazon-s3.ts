import * as z from 'zod/mini';
import { loadable, type DestinationCard, type FormValues } from './definition.js';
import {
  encryptionKeyField,
  encryptionKeySchema,
  examineEncryptionField,
  summarizeEncryption,
} from './encryption-key/field.js';
import { textIn } from './form-values.js';
import { rejectAt } from './schemas.js';
import { objectionToAwsKeyId, objectionToAwsSecret, objectionToMissingToken } from './s3/access-key.js';
import { objectionToAwsBucket } from './s3/bucket-name.js';
import {
  compactText,
  exampleFile,
  FOLDERS,
  locationForm,
  normalizeCredential,
  summarizeLocation,
} from './s3/forms.js';
import { accountProbes, EXTERNAL_ID_PROBE, LOCATION_PROBES } from './s3/probe-definitions.js';
import { AWS_REGIONS, objectionToAwsRegion, understandRegion } from './s3/regions.js';
import { objectionToPartition, objectionToRoleArn, parseRoleArn } from './s3/role.js';

const auth = z
  .object({
    method: z.optional(z.enum(['keys', 'role'])),
    accessKeyId: z.optional(compactText(256, objectionToAwsKeyId)),
    secretAccessKey: z.optional(compactText(256, objectionToAwsSecret)),
    roleArn: z.optional(compactText(2048, objectionToRoleArn)),
    region: compactText(64, objectionToAwsRegion),
    sessionToken: z.optional(compactText(8192)),
    encryptionKey: encryptionKeySchema,
    externalId: z.optional(z.undefined()),
    principal: z.optional(z.undefined()),
    trustPolicy: z.optional(z.undefined()),
  })
  .check(rejectAt(objectionToMissingToken), rejectAt(objectionToPartition));

const byKeys = { field: 'method', equals: 'keys' } as const;
const byRole = { field: 'method', equals: 'role' } as const;

/** Amazon S3 by access key, or by role where the backend has an identity of its own. */
export const amazonS3 = (card: DestinationCard) =>
  loadable({
    ...card,
    documentationUrl: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    prerequisites: async () => (await import('./prerequisites.js')).prerequisites['amazon-s3'],
    auth: {
      schema: auth,
      fields: {
        method: {
          control: 'choice',
          label: 'Give access by',
          initial: 'keys',
          options: [
            { value: 'keys', label: 'Access key' },
            {
              value: 'role',
              label: 'Role',
              help: 'Safer, as no key leaves your account, and you can take the access back at any time.',
              needs: 'role-access',
            },
          ],
        },
        accessKeyId: {
          control: 'text',
          changesWithSecrets: true,
          label: 'Access key ID',
          help: 'In the AWS console: IAM, Users, your user, Security credentials, Access keys. Starts with AKIA, or ASIA when temporary.',
          when: byKeys,
          requiredWhenShown: true,
        },
        secretAccessKey: {
          control: 'secret',
          label: 'Secret access key',
          help: 'AWS shows it once, when the key is created: 40 characters. Lost it? Create a new one.',
          when: byKeys,
          requiredWhenShown: true,
        },
        principal: {
          control: 'given',
          fact: 'principal',
          label: 'Who asks for the role',
          help: 'The trust policy of your role has to name this identity.',
          when: byRole,
          needs: 'role-access',
        },
        externalId: {
          control: 'given',
          fact: 'external-id',
          label: 'External ID',
          help: 'The trust policy has to demand it, so that nobody else can use your role through us.',
          when: byRole,
          needs: 'role-access',
        },
        trustPolicy: {
          control: 'given',
          fact: 'trust-policy',
          label: 'Trust policy',
          help: 'Both in one, to paste: the custom trust policy of a new role, or the trust relationship of yours.',
          when: byRole,
          needs: 'role-access',
        },
        roleArn: {
          control: 'text',
          label: 'Role ARN',
          help: 'In the AWS console: IAM, Roles, your role. Looks like arn:aws:iam::123456789012:role/exports.',
          when: byRole,
          requiredWhenShown: true,
          needs: 'role-access',
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
          help: 'Only for temporary keys. They expire: a key of a user made for this delivery is better.',
          when: byKeys,
          advanced: true,
        },
        encryptionKey: encryptionKeyField,
      },
      normalize: (field, value) => normalizeCredential(field, value, understandRegion),
      examine: examineEncryptionField,
    },
    setup: locationForm({
      objectionToBucket: objectionToAwsBucket,
      objectionToRegion: objectionToAwsRegion,
      understandRegion,
      bucketHelp:
        'A pasted s3:// address or ARN is split for you. The key needs s3:PutObject on this folder. With s3:GetObject, s3:DeleteObject and s3:ListBucket, deliveries are verified and tidied up.',
    }),
    probes: { account: [...accountProbes('region'), EXTERNAL_ID_PROBE], location: LOCATION_PROBES },
    describeAccount: (details) => `${nameOf(details)} · ${textIn(details, 'region')}`,
    summarize: (setup, details) => [
      ...summarizeLocation(setup),
      { label: 'Region', value: textIn(setup, 'region') || textIn(details, 'region') },
      ...summarizeEncryption(details),
    ],
    folders: FOLDERS,
    exampleFile,
    checkInBrowser: async () => {
      const { createBrowserS3Checks } = await import('./s3/browser-check.js');
      return createBrowserS3Checks()['amazon-s3'];
    },
  });

function nameOf(details: FormValues): string {
  const role = parseRoleArn(textIn(details, 'roleArn'));
  return role ? `${role.account} ${role.name}` : textIn(details, 'accessKeyId');
}
