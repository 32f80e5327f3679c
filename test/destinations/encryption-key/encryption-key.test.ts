import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  armor,
  enums,
  generateKey,
  PacketList,
  revokeKey,
  type AnyKeyPacket,
  type SecretKeyPacket,
} from 'openpgp';
import ssh2 from 'ssh2';
import { examineEncryptionKey } from '../../../src/destinations/encryption-key/examine.js';
import { inspectEncryptionKey } from '../../../src/destinations/encryption-key/inspect.js';
import { GNUPG_KEY, GNUPG_SHORT_ELGAMAL_KEY, GNUPG_SIGNING_KEY } from './gnupg-keys.js';

// Every private key is made here, so that the repository holds none.
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const weak = generateKeyPairSync('rsa', { modulusLength: 1024 });
const edwards = generateKeyPairSync('ed25519');
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const spki = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const userIDs = [{ name: 'Ann', email: 'ann@example.com' }];
const pgp = await generateKey({ userIDs });
const DAY = 86_400_000;
const ended = await generateKey({
  userIDs,
  date: new Date(Date.now() - 10 * DAY),
  keyExpirationTime: 86_400,
});
const endedPart = await generateKey({
  userIDs,
  date: new Date(Date.now() - 10 * DAY),
  subkeys: [{ keyExpirationTime: 86_400 }],
});
const keyToRevoke = await generateKey({ userIDs, format: 'object' });
const revoked = await revokeKey({ key: keyToRevoke.privateKey });
const weakPgp = await generateKey({
  type: 'rsa',
  rsaBits: 1024,
  userIDs,
  config: { minRSABits: 1024 },
});
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const certificate = `-----BEGIN CERTIFICATE-----
MIIBdzCCAR2gAwIBAgIUTest
-----END CERTIFICATE-----`;

/** The usual form of a key; empty for what is none. */
function canonicalOf(text: string): string {
  const found = inspectEncryptionKey(text);
  return 'text' in found ? found.text : '';
}
const examined = (text: string) => examineEncryptionKey('encryptionKey', text);

const canonical = canonicalOf(pgp.publicKey);
const [, body = '', checksum = ''] = /KEY BLOCK-----\n\n([\s\S]+?)\n(=.{4})\n-----END/u.exec(canonical) ?? [];

const onlySigns = await generateKey({
  userIDs,
  date: new Date(Date.now() - 10 * DAY),
  subkeys: [{ sign: true, keyExpirationTime: 86_400 }],
});
const { privateKey: partRevoked } = await generateKey({ userIDs, format: 'object' });
const [part] = partRevoked.subkeys;
assert.ok(part);
partRevoked.subkeys[0] = await part.revoke(partRevoked.keyPacket as SecretKeyPacket, {});

/** As keys.openpgp.org hands keys out whose owner has not confirmed an address. */
const withoutOwner = await (async () => {
  const { publicKey } = await generateKey({ userIDs, format: 'object' });
  const kept = new PacketList<AnyKeyPacket>();
  for (const packet of publicKey.toPacketList()) {
    if ((packet.constructor as { tag?: number }).tag !== enums.packet.userID)
      kept.push(packet as AnyKeyPacket);
  }
  return armor(enums.armor.publicKey, kept.write());
})();

/** The key with one letter changed in its last signature. */
function withAnotherLetter(text: string): string {
  const lines = text.split('\n');
  const at = lines.length - 6;
  const line = lines[at] ?? '';
  lines[at] = `${line.slice(0, 9)}${line[9] === 'A' ? 'B' : 'A'}${line.slice(10)}`;
  return lines.join('\n');
}

