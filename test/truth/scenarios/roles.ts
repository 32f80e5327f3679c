/** Access by role, at the embedded STS. */
import { DEMO_PRINCIPAL, demoS3Options, demoS3Roles } from '../../../demo/servers/s3/demo-s3.js';
import { startS3Server } from '../../../demo/servers/s3/s3-server.js';
import { connected, problemAt, type Expected, type Scenario } from '../scenario.js';

interface Given {
  readonly role: string;
  readonly setup?: Readonly<Record<string, string>>;
  /** What is wrong with our own key. */
  readonly own?: { readonly accessKeyId?: string; readonly secretAccessKey?: string };
}

const scenario = (title: string, expected: Expected, { role, setup, own = {} }: Given): Scenario => ({
  title,
  server: 'Embedded STS',
  expected: { backend: expected },
  prepare: async (stage) => {
    const options = demoS3Options();
    const roles = [...demoS3Roles('not minted yet')];
    const server = stage.closing(
      await startS3Server({ ...options, keys: [...options.keys, DEMO_PRINCIPAL], roles }),
    );
    const { accessKeyId, secretAccessKey, arn } = DEMO_PRINCIPAL;
    return {
      type: 'amazon-s3',
      credentials: {
        method: 'role',
        roleArn: `arn:aws:iam::123456789012:role/${role}`,
        region: 'eu-central-1',
      },
      ...(setup ? { setup } : {}),
      aws: server.url,
      service: {
        principal: { accessKeyId, secretAccessKey, arn, ...own },
        // What a customer does who reads the external id on the screen.
        onExternalId: (externalId) => {
          roles.splice(0, roles.length, ...demoS3Roles(externalId));
        },
      },
    };
  },
});

/** Everything about access by role. */
export const roles: readonly Scenario[] = [
  scenario('A role that demands the external id', connected(), { role: 'exports' }),
  scenario('A bucket by role', connected(), {
    role: 'exports',
    setup: { bucket: 'acme-exports', folderPath: 'by-role' },
  }),
  scenario(
    'A role that opens without the external id',
    problemAt('sts.external-id-not-enforced', 'storage', 'roleArn'),
    { role: 'careless' },
  ),
  scenario('A role that is not there', problemAt('sts.assume-denied', 'storage', 'roleArn'), {
    role: 'nobody',
  }),
  scenario('An unknown key of our own', problemAt('sts.own-credentials', 'service'), {
    role: 'exports',
    own: { accessKeyId: 'AKIAUNKNOWNEXAMPLE22' },
  }),
  scenario('A wrong secret of our own', problemAt('sts.own-credentials', 'service'), {
    role: 'exports',
    own: { secretAccessKey: 'w'.repeat(40) },
  }),
];
