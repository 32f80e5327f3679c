/** The embedded S3, which behaves as AWS does. */
import { openCors } from '../../../demo/servers/s3/cors.js';
import { demoS3Keys, demoS3Options } from '../../../demo/servers/s3/demo-s3.js';
import {
  startS3Server,
  type Failure,
  type RequestRecord,
  type CorsRule,
  type S3Key,
  type S3Server,
  type S3ServerOptions,
} from '../../../demo/servers/s3/s3-server.js';
import { connected, forBoth, problemAt, type Attempt, type Scenario, type Stage } from '../scenario.js';

const SERVER = 'Embedded S3';
const keys = demoS3Keys();

type Kind = 'amazon-s3' | 's3-compatible';

/** What a key is typed as. */
export const valuesOf = (key: S3Key, more: Record<string, string> = {}): Record<string, string> => ({
  accessKeyId: key.accessKeyId,
  secretAccessKey: key.secretAccessKey,
  region: 'eu-central-1',
  ...(key.sessionToken === undefined ? {} : { sessionToken: key.sessionToken }),
  ...more,
});

interface Given {
  readonly kind?: Kind;
  readonly key?: S3Key;
  readonly values?: Record<string, string>;
  readonly setup?: Record<string, string>;
  readonly options?: Partial<S3ServerOptions>;
  readonly address?: (server: S3Server) => string;
  /** Disturbs the server once the account is connected. */
  readonly between?: (server: S3Server) => void;
  /** Does at the server what a remedy says. */
  readonly mend?: (remedy: string, options: S3ServerOptions) => Partial<Attempt>;
  /** Disturbs the server from the start. */
  readonly before?: (server: S3Server) => void;
  readonly more?: Partial<Attempt>;
}

async function attempt(stage: Stage, given: Given): Promise<Attempt> {
  const { kind = 'amazon-s3', key = keys.full, values = {}, setup, mend } = given;
  const own = { ...demoS3Options(), ...given.options };
  // A remedy changes buckets, and another scenario may have the same ones.
  const options = { ...own, buckets: own.buckets.map((bucket) => ({ ...bucket })) };
  const server = stage.closing(await startS3Server(options));
  given.before?.(server);
  const endpoint = given.address?.(server) ?? server.url;
  const place = kind === 'amazon-s3' ? {} : { endpoint, addressStyle: 'path' };
  return {
    type: kind,
    credentials: valuesOf(key, { ...place, ...values }),
    ...(setup ? { setup } : {}),
    ...(kind === 'amazon-s3' ? { aws: endpoint } : {}),
    between: () => given.between?.(server),
    ...(mend ? { mend: (remedy) => mend(remedy, options) } : {}),
    ...given.more,
  };
}

const scenario = (title: string, expected: Scenario['expected'], given: Given = {}): Scenario => ({
  title: given.kind === 's3-compatible' ? `${title}, S3-compatible` : title,
  server: SERVER,
  expected,
  prepare: (stage) => attempt(stage, given),
});

/** The same at Amazon S3 and at an S3-compatible storage. */
const atEach = (title: string, expected: Scenario['expected'], given: Given = {}): readonly Scenario[] =>
  (['amazon-s3', 's3-compatible'] as const).map((kind) => scenario(title, expected, { ...given, kind }));

const on =
  (operation: string) =>
  (record: RequestRecord): boolean =>
    record.operation === operation;

const failing =
  (failure: Failure, operation: string) =>
  (server: S3Server): void =>
    server.failNext(failure, on(operation));

const EXPORTS = { bucket: 'acme-exports', folderPath: 'a/b' };
const hidden = problemAt('s3.cors-or-missing', 'storage', 'bucket');
const withTemporary = (sessionToken: string): S3Key => ({ ...keys.temporary, sessionToken });

