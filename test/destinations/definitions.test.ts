import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import ssh2 from 'ssh2';
import type { DestinationDefinition, FormDefinition, FormValues } from '../../src/destinations/definition.js';
import { isSecret } from '../../src/destinations/field.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { initialOf, publicValues, validate } from '../../src/destinations/validate.js';

const load = async (type: string): Promise<DestinationDefinition> => {
  const found = builtInDestinations.find((one) => one.type === type);
  assert.ok(found);
  return found.load();
};

const aws = await load('amazon-s3');
const compatible = await load('s3-compatible');
const sftp = await load('sftp');

const SECRET = `abc/${'x'.repeat(36)}`;
const awsKeys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: SECRET, region: 'eu-central-1' };
const compatibleKeys = {
  endpoint: 'https://s3.example.com',
  accessKeyId: 'minioadmin',
  secretAccessKey: 'minioadmin',
  addressStyle: 'path',
};
const login = { host: 'sftp.example.com', port: 22, username: 'ann', method: 'password', password: ' p ' };
const pair = ssh2.utils.generateKeyPairSync('ed25519');
const locked = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'sesame' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
}).privateKey;

/** `field code` of every issue. */
const issuesOf = (form: FormDefinition, values: FormValues): readonly string[] => {
  const outcome = validate(form, values);
  return outcome.valid ? [] : outcome.issues.map(({ field, code }) => `${field} ${code}`);
};

const CASES: readonly (readonly [
  name: string,
  form: FormDefinition,
  values: FormValues,
  issues: readonly string[],
])[] = [
  ['AWS keys', aws.auth, awsKeys, []],
  ['nothing at all', aws.auth, {}, ['accessKeyId required', 'secretAccessKey required', 'region required']],
  [
    'keys in each other’s field',
    aws.auth,
    { ...awsKeys, accessKeyId: SECRET, secretAccessKey: awsKeys.accessKeyId },
    ['accessKeyId access-key.is-secret', 'secretAccessKey secret-key.is-key-id'],
  ],
  [
    'a short secret',
    aws.auth,
    { ...awsKeys, secretAccessKey: 'x'.repeat(39) },
    ['secretAccessKey secret-key.length'],
  ],
  [
    'a key id with its secret',
    compatible.auth,
    { ...compatibleKeys, accessKeyId: 'Access Key ID: abc Secret Access Key: def' },
    ['accessKeyId access-key.is-secret'],
  ],
  [
    'keys with invisible company',
    aws.auth,
    { ...awsKeys, accessKeyId: `\uFEFF ${awsKeys.accessKeyId}\u200B\n` },
    [],
  ],
  [
    'a temporary key without its token',
    aws.auth,
    { ...awsKeys, accessKeyId: 'ASIAIOSFODNN7EXAMPLE' },
    ['sessionToken session-token.required'],
  ],
  ['a host as region', aws.auth, { ...awsKeys, region: 'evil.example/' }, ['region region.format']],
  ['a bucket', aws.setup, { bucket: 'acme' }, []],
  ['an upper-case bucket', aws.setup, { bucket: 'Acme' }, ['bucket bucket.uppercase']],
  ['a climbing folder', aws.setup, { bucket: 'acme', folderPath: '../x' }, ['folderPath folder.dot-segment']],
  [
    'a folder with a bell',
    aws.setup,
    { bucket: 'acme', folderPath: 'a\u0007' },
    ['folderPath folder.control-characters'],
  ],
  ['a compatible storage', compatible.auth, compatibleKeys, []],
  [
    'an s3:// endpoint',
    compatible.auth,
    { ...compatibleKeys, endpoint: 's3://x' },
    ['endpoint endpoint.scheme'],
  ],
  [
    'an odd style',
    compatible.auth,
    { ...compatibleKeys, addressStyle: 'x' },
    ['addressStyle unknown-choice'],
  ],
  ['an upper-case bucket elsewhere', compatible.setup, { bucket: 'Acme_1' }, []],
  ['a password login', sftp.auth, login, []],
  [
    'blanks for keys',
    compatible.auth,
    { ...compatibleKeys, accessKeyId: ' ', secretAccessKey: '\u200B' },
    ['accessKeyId required', 'secretAccessKey required'],
  ],
  ['a blank for a bucket', compatible.setup, { bucket: ' ' }, ['bucket required']],
  ['a folder that is the top of the bucket', compatible.setup, { bucket: 'acme', folderPath: '/' }, []],
  ['blanks for a name', sftp.auth, { ...login, username: '   ' }, ['username required']],
  ['a password of blanks', sftp.auth, { ...login, password: '  ' }, []],
  ['no password', sftp.auth, { ...login, password: '' }, ['password required']],
  ['a port of its own', sftp.auth, { ...login, port: 70_000 }, ['port out-of-range']],
  ['a host with a port', sftp.auth, { ...login, host: 'host:22' }, ['host host.format']],
  ['a host of two words', sftp.auth, { ...login, host: 'sftp example.com' }, ['host host.format']],
  ['a host of two lines', sftp.auth, { ...login, host: 'Host files\nHostName x' }, ['host host.format']],
  ['a key login', sftp.auth, { ...login, method: 'private-key', privateKey: pair.private }, []],
  [
    'a public key',
    sftp.auth,
    { ...login, method: 'private-key', privateKey: pair.public },
    ['privateKey key.public'],
  ],
  [
    'a locked key',
    sftp.auth,
    { ...login, method: 'private-key', privateKey: locked },
    ['passphrase key.passphrase-needed'],
  ],
  [
    'a locked key with its passphrase',
    sftp.auth,
    { ...login, method: 'private-key', privateKey: locked, passphrase: 'sesame' },
    [],
  ],
  ['a hidden bad key', sftp.auth, { ...login, privateKey: 'x' }, []],
  ['no key', sftp.auth, { ...login, method: 'private-key' }, ['privateKey required']],
  ['a host key that is none', sftp.auth, { ...login, hostKey: 'x' }, ['hostKey host-key.format']],
  ['the login folder', sftp.setup, {}, []],
  ['a climbing path', sftp.setup, { folderPath: '/a/../b' }, ['folderPath folder.dot-segment']],
];

