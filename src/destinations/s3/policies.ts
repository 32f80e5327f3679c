import { fixedFolder } from './macros.js';
import { partitionOf } from './role.js';
import { awsDomainOf } from './regions.js';

/** A place in a bucket, as it was typed. */
export interface PolicyPlace {
  readonly bucket: string;
  /** May hold macros: the folder in front of them is what counts. */
  readonly folder: string;
  /** Tells the partition; empty for other services than AWS. */
  readonly region: string;
}

/** What a delivery does to its files. Large ones are sent in parts, which it has to be able to give up. */
const DELIVERY = ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'];

/** What proves a delivery, and tidies up after the proof. A check only warns where it is denied. */
const VERIFICATION = ['s3:GetObject', 's3:DeleteObject'];

const VERSION = '2012-10-17';

const json = (document: object): string => JSON.stringify(document, null, 2);

/**
 * What an identity needs to deliver to one folder, as an IAM policy; what is only useful is a statement of its own, which can be
 * left out. Not asked for: to list all buckets, to see other folders, to change the bucket.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-policies-s3.html
 */
export const iamPolicy = (place: PolicyPlace): string =>
  json({ Version: VERSION, Statement: folderStatements(place) });

/**
 * The same, and the use of the key under which the bucket is encrypted: only through S3, and only for this bucket.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html#require-sse-kms
 */
export function iamPolicyWithKms(place: PolicyPlace): string {
  const { bucket, region } = place;
  const partition = partitionOf(region);
  const bucketArn = `arn:${partition}:s3:::${bucket}`;
  return json({
    Version: VERSION,
    Statement: [
      ...folderStatements(place),
      {
        Sid: 'UseTheKeyOfTheBucket',
        Effect: 'Allow',
        Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
        Resource: `arn:${partition}:kms:${region}:*:key/*`,
        Condition: {
          StringEquals: { 'kms:ViaService': `s3.${region}.${awsDomainOf(region)}` },
          // The bucket where it has a Bucket Key, else the object:
          // https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html#encryption-context
          StringLike: { 'kms:EncryptionContext:aws:s3:arn': [bucketArn, `${bucketArn}/*`] },
        },
      },
    ],
  });
}

function folderStatements({ bucket, folder: path, region }: PolicyPlace): readonly object[] {
  const bucketArn = `arn:${partitionOf(region)}:s3:::${bucket}`;
  const folder = literal(fixedFolder(path));
  const inside = folder === '' ? '*' : `${folder}/*`;
  return [
    { Sid: 'DeliverFiles', Effect: 'Allow', Action: DELIVERY, Resource: `${bucketArn}/${inside}` },
    {
      Sid: 'OptionalVerifyFiles',
      Effect: 'Allow',
      Action: VERIFICATION,
      Resource: `${bucketArn}/${inside}`,
    },
    {
      Sid: 'OptionalSeeFolder',
      Effect: 'Allow',
      Action: 's3:ListBucket',
      Resource: bucketArn,
      ...(folder === '' ? {} : { Condition: { StringLike: { 's3:prefix': inside } } }),
    },
  ];
}

/**
 * A text that stands for itself where policies know wildcards and variables.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars
 */
const literal = (text: string): string => text.replace(/[*?$]/gu, (character) => `\${${character}}`);
