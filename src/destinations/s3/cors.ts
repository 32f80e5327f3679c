/**
 * The rules with which a bucket lets a page check it, as the AWS console takes them.
 *
 * All headers are allowed because SDKs send more of them with every version; what is exposed is what a check reads: the
 * region and the time of the storage, and what its support asks for.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export const corsRules = (origin: string): string => JSON.stringify(rulesFor(origin), null, 2);

/**
 * The command that sets the rules at any service that speaks S3, for those whose console cannot.
 * https://docs.aws.amazon.com/cli/latest/reference/s3api/put-bucket-cors.html
 */
export function corsCommand(place: {
  readonly origin: string;
  readonly bucket: string;
  readonly endpoint: string;
}): string {
  const configuration = JSON.stringify({ CORSRules: rulesFor(place.origin) });
  return [
    `aws s3api put-bucket-cors --endpoint-url ${quoted(place.endpoint)}`,
    `--bucket ${quoted(place.bucket)} --cors-configuration ${quoted(configuration)}`,
  ].join(' \\\n  ');
}

const rulesFor = (origin: string): readonly object[] => [
  {
    AllowedOrigins: [origin],
    AllowedMethods: ['GET', 'PUT', 'HEAD', 'DELETE'],
    AllowedHeaders: ['*'],
    ExposeHeaders: ['ETag', 'Date', 'x-amz-request-id', 'x-amz-id-2', 'x-amz-bucket-region'],
    MaxAgeSeconds: 3000,
  },
];

/** One word for a POSIX shell: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02 */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