/** A DSA key whose numbers are so long that to verify its signature takes minutes. RFC 9580, 5.5.2 and 5.2.3. */
function endlessKey(bits: number): string {
  const u32 = (value: number): Buffer => Buffer.from([24, 16, 8, 0].map((shift) => (value >>> shift) & 255));
  const mpi = (number: Buffer): Buffer => {
    const length = (number.length - 1) * 8 + (32 - Math.clz32(number[0] ?? 0));
    return Buffer.concat([Buffer.from([length >> 8, length & 255]), number]);
  };
  const odd = (): Buffer => Buffer.from(randomBytes(bits / 8).map((byte, at) => (at === 0 ? 255 : byte | 1)));
  const packet = (tag: number, body: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0xc0 | tag, 0xff]), u32(body.length), body]);
  const created = u32(Math.floor(Date.now() / 1000) - 3600);
  const numbers = [odd(), odd(), Buffer.from([2]), Buffer.from([3])].map(mpi);
  const key = Buffer.concat([Buffer.from([4]), created, Buffer.from([17]), ...numbers]);
  const hashed = Buffer.concat([Buffer.from([4, 0x13, 17, 8, 0, 6, 5, 2]), created]);
  const signature = Buffer.concat([
    hashed,
    Buffer.from([0, 0, 0, 0]),
    mpi(Buffer.from([5])),
    mpi(Buffer.from([3])),
  ]);
  const packets = [packet(6, key), packet(13, Buffer.from('Ann <ann@example.com>')), packet(2, signature)];
  return Buffer.concat(packets).toString('base64');
}

