/**
 * Every way in which connecting a storage can fail, as data.
 *
 * A code is part of the public contract: it travels over HTTP, keys the texts of every language, and names an anchor
 * in `docs/problems.md`. Codes are added, never renamed.
 *
 * - `blame` says whose side can mend it (see {@link Blame}).
 * - `retry` says whether the very same attempt may succeed a moment later.
 * - `params` are the facts that a text may mention. They never hold a secret and are never markup.
 */
export const PROBLEM_CODES = {
  // Host-declared destination types: their own words, shown as plain text
  custom: { blame: 'storage', retry: false, params: { title: 'text', remedy: 'text' } },

  // This page
  'net.offline': { blame: 'network', retry: true, params: {} },
  'net.csp-blocked': { blame: 'page', retry: false, params: { host: 'text', origin: 'text' } },
  'net.mixed-content': { blame: 'page', retry: false, params: { host: 'text' } },
  'page.backend-required': { blame: 'page', retry: false, params: { type: 'text' } },
  /** The page is one of a browser extension, which lacks the permission to read what this host answers. */
  'page.host-permission': { blame: 'page', retry: false, params: { host: 'text', pattern: 'text' } },
  'page.unexpected': { blame: 'page', retry: true, params: { reason: 'text' } },

  // The host's backend
  'backend.unreachable': { blame: 'service', retry: true, params: { host: 'text' } },
  'backend.timeout': { blame: 'service', retry: true, params: { host: 'text', seconds: 'number' } },
  'backend.not-json': { blame: 'service', retry: false, params: { status: 'number', contentType: 'text' } },
  'backend.invalid-answer': { blame: 'service', retry: false, params: { status: 'number', path: 'text' } },
  'backend.error': { blame: 'service', retry: true, params: { status: 'number' } },
  'backend.busy': { blame: 'service', retry: true, params: { seconds: 'number' } },
  'session.expired': { blame: 'service', retry: false, params: {} },
  'session.forbidden': { blame: 'service', retry: false, params: { right: 'text' } },
  'request.invalid': { blame: 'input', retry: false, params: {} },
  'request.not-found': { blame: 'service', retry: false, params: {} },
  'request.too-large': { blame: 'input', retry: false, params: { limit: 'number' } },
  'request.key-reused': { blame: 'service', retry: false, params: {} },
  'request.outdated': { blame: 'input', retry: false, params: {} },
  'account.not-found': { blame: 'input', retry: false, params: {} },
  /** `names` are those of the newest few. */
  'account.in-use': { blame: 'input', retry: false, params: { destinations: 'number', names: 'list' } },
  'account.unreadable': { blame: 'service', retry: false, params: {} },
  'destination.not-found': { blame: 'input', retry: false, params: {} },
  'type.unsupported': { blame: 'service', retry: false, params: { type: 'text' } },

  // The way to the storage
  'net.blocked-address': { blame: 'service', retry: false, params: { host: 'text' } },
  'net.dns': { blame: 'input', retry: false, params: { host: 'text' } },
  'net.dns-temporary': { blame: 'network', retry: true, params: { host: 'text' } },
  'net.refused': { blame: 'input', retry: false, params: { host: 'text', port: 'number' } },
  'net.timeout': { blame: 'network', retry: true, params: { host: 'text', seconds: 'number' } },
  /** A page's request failed, and the browser does not say why. */
  'net.unreachable': { blame: 'network', retry: true, params: { host: 'text' } },
  'net.no-route': { blame: 'network', retry: true, params: { host: 'text' } },
  'net.reset': { blame: 'storage', retry: true, params: { host: 'text' } },
  'net.tls': { blame: 'storage', retry: false, params: { host: 'text', reason: 'text' } },

  // S3: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
  's3.cors-or-missing': {
    blame: 'storage',
    retry: false,
    unverifiable: true,
    params: { host: 'text', origin: 'text', bucket: 'text' },
  },
  /** The bucket answers this page, and hides what it answers to this operation. */
  's3.cors-method': {
    blame: 'storage',
    retry: false,
    unverifiable: true,
    params: { origin: 'text', bucket: 'text', operation: 'text' },
  },
  's3.key-unknown': { blame: 'input', retry: false, params: {} },
  's3.secret-wrong': { blame: 'input', retry: false, params: { length: 'number' } },
  's3.token-expired': { blame: 'input', retry: false, params: {} },
  's3.token-invalid': { blame: 'input', retry: false, params: {} },
  's3.clock-skew': { blame: 'network', retry: true, params: { minutes: 'number' } },
  's3.access-denied': {
    blame: 'storage',
    retry: false,
    params: { operation: 'text', bucket: 'text', folder: 'text' },
  },
  /** `policy` names the one that forbids it, in the words of AWS; empty where it does not say. */
  's3.policy-denied': {
    blame: 'storage',
    retry: false,
    params: { operation: 'text', bucket: 'text', folder: 'text', policy: 'text' },
  },
  's3.kms-denied': { blame: 'storage', retry: false, params: { bucket: 'text' } },
  /** The KMS key is disabled, about to be deleted, or gone. */
  's3.kms-unusable': { blame: 'storage', retry: false, params: { bucket: 'text' } },
  's3.no-such-bucket': { blame: 'input', retry: false, params: { bucket: 'text' } },
  's3.wrong-region': { blame: 'input', retry: false, params: { region: 'text' } },
  's3.new-bucket-redirect': { blame: 'storage', retry: true, params: { bucket: 'text' } },
  's3.region-required': { blame: 'input', retry: false, params: {} },
  's3.region-disabled': { blame: 'storage', retry: false, params: { region: 'text' } },
  's3.bad-bucket-name': { blame: 'input', retry: false, params: { bucket: 'text' } },
  's3.bad-endpoint': { blame: 'input', retry: false, params: { host: 'text' } },
  's3.not-implemented': { blame: 'storage', retry: false, params: { operation: 'text' } },
  's3.quota': { blame: 'storage', retry: false, params: { bucket: 'text' } },
  's3.slow-down': { blame: 'storage', retry: true, params: {} },
  's3.account-problem': { blame: 'storage', retry: false, params: {} },
  's3.list-denied': { blame: 'storage', retry: false, params: { bucket: 'text', folder: 'text' } },
  's3.read-denied': { blame: 'storage', retry: false, params: { bucket: 'text', key: 'text' } },
  's3.delete-denied': { blame: 'storage', retry: false, params: { bucket: 'text', key: 'text' } },
  /** The page gets no answer to the deletion that it may read. */
  's3.cors-delete': {
    blame: 'storage',
    retry: false,
    params: { origin: 'text', bucket: 'text', key: 'text' },
  },
  's3.object-locked': { blame: 'storage', retry: false, params: { bucket: 'text', key: 'text' } },
  's3.requester-pays': { blame: 'storage', retry: false, params: { bucket: 'text' } },
  's3.buckets-denied': { blame: 'storage', retry: false, params: {} },
  's3.content-differs': { blame: 'storage', retry: true, params: { bucket: 'text', key: 'text' } },
  's3.unexpected': {
    blame: 'storage',
    retry: true,
    params: { operation: 'text', status: 'number', answer: 'text' },
  },

  // Access by role: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
  'sts.assume-denied': {
    blame: 'storage',
    retry: false,
    params: { roleArn: 'text', principal: 'text', externalId: 'text' },
  },
  'sts.external-id-not-enforced': {
    blame: 'storage',
    retry: false,
    params: { roleArn: 'text', principal: 'text', externalId: 'text' },
  },
  /** `partition` is the role's, `own` that of our identity: roles open only within one. */
  'sts.other-partition': { blame: 'input', retry: false, params: { partition: 'text', own: 'text' } },
  'sts.own-credentials': { blame: 'service', retry: false, params: { answer: 'text' } },

  // SFTP: https://www.rfc-editor.org/rfc/rfc4253 (transport), rfc4252 (authentication), draft-ietf-secsh-filexfer-02 (SFTP 3)
  'sftp.not-ssh': {
    blame: 'input',
    retry: false,
    params: { host: 'text', port: 'number', protocol: 'text' },
  },
  /** `offered` by the server, `supported` by this service. */
  'sftp.no-common-algorithm': {
    blame: 'storage',
    retry: false,
    params: { host: 'text', kind: 'text', offered: 'list', supported: 'list' },
  },
  'sftp.host-key-unknown': {
    blame: 'input',
    retry: false,
    params: { host: 'text', port: 'number', algorithm: 'text', fingerprint: 'text', hostKey: 'text' },
  },
  'sftp.host-key-changed': {
    blame: 'storage',
    retry: false,
    params: {
      host: 'text',
      port: 'number',
      algorithm: 'text',
      fingerprint: 'text',
      hostKey: 'text',
      expected: 'text',
    },
  },
  'sftp.host-key-other-algorithm': {
    blame: 'storage',
    retry: false,
    params: {
      host: 'text',
      port: 'number',
      algorithm: 'text',
      fingerprint: 'text',
      hostKey: 'text',
      expected: 'text',
    },
  },
  'sftp.host-certificate': { blame: 'storage', retry: false, params: { host: 'text', algorithm: 'text' } },
  'sftp.auth-failed': {
    blame: 'input',
    retry: false,
    params: { username: 'text', method: 'text', accepted: 'list', publicKey: 'text' },
  },
  'sftp.auth-method-unsupported': {
    blame: 'input',
    retry: false,
    params: { method: 'text', accepted: 'list' },
  },
  'sftp.auth-needs-more': { blame: 'storage', retry: false, params: { accepted: 'list' } },
  'sftp.password-expired': { blame: 'storage', retry: false, params: { username: 'text' } },
  'sftp.too-many-attempts': { blame: 'storage', retry: true, params: { host: 'text' } },
  /** The server ended the connection in place of an answer to the login. `answer`: what it said before; empty where nothing. */
  'sftp.login-closed': {
    blame: 'storage',
    retry: true,
    params: { host: 'text', username: 'text', answer: 'text' },
  },
  'sftp.subsystem-off': { blame: 'storage', retry: false, params: { username: 'text' } },
  /** `answer`: what came in place of SFTP; empty where nothing came. */
  'sftp.not-started': {
    blame: 'storage',
    retry: false,
    params: { host: 'text', port: 'number', username: 'text', answer: 'text' },
  },
  'sftp.no-such-path': { blame: 'input', retry: false, params: { path: 'text', home: 'text' } },
  'sftp.not-a-folder': { blame: 'input', retry: false, params: { path: 'text' } },
  /** `name`: one of more than 255 bytes. */
  'sftp.name-too-long': { blame: 'input', retry: false, params: { name: 'text' } },
  /** `action`: `look`, `read` or `write`. */
  'sftp.permission': {
    blame: 'storage',
    retry: false,
    params: { path: 'text', username: 'text', action: 'text' },
  },
  'sftp.quota': { blame: 'storage', retry: false, params: { path: 'text' } },
  'sftp.read-only': { blame: 'storage', retry: false, params: { path: 'text' } },
  'sftp.write-failed': { blame: 'storage', retry: true, params: { path: 'text' } },
  'sftp.content-differs': { blame: 'storage', retry: true, params: { path: 'text' } },
  'sftp.file-taken': { blame: 'storage', retry: false, params: { path: 'text' } },
  'sftp.delete-denied': { blame: 'storage', retry: false, params: { path: 'text' } },
  'sftp.rename-denied': { blame: 'storage', retry: false, params: { path: 'text' } },
  'sftp.locked': { blame: 'storage', retry: true, params: { path: 'text' } },
  'sftp.conflict': { blame: 'storage', retry: false, params: { path: 'text' } },
  'sftp.unsupported': { blame: 'storage', retry: false, params: { operation: 'text' } },
  'sftp.connection-lost': { blame: 'storage', retry: true, params: { host: 'text' } },
  'sftp.unexpected': { blame: 'storage', retry: true, params: { answer: 'text' } },
  'key.unsupported': { blame: 'input', retry: false, params: { format: 'text' } },
  'key.passphrase-wrong': { blame: 'input', retry: false, params: {} },
} as const satisfies Record<string, ProblemSpec>;