/** Keys, good and bad. */
const credentials: readonly Scenario[] = [
  ...atEach('A good key', forBoth(connected())),
  ...atEach('A temporary key with its token', forBoth(connected()), { key: keys.temporary }),
  ...atEach('An unknown key', forBoth(problemAt('s3.key-unknown', 'input', 'accessKeyId')), {
    key: { ...keys.full, accessKeyId: 'AKIAUNKNOWNEXAMPLE22' },
  }),
  ...atEach('A wrong secret', forBoth(problemAt('s3.secret-wrong', 'input', 'secretAccessKey')), {
    key: { ...keys.full, secretAccessKey: 'w'.repeat(40) },
  }),
  ...atEach('An expired temporary key', forBoth(problemAt('s3.token-expired', 'input', 'sessionToken')), {
    key: keys.expired,
  }),
  ...atEach('A malformed session token', forBoth(problemAt('s3.token-invalid', 'input', 'sessionToken')), {
    key: withTemporary('not-a-token'),
  }),
  scenario('A suspended key', forBoth(problemAt('s3.account-problem', 'storage')), {
    kind: 's3-compatible',
    key: keys.suspended,
  }),
  ...atEach('A secret with spaces around it', forBoth(connected()), {
    values: { secretAccessKey: ` ${keys.full.secretAccessKey} ` },
  }),
  scenario('Another region than the endpoint’s', forBoth(problemAt('s3.wrong-region', 'input', 'region')), {
    kind: 's3-compatible',
    values: { region: 'mars-north-1' },
  }),
  ...atEach('A clock that is an hour off', forBoth(connected('s3.clock-skew')), {
    options: { clock: () => new Date(Date.now() + 3_600_000) },
  }),
  ...atEach(
    'A wrong secret behind a wrong clock',
    forBoth(problemAt('s3.secret-wrong', 'input', 'secretAccessKey')),
    {
      key: { ...keys.full, secretAccessKey: 'w'.repeat(40) },
      options: { clock: () => new Date(Date.now() - 7_200_000) },
    },
  ),
  ...atEach('A key that may not list buckets', forBoth(connected()), { key: keys.dropsOnly }),
];

/** A bucket whose CORS rules let each page do this, and nothing else. */
const withMethods = (...allowedMethods: readonly string[]): S3ServerOptions['buckets'][number] => ({
  name: 'acme-exports',
  region: 'eu-central-1',
  cors: openCors.map((rule) => ({ ...rule, allowedMethods })),
});

