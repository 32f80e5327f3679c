import type { TestContext } from 'node:test';
import { demoS3Keys, demoS3Options } from '../../../demo/servers/s3/demo-s3.js';
import { startS3Server, type S3Key, type S3ServerOptions } from '../../../demo/servers/s3/s3-server.js';
import { s3Checks } from '../../../src/server/checks/s3-checks.js';
import { localEgress, logged } from './probe-log.js';

export const keys = demoS3Keys();

/** Values of the form for a key. */
export const valuesOf = (key: S3Key, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  accessKeyId: key.accessKeyId,
  secretAccessKey: key.secretAccessKey,
  region: 'eu-central-1',
  ...(key.sessionToken === undefined ? {} : { sessionToken: key.sessionToken }),
  ...more,
});

export async function storage(context: TestContext, options: Partial<S3ServerOptions> = {}) {
  const server = await startS3Server({ ...demoS3Options(), ...options });
  context.after(() => server.close());
  const settings = { egress: localEgress, phaseTimeoutMs: 5000 };
  const table = s3Checks({ aws: { s3Endpoint: server.url, stsEndpoint: server.url } });
  const aws = table['amazon-s3'](settings);
  const compatible = table['s3-compatible'](settings);
  return {
    server,
    aws,
    compatible,
    compatibleValues: (key: S3Key, more: Record<string, unknown> = {}) =>
      valuesOf(key, { endpoint: server.url, addressStyle: 'path', ...more }),
  };
}

/** Checks of a storage at an address, with a short limit. */
export const compatibleAt = (endpoint: string, phaseTimeoutMs = 5000) => {
  const checks = s3Checks()['s3-compatible']({ egress: localEgress, phaseTimeoutMs });
  return logged((context) =>
    checks.checkAccount(valuesOf(keys.full, { endpoint, addressStyle: 'path' }), context),
  );
};
