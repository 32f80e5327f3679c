import type { IssueCode, IssueParams, NoticeCode, NoticeParams } from '../../problems/issue.js';
import { counted } from './counted.js';

type IssueTexts = { readonly [Code in IssueCode]: (params: IssueParams<Code>) => string };
type NoticeTexts = { readonly [Code in NoticeCode]: (params: NoticeParams<Code>) => string };

const keyName = (kind: string, bits: number): string =>
  bits > 0 ? `${kind}, ${counted(bits, 'bit')}` : kind;

/** What is wrong with a field, and what belongs there. */
export const issues: IssueTexts = {
  required: () => 'Fill in this field.',
  'too-long': ({ max }) => `Use at most ${counted(max, 'character')}.`,
  'too-short': ({ min }) => `Use at least ${counted(min, 'character')}.`,
  'not-a-number': () => 'Enter a number.',
  'out-of-range': ({ min, max }) => `Enter a number from ${min} to ${max}.`,
  'unknown-choice': () => 'Choose one of the options.',
  'not-offered': () => 'This service does not offer that. Leave it out.',
  format: () => 'This value does not have the expected form.',
  custom: ({ message }) => message,
  'access-key.is-secret': () =>
    'This looks like the secret access key. The access key ID is the shorter one; it often begins with AKIA.',
  'access-key.format': ({ length }) =>
    `This is not an access key ID: it has ${counted(length, 'character')}. AWS key IDs have 20 capital letters and digits.`,
  'secret-key.is-key-id': () =>
    'This looks like the access key ID. The secret access key is the longer one, shown only once when the key is made.',
  'secret-key.length': ({ length }) =>
    `This secret has ${counted(length, 'character')}, AWS secret access keys have 40. Copy it again, completely.`,
  'session-token.required': () =>
    'A key ID that begins with ASIA is temporary: it works only together with its session token.',
  'region.format': () => 'Enter a region code such as eu-central-1.',
  'endpoint.format': () => 'Enter the address of the service, such as https://s3.example.com.',
  'endpoint.scheme': () => 'The address must begin with https:// or http://.',
  'endpoint.placeholder': ({ placeholder }) =>
    `Replace ${placeholder} with your own value: your provider shows the whole address.`,
  'role.format': () => 'Enter the ARN of a role, such as arn:aws:iam::123456789012:role/exports.',
  'role.partition': ({ partition }) =>
    `The role belongs to the partition ${partition}: enter a region of that partition.`,
  'bucket.length': ({ length }) => `Bucket names have 3 to 63 characters, this one has ${length}.`,
  'bucket.uppercase': () => 'Bucket names have no capital letters.',
  'bucket.characters': ({ characters }) =>
    `Bucket names have only small letters, digits, hyphens and dots. Not allowed: ${characters}`,
  'bucket.edges': () => 'A bucket name begins and ends with a letter or a digit.',
  'bucket.dots': () => 'A bucket name has no two dots in a row.',
  'bucket.ip-address': () => 'A bucket name must not look like an IP address.',
  'bucket.reserved': ({ part }) => `“${part}” is reserved by AWS and cannot be part of a bucket name there.`,
  'folder.dot-segment': ({ segment }) =>
    `“${segment}” cannot be a folder here. Write the whole path from the top, without . and ..`,
  'folder.control-characters': () => 'The path contains invisible control characters. Type it again.',
  'folder.macro-unknown': ({ macro }) =>
    `There is no macro ${macro}. %SEGMENT_NAME% and %SEGMENT_ID% are possible.`,
  'folder.macro-place': ({ macro }) =>
    `${macro} has to be a folder of its own at the end of the path, such as exports/${macro}.`,
  'folder.too-long': ({ bytes, max }) =>
    `The path takes ${counted(bytes, 'byte')}, at most ${max} are possible.`,
  'host.format': () => 'Enter a host name such as sftp.example.com, or an IP address.',
  'host-key.format': () =>
    'Enter a fingerprint such as SHA256:…, a line of known_hosts, or the content of the server’s .pub file.',
  'host-key.other-host': () =>
    'None of these lines names this server, and they are of several. Enter only its own: ssh-keygen -F and its name print them.',
  'host-key.md5': () =>
    'This fingerprint is written in the old way (MD5), which can be forged. Ask for the one that begins with SHA256:',
  'host-key.authority': () =>
    'This line is about an authority that signs host keys, which is not understood here. Enter the server’s own key.',
  'key.not-a-key': () =>
    'This is not a private key. It begins with a line such as “-----BEGIN OPENSSH PRIVATE KEY-----”.',
  'key.public': () =>
    'This is the public key. The private key belongs here: the file of the same name without “.pub”.',
  'key.certificate': () => 'This is a certificate. The private key that belongs to it is needed here.',
  'key.truncated': () =>
    'The end of the key is missing. Copy the whole file, including the last “-----END” line.',
  'key.putty': ({ version }) =>
    version === 3
      ? 'This is a locked PuTTY key, version 3. Unlock or convert it: puttygen key.ppk -O private-openssh -o key. In PuTTYgen’s window: Conversions, Export OpenSSH key.'
      : `This is a PuTTY key, version ${version}. Convert it: puttygen key.ppk -O private-openssh -o key. In PuTTYgen’s window: Conversions, Export OpenSSH key.`,
  'key.hardware': () =>
    'This key lives in a security token, and only its owner can use it by a touch. Use a key of its own for deliveries: ssh-keygen -t ed25519',
  'key.passphrase-needed': () => 'This key is locked. Enter its passphrase.',
  'encryption-key.not-a-key': () =>
    'This is not a public key of PGP or RSA; only those can be used. One of PGP begins with a line such as “-----BEGIN PGP PUBLIC KEY BLOCK-----”. To export yours: gpg --armor --export you@example.com',
  'encryption-key.private': () =>
    'This was, or held, the private key. It has been removed and was sent nowhere: with it, anybody could read your files. Paste the public key, or leave this empty for files without encryption.',
  'encryption-key.truncated': () =>
    'The end of the key is missing. Copy the whole text, including the last “-----END” line.',
  'encryption-key.certificate': () =>
    'This is a certificate. Only its key is needed: openssl x509 -pubkey -noout -in certificate.pem',
  'encryption-key.ssh': () =>
    'This is a key for SSH. Convert an RSA key with: ssh-keygen -e -m PKCS8 -f key.pub',
  'encryption-key.damaged': () =>
    'This key cannot be read: something in it was changed or lost. Export it again, and copy the whole text.',
  'encryption-key.not-examined': () =>
    'This key could not be looked at, and was not sent: what does that could not be loaded. Try again.',
  'encryption-key.no-owner': () =>
    'This key names no owner, as some key servers hand keys out. Export it where it was made: gpg --armor --export you@example.com',
  'encryption-key.expired': ({ date }) =>
    `This key ended on ${date}. Extend it or make a new one, then export it again.`,
  'encryption-key.revoked': () => 'This key has been revoked by its owner. Use another one.',
  'encryption-key.cannot-encrypt': () =>
    'This key can sign, but not encrypt. Add a subkey for encryption, then export it again.',
  'encryption-key.weak': ({ kind, bits }) =>
    `This key (${keyName(kind, bits)}) is too weak to keep files secret. Use RSA with 2048 bits or more, or a newer kind.`,
};