/** Buckets and folders. */
const locations: readonly Scenario[] = [
  ...atEach('A folder that is there', forBoth(connected()), { setup: EXPORTS }),
  ...atEach('The top of a bucket', forBoth(connected()), { setup: { bucket: 'acme-exports' } }),
  ...atEach('A folder with spaces and umlauts', forBoth(connected()), {
    setup: { bucket: 'acme-exports', folderPath: 'Müller & Söhne/100% + ok' },
  }),
  ...atEach(
    'A key that may only write',
    forBoth(connected('s3.list-denied', 's3.read-denied', 's3.delete-denied')),
    { key: keys.dropsOnly, setup: { bucket: 'acme-exports', folderPath: 'drops/x' } },
  ),
  ...atEach(
    'A folder beside the allowed one',
    forBoth(problemAt('s3.access-denied', 'storage', 'folderPath')),
    { key: keys.dropsOnly, setup: { bucket: 'acme-exports', folderPath: 'other' } },
  ),
  ...atEach('A key that may only read', forBoth(problemAt('s3.access-denied', 'storage', 'folderPath')), {
    key: keys.readOnly,
    setup: EXPORTS,
  }),
  // The browser hides the preflight's answer for a bucket that is not there.
  ...atEach(
    'A missing bucket',
    { browser: hidden, backend: problemAt('s3.no-such-bucket', 'input', 'bucket') },
    { setup: { bucket: 'no-such-thing-here' } },
  ),
  ...atEach('A bucket of somebody else', forBoth(problemAt('s3.access-denied', 'storage', 'bucket')), {
    setup: { bucket: 'someone-elses' },
  }),
  ...atEach('A bucket in another region', forBoth(problemAt('s3.wrong-region', 'input', 'region')), {
    setup: { bucket: 'acme-archive' },
  }),
  scenario('A bucket in another region, named', forBoth(connected()), {
    setup: { bucket: 'acme-archive', region: 'us-west-2' },
  }),
  ...atEach('A full bucket', forBoth(problemAt('s3.quota', 'storage', 'bucket')), {
    setup: { bucket: 'acme-full' },
  }),
  ...atEach('A bucket that keeps its objects', forBoth(connected('s3.object-locked')), {
    setup: { bucket: 'acme-locked' },
  }),
  ...atEach(
    'A bucket that bills whoever asks',
    forBoth(problemAt('s3.requester-pays', 'storage', 'bucket')),
    {
      setup: { bucket: 'acme-billed' },
    },
  ),
  ...atEach('A bucket under a KMS key', forBoth(problemAt('s3.kms-denied', 'storage', 'bucket')), {
    options: {
      buckets: demoS3Options().buckets.map((one) =>
        one.name === 'acme-exports' ? { ...one, kms: true } : one,
      ),
    },
    setup: EXPORTS,
  }),
  ...atEach(
    'A bucket under a KMS key that is switched off',
    forBoth(problemAt('s3.kms-unusable', 'storage', 'bucket')),
    {
      options: {
        buckets: demoS3Options().buckets.map((one) =>
          one.name === 'acme-exports' ? { ...one, kms: 'disabled' as const } : one,
        ),
      },
      setup: EXPORTS,
    },
  ),
  ...atEach(
    'A bucket whose policy forbids it to all',
    forBoth(problemAt('s3.policy-denied', 'storage', 'folderPath')),
    { setup: { bucket: 'acme-fenced', folderPath: 'a/b' } },
  ),
  scenario(
    'A bucket that its organization forbids',
    forBoth(problemAt('s3.policy-denied', 'storage', 'folderPath')),
    {
      options: {
        buckets: demoS3Options().buckets.map((one) =>
          one.name === 'acme-exports' ? { ...one, forbiddenBy: 'a service control policy' } : one,
        ),
      },
      setup: EXPORTS,
    },
  ),
  ...atEach(
    'A bucket without CORS',
    { browser: hidden, backend: connected() },
    {
      setup: { bucket: 'acme-no-cors' },
    },
  ),
  ...atEach(
    'A bucket whose CORS rules let nobody write, after the rules of the remedy',
    { browser: connected() },
    {
      options: { buckets: [withMethods('GET', 'HEAD')] },
      setup: EXPORTS,
      mend: (rules, options) => {
        setCors('acme-exports', rules, options);
        return {};
      },
    },
  ),
  ...atEach(
    'A bucket whose CORS rules let nobody write',
    { browser: problemAt('s3.cors-method', 'storage', 'bucket'), backend: connected() },
    { options: { buckets: [withMethods('GET', 'HEAD', 'DELETE')] }, setup: EXPORTS },
  ),
  ...atEach(
    'A bucket whose CORS rules let nobody delete',
    { browser: connected('s3.cors-delete'), backend: connected() },
    {
      options: { buckets: [withMethods('GET', 'PUT', 'HEAD')] },
      setup: EXPORTS,
    },
  ),
  ...atEach(
    'A new bucket that is not known everywhere',
    { backend: problemAt('s3.new-bucket-redirect', 'storage', 'region') },
    { setup: EXPORTS, between: failing({ status: 307, code: 'TemporaryRedirect' }, 'ListObjectsV2') },
  ),
  ...atEach('A busy storage', forBoth(problemAt('s3.slow-down', 'storage')), {
    setup: EXPORTS,
    between: failing({ status: 503, code: 'SlowDown' }, 'ListObjectsV2'),
  }),
  ...atEach(
    'A storage that does not know how to write',
    forBoth(problemAt('s3.not-implemented', 'storage')),
    {
      setup: EXPORTS,
      between: failing({ status: 501, code: 'NotImplemented' }, 'PutObject'),
    },
  ),
  ...atEach('An error of the storage’s own', forBoth(problemAt('s3.unexpected', 'storage')), {
    setup: EXPORTS,
    between: failing({ status: 500, code: 'InternalError' }, 'PutObject'),
  }),
  scenario('A storage that has forgotten what it took', forBoth(problemAt('s3.content-differs', 'storage')), {
    setup: EXPORTS,
    between: failing({ status: 404, code: 'NoSuchKey' }, 'GetObject'),
  }),
  scenario(
    'Virtual-host addresses, found out',
    { backend: connected() },
    {
      kind: 's3-compatible',
      options: { virtualHostsOnly: true },
      address: ({ port }) => `http://localhost:${port}`,
      values: { addressStyle: 'auto' },
      setup: EXPORTS,
    },
  ),
  scenario(
    'Virtual-host addresses, though the other way was chosen',
    { backend: problemAt('s3.bad-endpoint', 'input', 'endpoint') },
    {
      kind: 's3-compatible',
      options: { virtualHostsOnly: true },
      address: ({ port }) => `http://localhost:${port}`,
      setup: EXPORTS,
    },
  ),
  scenario('A bucket name that cannot be one', forBoth(problemAt('request.invalid', 'input', 'bucket')), {
    setup: { bucket: 'Not_A_Bucket' },
  }),
];

