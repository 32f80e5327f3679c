import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { fingerprintOf, generateHostKey, parseSshKey } from '../../../demo/servers/sftp/host-keys.js';
import {
  canonicalHostKeys,
  objectionToHostKeys,
  parseHostKeys,
} from '../../../src/destinations/sftp/host-key.js';

const lineOf = (privateKey: string): string => {
  const key = parseSshKey(privateKey);
  return `${key.type} ${key.getPublicSSH().toString('base64')}`;
};
const [first, second] = [generateHostKey(), generateHostKey('ecdsa')];
const [ed25519, ecdsa] = [lineOf(first), lineOf(second)];
const { sha256 } = fingerprintOf(first);
const address = { host: 'sftp.example.com', port: '22' };

/** A name as `ssh-keygen -H` hides it. https://man.openbsd.org/sshd#SSH_KNOWN_HOSTS_FILE_FORMAT */
function hidden(name: string, salt: string): string {
  const key = Buffer.from(salt.padEnd(20, '.'));
  return `|1|${key.toString('base64')}|${createHmac('sha1', key).update(name).digest('base64')}`;
}

const PASTED: readonly (readonly [what: string, text: string, canonical: string])[] = [
  ['a key', ed25519, ed25519],
  ['a .pub file', `${ed25519} root@sftp\n`, ed25519],
  ['a line of known_hosts', `sftp.example.com ${ed25519}`, ed25519],
  ['a line with an address', `sftp.example.com,192.0.2.1 ${ed25519}\r\n`, ed25519],
  [
    'a line with a hidden name',
    `|1|F1E1KeoE/eEWhi10WpGv4OdiO6Y=|3988QV0VE8wmZL7suNrYQLITLCg= ${ed25519}`,
    ed25519,
  ],
  ['several keys', `sftp.example.com ${ed25519}\nsftp.example.com ${ecdsa}`, `${ed25519}\n${ecdsa}`],
  ['the same key twice', `a ${ed25519}\nb ${ed25519}`, ed25519],
  ['one server by an alias', `prod ${ed25519}\nprod ${ecdsa}`, `${ed25519}\n${ecdsa}`],
  [
    'what ssh-keygen -F prints of hidden names',
    `# Host sftp.example.com found: line 3\n|1|AAAA=|BBBB= ${ed25519}\n# Host sftp.example.com found: line 9\n|1|CCCC=|DDDD= ${ecdsa}\n`,
    `${ed25519}\n${ecdsa}`,
  ],
  ['keys without names beside those of others', `other.example ${ecdsa}\n${ed25519}`, ed25519],
  ['a whole known_hosts', `other.example ${ecdsa}\nsftp.example.com ${ed25519}`, ed25519],
  [
    'what ssh-keyscan prints',
    `# sftp.example.com:22 SSH-2.0-OpenSSH\nsftp.example.com ${ed25519}\n`,
    ed25519,
  ],
  ['a key that is revoked beside one that is not', `@revoked * ${ecdsa}\n${ed25519}`, ed25519],
  ['a fingerprint', sha256, sha256],
  ['what ssh-keygen -l prints', `256 ${sha256} root@sftp (ED25519)`, sha256],
  ['what ssh asks about it', `ED25519 key fingerprint is ${sha256}.`, sha256],
  ['a fingerprint in quotes', `“${sha256}”`, sha256],
  ['a fingerprint in brackets', `The key (${sha256}), as of May`, sha256],
  ['a fingerprint with a zero-width space', `\u200B${sha256}\u200B`, sha256],
  ['a fingerprint with a small name', sha256.replace('SHA', 'sha'), sha256],
  [
    'what ssh-keyscan -H prints',
    `${hidden('sftp.example.com', 'a')} ${ed25519}\n${hidden('sftp.example.com', 'b')} ${ecdsa}\n`,
    `${ed25519}\n${ecdsa}`,
  ],
  [
    'a known_hosts with hidden names',
    `${hidden('other.example', 'a')} ${ecdsa}\n${hidden('sftp.example.com', 'b')} ${ed25519}`,
    ed25519,
  ],
  ['the usual port in brackets', `other.example ${ecdsa}\n[sftp.example.com]:22 ${ed25519}`, ed25519],
  ['a pattern', `*.example.org ${ecdsa}\n*.ex?mple.com ${ed25519}`, ed25519],
  ['a pattern with an exception', `*.com,!sftp.* ${ecdsa}\nsftp.example.com ${ed25519}`, ed25519],
];

for (const [what, text, canonical] of PASTED) {
  test(`understands ${what}`, () => {
    assert.equal(canonicalHostKeys(text, address), canonical);
    assert.equal(objectionToHostKeys(canonical), undefined);
    assert.equal(parseHostKeys(canonical)?.length, canonical.split('\n').length);
  });
}

test('of a known_hosts with this host on two ports, takes the right one', () => {
  const lines = `sftp.example.com ${ed25519}\n[sftp.example.com]:2222 ${ecdsa}`;
  assert.equal(canonicalHostKeys(lines, address), ed25519);
  assert.equal(canonicalHostKeys(lines, { ...address, port: '2222' }), ecdsa);
});

test('finds the lines of a host that was typed as a whole name, with a dot at its end', () => {
  const lines = `other.example ${ecdsa}\nsftp.example.com ${ed25519}`;
  assert.equal(canonicalHostKeys(lines, { ...address, host: 'SFTP.example.com.' }), ed25519);
});

test('finds a hidden name with another port', () => {
  const lines = `${hidden('sftp.example.com', 'a')} ${ed25519}\n${hidden('[sftp.example.com]:2222', 'b')} ${ecdsa}`;
  assert.equal(canonicalHostKeys(lines, { ...address, port: '2222' }), ecdsa);
});

const REFUSED: readonly (readonly [what: string, text: string, code: string])[] = [
  ['a fingerprint of the old kind', 'MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48', 'host-key.md5'],
  ['the same without its name', '16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48', 'host-key.md5'],
  ['lines of other servers', `one.example ${ed25519}\ntwo.example ${ecdsa}`, 'host-key.other-host'],
  ['several hidden names', `|1|AAAA=|BBBB= ${ed25519}\n|1|CCCC=|DDDD= ${ecdsa}`, 'host-key.other-host'],
  ['an authority', `@cert-authority *.example.com ${ed25519}`, 'host-key.authority'],
  ['a cut fingerprint', sha256.slice(0, 30), 'host-key.format'],
  ['a fingerprint with a letter too many', `${sha256}a`, 'host-key.format'],
  [
    'the prompt with a fingerprint of the old kind',
    `RSA key fingerprint is MD5:${'1f:'.repeat(15)}1f.`,
    'host-key.md5',
  ],
  ['a cut key', ed25519.slice(0, 40), 'host-key.format'],
  ['any text', 'what is this', 'host-key.format'],
];

for (const [what, text, code] of REFUSED) {
  test(`refuses ${what}`, () => {
    assert.equal(objectionToHostKeys(canonicalHostKeys(text, address))?.[0], code);
  });
}

test('takes no longer for a text that is made to take long', () => {
  const hostile = [
    ' SHA256:'.repeat(4000),
    '16:'.repeat(12_000),
    '|'.repeat(30_000),
    'a '.repeat(16_000),
    `${'*a'.repeat(4000)} ${ed25519}\nb ${ecdsa}`,
  ];
  for (const text of hostile) assert.ok(objectionToHostKeys(canonicalHostKeys(text, address)));
});
