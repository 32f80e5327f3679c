import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHostKey, sameHostKey } from '../../../src/destinations/sftp/host-key.js';
import {
  objectionToHost,
  splitCommand,
  splitHost,
  splitPasted,
  type HostParts,
} from '../../../src/destinations/sftp/host.js';
import {
  canonicalRemotePath,
  fileIn,
  objectionToRemotePath,
} from '../../../src/destinations/sftp/remote-path.js';
import { processorTime } from '../../drivers/processor-time.js';

const ADDRESSES: readonly (readonly [text: string, parts: HostParts])[] = [
  ['sftp.example.com', { host: 'sftp.example.com' }],
  ['SFTP.Example.com', { host: 'sftp.example.com' }],
  ['host:22', { host: 'host', port: '22' }],
  ['user@host', { host: 'host', username: 'user' }],
  ['sftp://user@host:2222/path/x', { host: 'host', port: '2222', username: 'user', path: '/path/x' }],
  ['sftp://user:secret@host', { host: 'host', username: 'user' }],
  ['sftp://user%40corp@host/a%20b', { host: 'host', username: 'user@corp', path: '/a b' }],
  ['sftp://user;fingerprint=ssh-ed25519-xx@host/', { host: 'host', username: 'user' }],
  ['sftp://user@host/~/upload', { host: 'host', username: 'user', path: 'upload' }],
  ['sftp://user@mail.example@host/', { host: 'host', username: 'user@mail.example' }],
  ['https://host:8443/', { host: 'host' }],
  ['[::1]:2222', { host: '::1', port: '2222' }],
  ['2001:db8::1', { host: '2001:db8::1' }],
  ['host:', { host: 'host' }],
  ['sftp:22', { host: 'sftp', port: '22' }],
  ['sftp:/files.example.com', { host: 'files.example.com' }],
  ['sftp//files.example.com/in', { host: 'files.example.com', path: '/in' }],
  ['sftp:\\\\files.example.com', { host: 'files.example.com' }],
  ['sftp:user@files.example.com', { host: 'files.example.com', username: 'user' }],
  ['sftp://user:se/cr/et@host:2222/in', { host: 'host', port: '2222', username: 'user', path: '/in' }],
  ['sftp://user:se/cret@host', { host: 'host', username: 'user' }],
  ['sftp://user:secret@host/in@x', { host: 'host', username: 'user', path: '/in@x' }],
  ['sftp://host:2222/in@x', { host: 'host', port: '2222', path: '/in@x' }],
  ['Mu\u0308ller.example', { host: 'm\u00FCller.example' }],
];

for (const [text, parts] of ADDRESSES) {
  test(`divides ${text}`, () => {
    assert.deepEqual(splitHost(text), parts);
  });
}

test('knows host names and addresses', () => {
  for (const host of [
    'a',
    'sftp.example.com',
    'sftp.example.com.',
    '10.0.0.1',
    '::1',
    'fe80::1',
    'my_host',
    'müller.example',
    'उदाहरण.भारत',
  ]) {
    assert.equal(objectionToHost(host), undefined, host);
  }
  for (const host of [
    '',
    '.',
    'a b',
    'a..b',
    '-a.example',
    'a-.example',
    'host:22',
    'face:22',
    'a/b',
    'x'.repeat(254),
    'a@b',
  ]) {
    assert.equal(objectionToHost(host)?.[0], 'host.format', host);
  }
});

test('reads and compares host keys', () => {
  const key = Buffer.concat([
    Buffer.from([0, 0, 0, 11]),
    Buffer.from('ssh-ed25519'),
    Buffer.from([0, 0, 0, 1, 7]),
  ]);
  const line = `ssh-ed25519 ${key.toString('base64')}`;
  const parsed = parseHostKey(`${line} comment`);
  assert.equal(parsed?.algorithm, 'ssh-ed25519');
  assert.ok(sameHostKey(parsed, { algorithm: 'ssh-ed25519', bytes: key }));
  assert.ok(!sameHostKey(parsed, { algorithm: 'ssh-ed25519', bytes: key.subarray(0, -1) }));
  for (const text of [
    '',
    'ssh-ed25519',
    'ssh-ed25519 !',
    'ssh-ed25519 AAAA',
    `ssh-rsa ${key.toString('base64')}`,
  ]) {
    assert.equal(parseHostKey(text), undefined, text);
  }
});