/** What the form changed in a pasted value. */
export const notices: NoticeTexts = {
  'notice.cleaned': () => 'Spaces or invisible characters around the value were removed.',
  'notice.bucket-split': ({ bucket, folder }) =>
    folder === ''
      ? `Recognised the bucket “${bucket}” in what you pasted.`
      : `Recognised the bucket “${bucket}” and the folder “${folder}” in what you pasted.`,
  'notice.folder-slashes': () => 'Slashes that would make folders without a name were removed.',
  'notice.folder-root': () => 'Empty means the top: no folder is needed.',
  'notice.host-split': ({ host, folder }) =>
    `Recognised the host “${host}”; the rest went to its own fields.${folder === '' ? '' : ` The folder “${folder}” waits in the next step.`}`,
  'notice.host-keys': ({ count }) =>
    count === 1 ? 'Recognised one key of the server.' : `Recognised ${count} keys of the server.`,
  'notice.key': ({ kind, bits }) => `This is a private key: ${keyName(kind, bits)}.`,
  'notice.key-locked': ({ kind, bits }) =>
    `This private key (${keyName(kind, bits)}) is locked: its passphrase is needed.`,
  'notice.key-weak': ({ kind, bits }) =>
    `This key (${keyName(kind, bits)}) is too weak for many servers today. Better make a new one: ssh-keygen -t ed25519`,
  'notice.key-unwrapped': () => 'The key was wrapped in Base64, and has been unwrapped.',
  'notice.encryption-key': ({ kind, bits, owner, fingerprint }) =>
    `Files will be encrypted${owner === '' ? '' : ` for ${owner}`}: ${keyName(kind, bits)}${fingerprint === '' ? '' : `, fingerprint ${fingerprint}`}.`,
  'notice.encryption-key-ends': ({ date }) =>
    `This key ends on ${date}. Give a new one before that, or deliveries will fail.`,
  'notice.endpoint-scheme': ({ scheme }) => `Added ${scheme}:// in front of the address.`,
  'notice.endpoint-split': ({ bucket }) =>
    `Only the address of the service is needed here. The bucket “${bucket}” waits in the next step.`,
  'notice.provider': ({ provider, keys }) => `This is ${provider}. Where its keys are: ${keys}`,
  'notice.filled': () => 'What you pasted filled several fields. Look at them once.',
  'notice.region': ({ region }) => `Written as the region code ${region}.`,
};

/** English texts of the summary of what is wrong. */
export const errorSummary = {
  title: ({ count }: { count: number }) => `${count} entries need another look`,
};
