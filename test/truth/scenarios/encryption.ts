/** Keys with which files are to be encrypted: whatever a page has seen of them, the server looks at them again. */
import { generateKey } from 'openpgp';
import { demoS3Keys, demoS3Options } from '../../../demo/servers/s3/demo-s3.js';
import { startS3Server } from '../../../demo/servers/s3/s3-server.js';
import { GNUPG_KEY, GNUPG_SIGNING_KEY } from '../../destinations/encryption-key/gnupg-keys.js';
import { connected, problemAt, type Expected, type Scenario } from '../scenario.js';
import { valuesOf } from './s3-embedded.js';

const scenario = (
  title: string,
  expected: Expected,
  encryptionKey: () => string | Promise<string>,
  encryptsFiles = true,
): Scenario => ({
  title,
  server: 'Embedded S3',
  expected: { backend: expected },
  prepare: async (stage) => {
    const server = stage.closing(await startS3Server(demoS3Options()));
    return {
      type: 'amazon-s3',
      credentials: valuesOf(demoS3Keys().full, { encryptionKey: await encryptionKey() }),
      aws: server.url,
      service: { handler: { encryptsFiles } },
    };
  },
});

const refused = problemAt('request.invalid', 'input', 'encryptionKey');
const userIDs = [{ name: 'Ann', email: 'ann@example.com' }];
const DAY = 86_400_000;

/** Everything about them. */
export const encryption: readonly Scenario[] = [
  scenario('A key to encrypt with', connected(), () => GNUPG_KEY),
  scenario('A key to encrypt with, in Base64', connected(), () => Buffer.from(GNUPG_KEY).toString('base64')),
  scenario('A key to encrypt with, where nothing is encrypted', refused, () => GNUPG_KEY, false),
  scenario('A private key to encrypt with', refused, async () => (await generateKey({ userIDs })).privateKey),
  scenario('A key that only signs', refused, () => GNUPG_SIGNING_KEY),
  scenario('A key to encrypt with that has ended', refused, async () => {
    const date = new Date(Date.now() - 10 * DAY);
    return (await generateKey({ userIDs, date, keyExpirationTime: 86_400 })).publicKey;
  }),
];