test('keeps the first slash of a path, which has a meaning on a server', () => {
  const paths: readonly (readonly [string, string])[] = [
    ['/', '/'],
    ['/upload//x/', '/upload/x'],
    ['upload/x/', 'upload/x'],
    ['~', ''],
    ['~/x', 'x'],
    ['', ''],
    ['sftp://files.example.com/upload', '/upload'],
    ['sftp://ann@files.example.com/~/in%20put/', 'in put'],
    ['sftp://files.example.com', ''],
  ];
  for (const [written, canonical] of paths) assert.equal(canonicalRemotePath(written), canonical);
  assert.equal(fileIn('', 'f'), './f');
  assert.equal(fileIn('/', 'f'), '/f');
  assert.equal(fileIn('/a/', 'f'), '/a/f');
  assert.equal(objectionToRemotePath('../x')?.[0], 'folder.dot-segment');
});

const COMMANDS: readonly (readonly [string, object | undefined])[] = [
  ['sftp demo@sftp.example.com', { host: 'sftp.example.com', username: 'demo' }],
  [
    'sftp -P 2222 demo@sftp.example.com:/upload',
    { host: 'sftp.example.com', port: '2222', username: 'demo', path: '/upload' },
  ],
  [
    'sftp -oPort=2222 -i ~/.ssh/id_ed25519 demo@SFTP.example.com',
    { host: 'sftp.example.com', port: '2222', username: 'demo' },
  ],
  ['sftp -o Port=2222 sftp.example.com', { host: 'sftp.example.com', port: '2222' }],
  ['ssh -p2222 -l demo sftp.example.com', { host: 'sftp.example.com', port: '2222', username: 'demo' }],
  ['ssh -v -p 2222 demo@192.0.2.1 ls', { host: '192.0.2.1', port: '2222', username: 'demo' }],
  [
    'sftp -P 2222 demo@[2001:db8::1]:upload',
    { host: '2001:db8::1', port: '2222', username: 'demo', path: 'upload' },
  ],
  [
    'scp -P 2222 file.csv demo@sftp.example.com:/upload',
    { host: 'sftp.example.com', port: '2222', username: 'demo', path: '/upload' },
  ],
  [
    'sftp sftp://demo@sftp.example.com:2222/upload',
    { host: 'sftp.example.com', port: '2222', username: 'demo', path: '/upload' },
  ],
  ['ssh demo@192.0.2.1 -p 2222', { host: '192.0.2.1', port: '2222', username: 'demo' }],
  ['ssh demo@192.0.2.1 ls -p 9', { host: '192.0.2.1', username: 'demo' }],
  [
    `sftp -i 'my key' -o "StrictHostKeyChecking no" -P 2200 demo@192.0.2.1`,
    { host: '192.0.2.1', port: '2200', username: 'demo' },
  ],
  ['ssh -4 demo@192.0.2.1', { host: '192.0.2.1', username: 'demo' }],
  ['sftp -l 8000 demo@192.0.2.1', { host: '192.0.2.1', username: 'demo' }],
  ['sftp -o User=demo -o Port=2222 192.0.2.1', { host: '192.0.2.1', port: '2222', username: 'demo' }],
  ['$ sftp -P 2222 demo@192.0.2.1', { host: '192.0.2.1', port: '2222', username: 'demo' }],
  ['demo@laptop:~$ sudo sftp demo@192.0.2.1', { host: '192.0.2.1', username: 'demo' }],
  ['PS C:\\Users\\demo> sftp.exe demo@192.0.2.1', { host: '192.0.2.1', username: 'demo' }],
  ['/usr/bin/sftp demo@192.0.2.1', { host: '192.0.2.1', username: 'demo' }],
  ['psftp -P 2222 demo@192.0.2.1', { host: '192.0.2.1', port: '2222', username: 'demo' }],
  [
    '"C:\\Program Files\\PuTTY\\psftp.exe" -l demo -pw secret -batch 192.0.2.1',
    { host: '192.0.2.1', username: 'demo' },
  ],
  [
    'pscp -i my.ppk C:\\out\\file.csv demo@192.0.2.1:/upload',
    { host: '192.0.2.1', username: 'demo', path: '/upload' },
  ],
  ['sftp', undefined],
  ['sftp -P 2222', undefined],
  ['sftp://ann@host/psftp 192.0.2.1', undefined],
  ['sftp.example.com', undefined],
  ['rsync a b', undefined],
];