for (const [name, form, values, issues] of CASES) {
  test(`validates ${name}`, () => {
    assert.deepEqual(issuesOf(form, values), issues);
  });
}

test('stores the canonical form of what was typed, also for callers without a form', () => {
  const canonical = (form: FormDefinition, values: FormValues): FormValues => {
    const outcome = validate(form, values);
    assert.ok(outcome.valid);
    return outcome.values;
  };
  assert.deepEqual(canonical(aws.setup, { bucket: ' acme ', folderPath: '/a//b/' }), {
    bucket: 'acme',
    folderPath: 'a/b',
  });
  const endpoint = 'S3.Example.com/bucket';
  assert.equal(
    canonical(compatible.auth, { ...compatibleKeys, endpoint })['endpoint'],
    'https://s3.example.com',
  );
  assert.equal(canonical(sftp.auth, { ...login, host: ' SFTP.example.com ' })['host'], 'sftp.example.com');
  assert.equal(canonical(sftp.auth, login)['password'], ' p ', 'spaces of a password are the password');
});

const NORMALIZED: readonly (readonly [
  form: FormDefinition,
  field: string,
  typed: string,
  values: Readonly<Record<string, string>> | undefined,
  notices?: readonly string[],
])[] = [
  [aws.auth, 'accessKeyId', awsKeys.accessKeyId, undefined],
  [aws.auth, 'accessKeyId', ' AKIA\u200B\n', { accessKeyId: 'AKIA' }, ['notice.cleaned']],
  [aws.auth, 'secretAccessKey', 'a\u00A0', { secretAccessKey: 'a' }, ['notice.cleaned']],
  [aws.auth, 'region', 'us_east_1', { region: 'us-east-1' }, ['notice.region']],
  [aws.auth, 'region', 'EU (Ireland)', { region: 'eu-west-1' }, ['notice.region']],
  [aws.setup, 'bucket', 'acme', undefined],
  [
    aws.setup,
    'bucket',
    's3://acme/a//b/',
    { bucket: 'acme', folderPath: 'a/b', region: '' },
    ['notice.bucket-split'],
  ],
  [
    aws.setup,
    'bucket',
    's3://acme/a b',
    { bucket: 'acme', folderPath: 'a b', region: '' },
    ['notice.bucket-split'],
  ],
  [aws.setup, 'bucket', 's3://acme', { bucket: 'acme', folderPath: '', region: '' }, ['notice.bucket-split']],
  [aws.setup, 'bucket', 'acme/a', { bucket: 'acme', folderPath: 'a' }, ['notice.bucket-split']],
  [aws.setup, 'bucket', 'acme/', { bucket: 'acme' }, ['notice.bucket-split']],
  [
    aws.setup,
    'bucket',
    'acme.s3.amazonaws.com',
    { bucket: 'acme', folderPath: '', region: '' },
    ['notice.bucket-split'],
  ],
  [
    aws.setup,
    'bucket',
    ' arn:aws:s3:::acme/x ',
    { bucket: 'acme', folderPath: 'x', region: '' },
    ['notice.cleaned', 'notice.bucket-split'],
  ],
  [aws.setup, 'folderPath', '/', { folderPath: '' }, ['notice.folder-root']],
  [aws.setup, 'folderPath', '/a//b/', { folderPath: 'a/b' }, ['notice.folder-slashes']],
  [aws.setup, 'folderPath', '../x', undefined],
  [
    aws.setup,
    'folderPath',
    's3://acme/x',
    { folderPath: 'x', bucket: 'acme', region: '' },
    ['notice.bucket-split'],
  ],
  [
    compatible.setup,
    'bucket',
    'https://acme.s3.fr-par.scw.cloud/x',
    { bucket: 'acme', folderPath: 'x', region: 'fr-par' },
    ['notice.bucket-split'],
  ],
  [compatible.auth, 'endpoint', 'minio:9000', { endpoint: 'https://minio:9000' }, ['notice.endpoint-scheme']],
  [
    compatible.auth,
    'endpoint',
    'http://minio:9000/acme/x',
    { endpoint: 'http://minio:9000' },
    ['notice.endpoint-split'],
  ],
  [compatible.auth, 'endpoint', 'https://minio/', { endpoint: 'https://minio' }, []],
  [compatible.auth, 'endpoint', 's3://x', undefined],
  [compatible.auth, 'endpoint', 'https://abc.storage.supabase.co/storage/v1/s3', undefined],
  // Administrators of MinIO and Ceph call their regions as they like.
  ...[compatible.auth, compatible.setup].flatMap((form) =>
    ['frankfurt', 'Paris', 'eu_west_1', 'us-east-1a'].map(
      (name) => [form, 'region', name, undefined] as const,
    ),
  ),
  [compatible.auth, 'region', ' fr-par ', { region: 'fr-par' }, ['notice.cleaned']],
  [
    sftp.auth,
    'host',
    'sftp://ann@Host:2222/path',
    { host: 'host', port: '2222', username: 'ann' },
    ['notice.host-split'],
  ],
  [sftp.auth, 'host', 'host:22', { host: 'host', port: '22' }, ['notice.host-split']],
  [sftp.auth, 'host', 'ann@host', { host: 'host', username: 'ann' }, ['notice.host-split']],
  [sftp.auth, 'host', 'https://host/', { host: 'host' }, ['notice.host-split']],
  [sftp.auth, 'host', 'Host', { host: 'host' }, []],
  [sftp.auth, 'host', 'host', undefined],
  [sftp.auth, 'host', 'host\t2222', { host: 'host', port: '2222' }, ['notice.cleaned', 'notice.host-split']],
  [sftp.auth, 'host', 'Host files\n  Port 2', { host: 'Host files   Port 2' }, ['notice.cleaned']],
  [sftp.auth, 'host', 'rsync out ann@host:in', undefined],
  [sftp.auth, 'host', '$ sftp ann@host', { host: 'host', username: 'ann' }, ['notice.host-split']],
  [sftp.auth, 'password', ' p ', undefined],
  [sftp.auth, 'privateKey', pair.private, { privateKey: `${pair.private.trimEnd()}\n` }, []],
  [sftp.auth, 'privateKey', pair.public, undefined],
  [sftp.setup, 'folderPath', '/', undefined],
  [sftp.setup, 'folderPath', '/a//b/', { folderPath: '/a/b' }, ['notice.folder-slashes']],
  [sftp.setup, 'folderPath', 'sftp://ann@host/a/b', { folderPath: '/a/b' }, []],
  [sftp.setup, 'folderPath', '~/a', { folderPath: 'a' }, ['notice.folder-slashes']],
];

