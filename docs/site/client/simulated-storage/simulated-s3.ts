import { fail, type DestinationChecks } from '../../../../src/destinations/check.js';
import type { DestinationDefinition, FormValues } from '../../../../src/destinations/definition.js';
import { textIn } from '../../../../src/destinations/form-values.js';
import { problem } from '../../../../src/problems/problem.js';
import { answering, wait } from './answering.js';
import { S3_BUCKETS, S3_ENDPOINT, S3_KEY } from './scenarios.js';

type BucketName = keyof typeof S3_BUCKETS;

const isBucket = (name: string): name is BucketName => Object.hasOwn(S3_BUCKETS, name);

/** An S3 that has one key and a few buckets. */
export function simulatedS3({ type, probes }: DestinationDefinition): DestinationChecks {
  const folders = new Set<string>(
    Object.keys(S3_BUCKETS).flatMap((bucket) => [`${bucket}/`, `${bucket}/daily/`, `${bucket}/drops/`]),
  );
  return {
    checkAccount: (credentials, context) =>
      answering(probes.account, context, {
        reach: () => reach(type, credentials),
        credentials: () => identify(credentials),
      }),
    checkLocation: (credentials, setup, context) => {
      const bucket = textIn(setup, 'bucket');
      const folder = textIn(setup, 'folderPath');
      return answering(probes.location, context, {
        list: async () => {
          reach(type, credentials);
          identify(credentials);
          if (!isBucket(bucket)) return fail(problem('s3.no-such-bucket', { bucket }, { field: 'bucket' }));
          const { region, may } = S3_BUCKETS[bucket];
          if (may === 'wait') await wait(context.signal, 110_000);
          const asked = textIn(setup, 'region') || textIn(credentials, 'region');
          if (type === 'amazon-s3' && asked !== region) {
            return fail(problem('s3.wrong-region', { region }, { field: 'region' }));
          }
          return undefined;
        },
        write: () => {
          if (isBucket(bucket) && S3_BUCKETS[bucket].may === 'read') {
            return fail(problem('s3.access-denied', { operation: 'PutObject', bucket, folder }));
          }
          return { evidence: { key: `${folder === '' ? '' : `${folder}/`}.cdw-write-test-1f0c` } };
        },
      });
    },
    folders: {
      list: async (_, { path }, { signal }) => {
        await wait(signal);
        const inside = [...folders]
          .filter((each) => each.startsWith(path) && each !== path)
          .filter((each) => !each.slice(path.length, -1).includes('/'))
          .map((each) => ({ name: each.slice(path.length, -1), path: each }));
        return { path, folders: inside, canCreate: path !== '', nextCursor: null };
      },
      create: async (_, path, { signal }) => {
        await wait(signal);
        const made = path.endsWith('/') ? path : `${path}/`;
        folders.add(made);
        return { name: made.split('/').at(-2) ?? made, path: made };
      },
    },
  };
}

function reach(type: string, credentials: FormValues): undefined {
  const endpoint = textIn(credentials, 'endpoint');
  if (type === 's3-compatible' && endpoint !== S3_ENDPOINT) {
    fail(problem('net.dns', { host: endpoint.replace(/^https?:\/\//, '') }, { field: 'endpoint' }));
  }
}

function identify(credentials: FormValues) {
  const secret = textIn(credentials, 'secretAccessKey');
  if (textIn(credentials, 'accessKeyId') !== S3_KEY.id) fail(problem('s3.key-unknown', {}));
  if (secret !== S3_KEY.secret) {
    fail(problem('s3.secret-wrong', { length: secret.length }, { field: 'secretAccessKey' }));
  }
  return {
    evidence: { account: S3_KEY.account, arn: `arn:aws:iam::${S3_KEY.account}:user/acme-exporter` },
  };
}