for (const [command, parts] of COMMANDS) {
  test(`divides the command: ${command}`, () => {
    assert.deepEqual(splitCommand(command), parts);
  });
}

const PASTED: readonly (readonly [text: string, parts: HostParts | undefined])[] = [
  ['sftp.example.com 2222', { host: 'sftp.example.com', port: '2222' }],
  ['sftp.example.com:  2222', { host: 'sftp.example.com', port: '2222' }],
  ['demo@sftp.example.com 2222', { host: 'sftp.example.com', port: '2222', username: 'demo' }],
  ['sftp://sftp.example.com/my folder', { host: 'sftp.example.com', path: '/my folder' }],
  ['demo@sftp.example.com:upload/in', { host: 'sftp.example.com', username: 'demo', path: 'upload/in' }],
  ['demo@sftp.example.com:/upload', { host: 'sftp.example.com', username: 'demo', path: '/upload' }],
  ['demo@sftp.example.com:2222', { host: 'sftp.example.com', port: '2222', username: 'demo' }],
  [
    'demo@sftp.example.com:2222/in',
    { host: 'sftp.example.com', port: '2222', username: 'demo', path: '/in' },
  ],
  ['demo@[2001:db8::1]:2222', { host: '2001:db8::1', port: '2222', username: 'demo' }],
  ['“sftp.example.com”', { host: 'sftp.example.com' }],
  ['`sftp.example.com`', { host: 'sftp.example.com' }],
  ['sftp.example.com.', { host: 'sftp.example.com' }],
  ['sftp.example.com:2222,', { host: 'sftp.example.com', port: '2222' }],
  ['<sftp://demo@sftp.example.com/in>;', { host: 'sftp.example.com', username: 'demo', path: '/in' }],
  ['demo@sftp.example.com:.', { host: 'sftp.example.com', username: 'demo' }],
  ['"sftp://demo@sftp.example.com"', { host: 'sftp.example.com', username: 'demo' }],
  ['‘sftp -P 2222 demo@sftp.example.com’', { host: 'sftp.example.com', port: '2222', username: 'demo' }],
  ['Host files HostName sftp.example.com User demo Port 2222', undefined],
  ['rsync -av out demo@sftp.example.com:/upload', undefined],
  ['lftp -u demo sftp://sftp.example.com', undefined],
  ['sshfs demo@sftp.example.com:/upload /mnt', undefined],
];

for (const [text, parts] of PASTED) {
  test(`${parts ? 'understands' : 'does not guess at'} what was pasted: ${text}`, () => {
    assert.deepEqual(splitPasted(text), parts);
  });
}

test('takes no longer for a host that is made to take long', () => {
  const hostile = ['"', '“ ', '> ', 'sftp:', 'a@', ':/', '$ sftp ', 'psftp -P '].map((part) =>
    part.repeat(8000),
  );
  const taken = processorTime(() => {
    for (const text of hostile) splitPasted(`${text}x`);
  });
  assert.ok(taken < 1000);
});