/** What the console of a bucket does with CORS rules. */
function setCors(named: string, rules: string, { buckets }: S3ServerOptions): void {
  const bucket = buckets.find(({ name }) => name === named);
  if (!bucket) throw new Error('There is no such bucket.');
  bucket.cors = (JSON.parse(rules) as readonly Record<string, readonly string[]>[]).map((rule): CorsRule => ({
    allowedOrigins: rule['AllowedOrigins'] ?? [],
    allowedMethods: rule['AllowedMethods'] ?? [],
    allowedHeaders: rule['AllowedHeaders'] ?? [],
    exposeHeaders: rule['ExposeHeaders'] ?? [],
  }));
}

/** What a remedy promises. */
const remedies: readonly Scenario[] = [
  ...atEach(
    'A bucket without CORS, after the rules of the remedy',
    { browser: connected() },
    {
      setup: { bucket: 'acme-no-cors' },
      mend: (rules, options) => {
        setCors('acme-no-cors', rules, options);
        return {};
      },
    },
  ),
  scenario(
    'A page whose policy forbids it, after the sources of the remedy',
    { browser: connected() },
    {
      kind: 's3-compatible',
      more: { page: { connectSrc: "'self'" } },
      mend: (line) => ({ page: { connectSrc: line.replace('connect-src', "'self'") } }),
    },
  ),
];

/** What keeps a page from reading an answer. */
const pages: readonly Scenario[] = [
  scenario(
    'A page whose policy forbids it',
    { browser: problemAt('net.csp-blocked', 'page', 'endpoint') },
    {
      kind: 's3-compatible',
      more: { page: { connectSrc: "'self'" } },
    },
  ),
  scenario(
    'A page whose policy forbids AWS',
    { browser: problemAt('net.csp-blocked', 'page', 'region') },
    {
      more: { page: { connectSrc: "'self'" } },
    },
  ),
  scenario(
    'A page over TLS, a storage without',
    { browser: problemAt('net.mixed-content', 'page', 'endpoint') },
    {
      kind: 's3-compatible',
      address: () => 'http://storage.example:9000',
      more: { page: { secure: true } },
    },
  ),
  ...atEach(
    'A page without a network',
    { browser: problemAt('net.offline', 'network') },
    {
      more: { page: { offline: true } },
    },
  ),
  scenario(
    'A storage that hides its errors, and a wrong secret',
    {
      browser: problemAt('s3.cors-or-missing', 'storage', 'endpoint'),
      backend: problemAt('s3.secret-wrong', 'input', 'secretAccessKey'),
    },
    {
      kind: 's3-compatible',
      options: { corsOnErrors: false },
      key: { ...keys.full, secretAccessKey: 'w'.repeat(40) },
    },
  ),
  scenario(
    'A storage that hides its list of buckets, and a good key',
    { browser: problemAt('s3.cors-or-missing', 'storage', 'endpoint'), backend: connected() },
    { kind: 's3-compatible', options: { serviceCors: false } },
  ),
];

/** Everything about the embedded S3. */
export const s3Embedded: readonly Scenario[] = [...credentials, ...locations, ...pages, ...remedies];
