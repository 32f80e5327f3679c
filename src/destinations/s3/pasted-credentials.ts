/** What was found in a pasted block, by the names of our fields. */
export interface PastedCredentials {
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly sessionToken?: string;
  readonly region?: string;
  readonly endpoint?: string;
}

/**
 * How tools call each value: the credentials file and environment of AWS, `aws sts` and `aws iam` (JSON), rclone, s3cmd,
 * mc and s5cmd. Compared without case, spaces, hyphens and underscores.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html, https://rclone.org/s3/, https://s3tools.org/kb/item14.htm
 */
const NAMES: Readonly<Record<string, keyof PastedCredentials>> = {
  awsaccesskeyid: 'accessKeyId',
  accesskeyid: 'accessKeyId',
  accesskey: 'accessKeyId',
  awssecretaccesskey: 'secretAccessKey',
  secretaccesskey: 'secretAccessKey',
  secretkey: 'secretAccessKey',
  awssessiontoken: 'sessionToken',
  awssecuritytoken: 'sessionToken',
  sessiontoken: 'sessionToken',
  accesstoken: 'sessionToken',
  awsregion: 'region',
  awsdefaultregion: 'region',
  region: 'region',
  bucketlocation: 'region',
  endpoint: 'endpoint',
  endpointurl: 'endpoint',
  awsendpointurl: 'endpoint',
  awsendpointurls3: 'endpoint',
  hostbase: 'endpoint',
  url: 'endpoint',
};

/** A name, what stands between it and its value, and the value: `export NAME='value'`, `name = value`, `"Name": "value"`. */
const PAIR = /([A-Za-z][A-Za-z0-9_-]{2,40})["']?[ \t]*[=:][ \t]*["']?([^\s"',;{}]{1,4096})/gu;

/**
 * Id and secret side by side: the file that the console offers for download, the one of s3fs (`id:secret`), two cells of a
 * table, two lines.
 */
const PAIR_OF_KEYS = /\b((?:AKIA|ASIA)[A-Z2-7]{16})(?:\s*[,:;]\s*|\s+)([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+])/u;

/** Longer texts are no credentials. */
const MAX_LENGTH = 20_000;

/**
 * Understands a block of credentials, also when a one-line field has dropped its line breaks. Answers `undefined` for
 * everything that has neither a named key nor a pair of keys in it, such as a plain key id.
 */
export function parsePastedCredentials(pasted: string): PastedCredentials | undefined {
  if (pasted.length > MAX_LENGTH) return undefined;
  // Keys that are commented out are those of before.
  const written = pasted.replaceAll(/^[ \t]*[#;][^\n]*\n/gmu, '');
  const pair = PAIR_OF_KEYS.exec(written);
  if (pair) return { accessKeyId: pair[1] ?? '', secretAccessKey: pair[2] ?? '' };
  const found: { -readonly [Name in keyof PastedCredentials]: string } = {};
  // Without line breaks, a value runs into the next name: `...EXAMPLEaws_secret_access_key = ...`
  const text = written.replaceAll(
    /aws_(?=access|secret|session|security|region|default)|(?:region|output)(?=[ \t]*=)|\[/giu,
    '\n$&',
  );
  for (const [, name = '', value = ''] of text.matchAll(PAIR)) {
    const field = NAMES[name.toLowerCase().replaceAll(/[_-]/gu, '')];
    if (field !== undefined && found[field] === undefined) found[field] = value;
  }
  return found.accessKeyId !== undefined || found.secretAccessKey !== undefined ? found : undefined;
}
