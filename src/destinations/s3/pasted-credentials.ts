import { clean } from '../clean.js';

/** What was found in a pasted block, by the names of our fields. */
export interface PastedCredentials {
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly sessionToken?: string;
  readonly region?: string;
  readonly endpoint?: string;
}

type Found = { -readonly [Field in keyof PastedCredentials]: string };

/**
 * How each value is called by tools (the credentials file, environment and questions of AWS, `aws sts` and `aws iam` in
 * JSON, rclone, s3cmd, mc and s5cmd) and on the pages of providers. A space stands for a hyphen, an underscore or nothing, too.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html, https://rclone.org/s3/, https://s3tools.org/kb/item14.htm
 */
const NAMES =
  '(?<secretAccessKey>secret( access)? key|access key secret)|(?<accessKeyId>access key( id)?)|' +
  '(?<sessionToken>(session|security|access) token)|(?<region>(default )?region( name)?|bucket location)|' +
  '(?<endpoint>endpoint( url)?( s3)?|host base|url)';

/** Where another profile, remote or alias begins: the header of a section, an object. */
const START = '^\\[[^\\]{"\n]+]|{(?=[\\s"])';

/** What stands between a name and its value; without a sign, the value is the last word of its line, or a line of its own. */
const BETWEEN = '(?<json>")?\'?(?: \\[[^\\]\n]*])?(?: *[=:] *| ?:?[ \n](?=[^\\s,=:[][^\\s,]*$))';

/** Values have no spaces but in quotes: what is after one is a comment, or the next name. Empty ones are none. */
const VALUE =
  '(?!null\\b|""|\'\'|{[\\s"])(?<value>"(?:[^"\\\\\n]|\\\\.)*"|\'[^\'\n]*\'|\\S+?(?=[,;]?(?: |$)))';

const TOKEN = new RegExp(
  `${START}|\\b(?:aws )?(?:${NAMES})`.replaceAll(' ', '[_ -]?') + BETWEEN + VALUE,
  'gim',
);

/**
 * Id, secret and token side by side: the file that the console offers for download, the one of s3fs (`id:secret`), cells of
 * a table, lines.
 */
const SIDE_BY_SIDE = /\b(A[KS]IA[A-Z2-7]{16})[\s,:;]+([\w/+]{40})(?![\w/+])(?:[\s,:;]+([\w/+=]{100,}))?/u;

/** Without line breaks, a value runs into the next name: `...EXAMPLEaws_secret_access_key = ...` */
const RUN_INTO = /(?:aws_[a-z_]{6,17}|(?<!_)(?:region|output))(?= *=)|\[(?=[\w -]+\]aws)/giu;

/** Longer texts are no credentials. */
const MAX_LENGTH = 20_000;

/**
 * Understands a block of credentials, also when a one-line field has dropped its line breaks. Of several profiles it is the
 * first one that is whole. Answers `undefined` for everything that has neither a named key nor a pair of keys in it, such
 * as a plain key id.
 */
export function parsePastedCredentials(pasted: string): PastedCredentials | undefined {
  if (pasted.length > MAX_LENGTH) return undefined;
  let section: Found = {};
  const sections = [section];
  for (const { groups = {} } of tidied(pasted).matchAll(TOKEN)) {
    // Names come first among the groups; where a section starts, there are none.
    const field = Object.keys(groups).find((name) => groups[name]) as keyof Found | undefined;
    if (field) section[field] ||= valueIn(groups);
    else sections.push((section = {}));
  }
  return (
    sections.find(({ accessKeyId, secretAccessKey }) => accessKeyId && secretAccessKey) ??
    sections.find(({ accessKeyId, secretAccessKey }) => accessKeyId ?? secretAccessKey)
  );
}

/** One value in each line, with its name. Keys that are commented out are those of before. */
function tidied(pasted: string): string {
  return pasted
    .replaceAll('\t', ' ')
    .split(/[\r\n]+/u)
    .map(clean)
    .filter((line) => /^[^#;]/u.test(line))
    .join('\n')
    .replaceAll(/[“”‘’]/gu, '"')
    .replaceAll(RUN_INTO, '\n$&')
    .replace(SIDE_BY_SIDE, '\n\naccessKeyId=$1 secretAccessKey=$2 sessionToken=$3\n');
}

function valueIn({ value = '', json, region = '' }: Readonly<Record<string, string | undefined>>): string {
  const bare = value.replace(/^(["'])(.*)\1$/u, '$2');
  // s3cmd says US where AWS says nothing: https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
  if (/^b/iu.test(region)) return bare.replace(/^US$/u, 'us-east-1').replace(/^EU$/u, 'eu-west-1');
  // Go writes & as \u0026.
  return json
    ? bare.replaceAll(/\\(u(.{4})|.)/gu, (_, sign: string, code?: string) =>
        code ? String.fromCharCode(parseInt(code, 16)) : sign,
      )
    : bare;
}