for (const [form, field, typed, values, notices = []] of NORMALIZED) {
  test(`understands ${field} "${typed.slice(0, 40)}"`, () => {
    const found = form.normalize?.(field, typed, {});
    // A key that is already as it should be may come back as it is.
    if (values && Object.entries(values).every(([name, value]) => name === field && value === typed)) return;
    assert.deepEqual(found?.values, values);
    assert.deepEqual(
      found?.notices.map(({ code }) => code),
      values && notices,
    );
  });
}

test('what an address says of a location is kept for the setup', () => {
  const setupIn = (form: FormDefinition, field: string, typed: string) =>
    form.normalize?.(field, typed, {})?.setup;

  assert.deepEqual(setupIn(sftp.auth, 'host', 'sftp://ann@host/a/b'), { folderPath: '/a/b' });
  assert.deepEqual(setupIn(sftp.auth, 'host', 'sftp -P 2222 ann@host:upload'), { folderPath: 'upload' });
  assert.equal(setupIn(sftp.auth, 'host', 'ann@host'), undefined);
  assert.deepEqual(setupIn(compatible.auth, 'endpoint', 'https://minio:9000/acme'), { bucket: 'acme' });
});

test('a pasted block keeps the region as the storage calls it', () => {
  const block = `access_key = minio\nsecret_key = minioadmin\nregion = frankfurt`;
  const regionIn = (form: FormDefinition) => form.normalize?.('accessKeyId', block, {})?.values['region'];

  assert.equal(regionIn(compatible.auth), 'frankfurt');
  assert.equal(regionIn(aws.auth), 'eu-central-1');
});

