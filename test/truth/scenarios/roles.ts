/** Access by role, at the embedded STS. */
import { DEMO_PRINCIPAL, demoS3Options, demoS3Roles } from '../../../demo/servers/s3/demo-s3.js';
import { startS3Server, type S3Role, type S3ServerOptions } from '../../../demo/servers/s3/s3-server.js';
import { connected, problemAt, type Expected, type Scenario } from '../scenario.js';

interface Given {
  readonly role: string;
  readonly setup?: Readonly<Record<string, string>>;
  /** The customer replaces the trust policy by that of the remedy. */
  readonly mended?: true;
  readonly partition?: string;
  readonly region?: string;
  readonly options?: Partial<S3ServerOptions>;
  /** What is wrong with our own key. */
  readonly own?: { readonly accessKeyId?: string; readonly secretAccessKey?: string };
}

/** What STS reads in a trust policy. */
function trusting(arn: string, policy: string): S3Role {
  const { Statement } = JSON.parse(policy) as {
    readonly Statement: readonly [
      {
        readonly Principal: { readonly AWS: string };
        readonly Condition: { readonly StringEquals: { readonly 'sts:ExternalId': string } };
      },
    ];
  };
  const [{ Principal, Condition }] = Statement;
  return {
    arn,
    trusts: Principal.AWS,
    externalId: Condition.StringEquals['sts:ExternalId'],
    allow: [{ actions: '*' }],
  };
}

const scenario = (
  title: string,
  expected: Expected,
  { role, setup, mended, partition = 'aws', region = 'eu-central-1', options: more, own = {} }: Given,
): Scenario => ({
  title,
  server: 'Embedded STS',
  expected: { backend: expected },
  prepare: async (stage) => {
    const options = demoS3Options();
    const roles = [...demoS3Roles('not minted yet')];
    const server = stage.closing(
      await startS3Server({ ...options, ...more, keys: [...options.keys, DEMO_PRINCIPAL], roles }),
    );
    const { accessKeyId, secretAccessKey, arn } = DEMO_PRINCIPAL;
    const mend = (policy: string): object => {
      const roleArn = `arn:aws:iam::123456789012:role/${role}`;
      const others = roles.filter((one) => one.arn !== roleArn);
      roles.splice(0, roles.length, ...others, trusting(roleArn, policy));
      return { service: { principal } };
    };
    const principal = { accessKeyId, secretAccessKey, arn, ...own };
    return {
      type: 'amazon-s3',
      credentials: {
        method: 'role',
        roleArn: `arn:${partition}:iam::123456789012:role/${role}`,
        region,
      },
      ...(setup ? { setup } : {}),
      aws: server.url,
      ...(mended ? { mend } : {}),
      service: {
        principal,
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
  scenario('A role in GovCloud, and ours is not', problemAt('sts.other-partition', 'input', 'roleArn'), {
    role: 'exports',
    partition: 'aws-us-gov',
    region: 'us-gov-west-1',
  }),
  scenario(
    'A role of an account that has switched STS off',
    problemAt('s3.region-disabled', 'storage', 'region'),
    { role: 'exports', options: { stsDisabled: true } },
  ),
  scenario('A role that opens without the external id, after the policy of the remedy', connected(), {
    role: 'careless',
    mended: true,
  }),
  scenario('A role that is not there, after it was made with the policy of the remedy', connected(), {
    role: 'nobody',
    mended: true,
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