/**
 * Who can mend a problem: what the user typed (`input`), their storage and its settings (`storage`), the network in
 * between (`network`), the page that embeds the wizard (`page`), or the product's own backend (`service`).
 */
export type Blame = (typeof BLAMES)[number];

/** All values of {@link Blame}. */
export const BLAMES = ['input', 'storage', 'network', 'page', 'service'] as const;

/** How a parameter of a problem or an issue looks: one text, one number, or several texts. */
export type ParamKind = 'text' | 'number' | 'list';

interface ProblemSpec {
  readonly blame: Blame;
  readonly retry: boolean;
  /** The storage answered, but not in a way that this caller may read: neither right nor wrong. */
  readonly unverifiable?: true;
  readonly params: Readonly<Record<string, ParamKind>>;
}

/** The stable code of a problem, such as `s3.secret-wrong`. */
export type ProblemCode = keyof typeof PROBLEM_CODES;

/** Problems of S3, and of roles at AWS. */
export type S3Problem = Extract<ProblemCode, `s3.${string}` | `sts.${string}`>;

/** Problems of SFTP, and of keys to log in with. */
export type SftpProblem = Extract<ProblemCode, `sftp.${string}` | `key.${string}`>;

/** Problems that every type can have. */
export type CommonProblem = Exclude<ProblemCode, S3Problem | SftpProblem>;