describe('a key for encryption', () => {
  const written: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['as OpenPGP.js exports it', pgp.publicKey, canonical],
    ['as GnuPG exports it', GNUPG_KEY, GNUPG_KEY.replace(/\nComment: .*/u, '')],
    ['with line ends of Windows', pgp.publicKey.replaceAll('\n', '\r\n'), canonical],
    ['with a zero-width space', pgp.publicKey.replace('\n\n', '\n\n\u200B'), canonical],
    ['as a mail quotes it', pgp.publicKey.replaceAll(/^/gmu, '> '), canonical],
    ['in the middle of a mail', `Here it is:\n\n${pgp.publicKey}\nBest, Ann`, canonical],
    ['without line breaks', canonical.replaceAll('\n', ' '), canonical],
    [
      'without line breaks, with the headers of a program',
      `-----BEGIN PGP PUBLIC KEY BLOCK----- Version: GnuPG v2.0.22 (MingW32) Comment: a b ${body.replaceAll('\n', ' ')} ${checksum} -----END PGP PUBLIC KEY BLOCK-----`,
      canonical,
    ],
    ['in Base64', base64(pgp.publicKey), canonical],
    ['as bytes in Base64', body.replaceAll('\n', ''), canonical.replace(`${checksum}\n`, '')],
    ['RSA as PEM', spki, spki],
    ['RSA as PEM with a zero-width space', spki.replace('\n', '\n\u200B'), spki],
    ['RSA as PEM without line breaks', spki.replaceAll('\n', ' '), spki],
    ['RSA as PEM in Base64', base64(spki), spki],
    [
      'RSA as bytes in Base64',
      rsa.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      spki,
    ],
    [
      'RSA of PKCS#1 as bytes in Base64',
      rsa.publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64'),
      rsa.publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    ],
  ];
  for (const [name, text, expected] of written) {
    it(`is understood ${name}`, () => {
      assert.equal(canonicalOf(text), expected);
      // What is canonical stays as it is.
      assert.equal(canonicalOf(expected), expected);
    });
  }

  const lock = { cipher: 'aes-256-cbc', passphrase: 'open sesame' } as const;
  const secrets: readonly (readonly [name: string, text: string])[] = [
    ['a private PGP key', pgp.privateKey],
    ['a private PGP key in Base64', base64(pgp.privateKey)],
    [
      'a private PGP key as bytes in Base64',
      /KEY BLOCK-----\n\n([\s\S]+?)\n=/u.exec(pgp.privateKey.replaceAll('\r', ''))?.[1] ?? '',
    ],
    ['a private PGP key that calls itself public', pgp.privateKey.replaceAll('PGP PRIVATE', 'PGP PUBLIC')],
    ['both halves', `${pgp.publicKey}\n${pgp.privateKey}`],
    ['PKCS#8', rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['PKCS#8 in Base64', base64(rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())],
    ['PKCS#8 as bytes in Base64', rsa.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')],
    [
      'locked PKCS#8 as bytes in Base64',
      rsa.privateKey.export({ type: 'pkcs8', format: 'der', ...lock }).toString('base64'),
    ],
    ['PKCS#1 as bytes in Base64', rsa.privateKey.export({ type: 'pkcs1', format: 'der' }).toString('base64')],
    ['OpenSSH', ssh2.utils.generateKeyPairSync('ed25519').private],
    [
      'PKCS#8 in Base64, twice',
      base64(base64(rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())),
    ],
    ['age', 'AGE-SECRET-KEY-1QQPQ'],
    ['a private JWK', JSON.stringify(rsa.privateKey.export({ format: 'jwk' }))],
    ['PuTTY', 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none'],
  ];
  for (const [name, text] of secrets) {
    it(`is not ${name}: it is taken away`, async () => {
      assert.deepEqual(await examined(text), {
        value: '',
        notices: [],
        issues: [{ field: 'encryptionKey', code: 'encryption-key.private', params: {} }],
      });
    });
  }

  const others: readonly (readonly [name: string, text: string, code: string])[] = [
    ['cut off', pgp.publicKey.slice(0, 300), 'encryption-key.truncated'],
    ['RSA, cut off', spki.slice(0, 100), 'encryption-key.truncated'],
    [
      'of Ed25519',
      edwards.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      'encryption-key.not-a-key',
    ],
    ['RSA, with a letter lost', spki.replace(/MII/u, 'MI'), 'encryption-key.damaged'],
    ['a certificate', certificate, 'encryption-key.certificate'],
    ['a key of SSH', ssh2.utils.generateKeyPairSync('ed25519').public, 'encryption-key.ssh'],
    [
      'of a kind that does not encrypt',
      ec.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      'encryption-key.not-a-key',
    ],
    ['a fingerprint', '8EE5 7838 1101 1A4B 0164 702B 1031 7CAD 1D2B 2E2C', 'encryption-key.not-a-key'],
    ['a word', 'hello', 'encryption-key.not-a-key'],
  ];
  for (const [name, text, code] of others) {
    it(`is told why it is none: ${name}`, async () => {
      assert.deepEqual(await examined(text), {
        issues: [{ field: 'encryptionKey', code, params: {} }],
        notices: [],
      });
    });
  }

  it('takes no time for what only looks like one', () => {
    for (const part of ['-----BEGIN ', '-----BEGIN PGP PUBLIC KEY BLOCK-----', 'A: ', ' ', '=\n']) {
      assert.equal(canonicalOf(part.repeat(20_000)), '');
    }
  });

  it('knows a certificate by its bytes', () => {
    // Of a public authority; only its structure matters.
    assert.throws(() => new X509Certificate(certificate));
    const der = Buffer.from('3013300aa003020102020101300030043001000302', 'hex');
    assert.equal(inspectEncryptionKey(der.toString('base64')).kind, 'certificate');
  });
});

describe('an examined key', () => {
  it('says whose it is', async () => {
    const found = await examined(GNUPG_KEY);

    assert.deepEqual(found.issues, []);
    assert.deepEqual(
      found.notices.map(({ code, params }) => [code, { ...params, fingerprint: '' }]),
      [
        [
          'notice.encryption-key',
          { kind: 'ECDH', bits: 0, owner: 'Ann Exporter <ann@example.com>', fingerprint: '' },
        ],
      ],
    );
    assert.match(JSON.stringify(found.notices), /"fingerprint":"(?:[0-9A-F]{4} ){9}[0-9A-F]{4}"/);
  });

  it('says that it was wrapped', async () => {
    const found = await examined(base64(GNUPG_KEY));

    assert.equal(found.notices[0]?.code, 'notice.key-unwrapped');
    assert.equal(found.value, (await examined(GNUPG_KEY)).value);
    assert.equal((await examined(found.value ?? '')).value, found.value, 'what is usual stays as it is');
  });

  it('says the size of an RSA key', async () => {
    const { publicKey } = await generateKey({ type: 'rsa', rsaBits: 2048, userIDs });

    for (const text of [publicKey, spki]) {
      const [notice] = (await examined(text)).notices;
      assert.ok(notice?.code === 'notice.encryption-key');
      assert.deepEqual([notice.params.kind, notice.params.bits], ['RSA', 2048]);
    }
  });

  it('says when it ends, also where only its part for encryption does', async () => {
    const part = { keyExpirationTime: 86_400 * 10 };
    const { publicKey } = await generateKey({ userIDs, keyExpirationTime: 86_400 * 3650, subkeys: [part] });
    const [, ends] = (await examined(publicKey)).notices;

    assert.ok(ends?.code === 'notice.encryption-key-ends');
    assert.ok(Date.parse(ends.params.date) < Date.now() + 11 * DAY);
  });

  it('may come from a clock that is a little ahead', async () => {
    const { publicKey } = await generateKey({ userIDs, date: new Date(Date.now() + 120_000) });

    assert.deepEqual((await examined(publicKey)).issues, []);
  });

  it('with a private part behind it is taken away', async () => {
    const { publicKey, privateKey } = await generateKey({ userIDs, format: 'object' });
    const both = Buffer.concat([publicKey.write(), privateKey.write()]);
    const armoured = `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n${both.toString('base64')}\n-----END PGP PUBLIC KEY BLOCK-----`;

    for (const text of [both.toString('base64'), armoured]) {
      const found = await examined(text);
      assert.equal(found.value, '');
      assert.equal(found.issues[0]?.code, 'encryption-key.private');
    }
  });

  it('that is made to keep a server busy is refused at once', async () => {
    const found = await examined(endlessKey(16_384));

    assert.equal(found.issues[0]?.code, 'encryption-key.damaged');
  });

  it('says when it ends', async () => {
    const { publicKey } = await generateKey({ userIDs, keyExpirationTime: 86_400 * 30 });
    const found = await examined(publicKey);

    assert.deepEqual(found.issues, []);
    assert.equal(found.notices[1]?.code, 'notice.encryption-key-ends');
  });

  const refused: readonly (readonly [name: string, text: string, code: string])[] = [
    ['has ended', ended.publicKey, 'encryption-key.expired'],
    ['has a part for encryption that has ended', endedPart.publicKey, 'encryption-key.expired'],
    ['is revoked', revoked.publicKey, 'encryption-key.revoked'],
    ['has a part for encryption that is revoked', partRevoked.toPublic().armor(), 'encryption-key.revoked'],
    ['names no owner', withoutOwner, 'encryption-key.no-owner'],
    ['has a part that ended, but never encrypted', onlySigns.publicKey, 'encryption-key.cannot-encrypt'],
    ['has another letter', withAnotherLetter(canonical), 'encryption-key.damaged'],
    ['only signs', GNUPG_SIGNING_KEY, 'encryption-key.cannot-encrypt'],
    ['is weak', weakPgp.publicKey, 'encryption-key.weak'],
    ['is weak and of the older kind', GNUPG_SHORT_ELGAMAL_KEY, 'encryption-key.weak'],
    [
      'is weak and plain',
      weak.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      'encryption-key.weak',
    ],
    ['lacks a letter', canonical.replace(body.slice(9, 30), body.slice(10, 30)), 'encryption-key.damaged'],
    ['is damaged', canonical.replace(body.slice(70, 110), body.slice(0, 40)), 'encryption-key.damaged'],
  ];
  for (const [name, text, code] of refused) {
    it(`is refused when it ${name}`, async () => {
      const found = await examined(text);

      assert.deepEqual(
        found.issues.map((issue) => issue.code),
        [code],
      );
      assert.deepEqual(found.notices, []);
    });
  }
});