test('the token of another key does not stay with a new one', () => {
  const block = (more: string) =>
    `aws_access_key_id = ${awsKeys.accessKeyId}\naws_secret_access_key = ${awsKeys.secretAccessKey}${more}`;
  const tokenAfter = (text: string) =>
    aws.auth.normalize?.('accessKeyId', text, { sessionToken: 'old' })?.values['sessionToken'];

  assert.equal(tokenAfter(block('')), '');
  assert.equal(tokenAfter(block('\naws_session_token = new')), 'new');
});

test('the address of another provider does not stay with a new one', () => {
  const endpointAfter = (provider: string, endpoint: string) =>
    compatible.auth.normalize?.('provider', provider, { endpoint })?.values['endpoint'];

  assert.equal(endpointAfter('minio', 'https://s3.eu-central-1.wasabisys.com'), '');
  assert.equal(endpointAfter('minio', 'https://storage.example.com'), undefined);
});

test('what was understood is valid and stays as it is', () => {
  for (const [form, field, typed, values] of NORMALIZED) {
    if (!values) continue;
    const again = form.normalize?.(field, values[field] ?? '', {});
    assert.equal(again, undefined, `${field} ${typed.slice(0, 20)}`);
  }
});

for (const definition of [aws, compatible, sftp]) {
  test(`${definition.type}: accounts are named and summed up without a secret`, () => {
    const values = {
      ...awsKeys,
      ...compatibleKeys,
      ...login,
      password: 'SECRET',
      secretAccessKey: 'SECRET',
      sessionToken: 'SECRET',
      privateKey: 'SECRET',
      passphrase: 'SECRET',
    };
    const details = publicValues(definition.auth, values);
    assert.ok(!JSON.stringify(details).includes('SECRET'));
    const summary = definition.summarize({ bucket: 'acme', folderPath: '' }, details);
    assert.ok(definition.describeAccount(details).length > 3);
    assert.ok(summary.every(({ label, value }) => label !== '' && value !== ''));
    assert.ok(!JSON.stringify(summary).includes('SECRET'));
  });

  test(`${definition.type}: forms are sound`, () => {
    for (const form of [definition.auth, definition.setup]) {
      for (const [name, field] of Object.entries(form.fields)) {
        assert.ok(field.label !== '');
        if (field.when) assert.ok(form.fields[field.when.field], name);
        if (field.control === 'choice')
          assert.ok(field.options.some(({ value }) => value === initialOf(field)));
        if (field.control === 'host-key') assert.ok(field.resetBy.every((other) => form.fields[other]));
        assert.equal(isSecret(field), /secret|password|privateKey|passphrase|token/iu.test(name), name);
      }
    }
    for (const probe of [...definition.probes.account, ...definition.probes.location]) {
      assert.ok(probe.label !== '');
      const known = { ...definition.auth.fields, ...definition.setup.fields };
      if (probe.field !== undefined) assert.ok(known[probe.field], probe.field);
    }
  });
}

test('names accounts as their owners know them', () => {
  assert.equal(aws.describeAccount(awsKeys), 'AKIAIOSFODNN7EXAMPLE · eu-central-1');
  assert.equal(compatible.describeAccount(compatibleKeys), 'minioadmin · s3.example.com');
  assert.equal(sftp.describeAccount(login), 'ann@sftp.example.com');
  assert.equal(sftp.describeAccount({ ...login, port: 2222, host: '::1' }), 'ann@[::1]:2222');
});

test('cards are sound, and a definition repeats its card', async () => {
  assert.deepEqual(
    builtInDestinations.map(({ type }) => type),
    ['amazon-s3', 's3-compatible', 'sftp'],
  );
  for (const { load: loadType, ...card } of builtInDestinations) {
    const definition = await loadType();
    assert.equal(definition, await loadType(), 'loaded once');
    assert.deepEqual({ type: definition.type, icon: definition.icon }, { type: card.type, icon: card.icon });
    assert.ok('paths' in card.icon && card.icon.paths.length > 0);
  }
});
