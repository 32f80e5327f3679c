import type { Scenario } from './scenario.js';
import { cephScenarios } from './scenarios/ceph.js';
import { encryption } from './scenarios/encryption.js';
import { hostBackend } from './scenarios/host-backend.js';
import { openSsh } from './scenarios/openssh.js';
import { roles } from './scenarios/roles.js';
import { s3Embedded } from './scenarios/s3-embedded.js';
import { sftpEmbedded } from './scenarios/sftp-embedded.js';
import { ways } from './scenarios/ways.js';
import { cephMissing, startCeph } from './servers/ceph.js';
import { openSshMissing, startOpenSsh } from './servers/openssh.js';

/** Scenarios with the servers that they share. */
export interface AllScenarios {
  readonly scenarios: readonly Scenario[];
  /** What this machine lacks. */
  readonly missing: readonly string[];
  close(): Promise<void>;
}

/** Scenarios with a server that has to be started for them. */
interface Shared {
  readonly missing: () => string | undefined;
  readonly start: () => Promise<{ readonly scenarios: readonly Scenario[]; close(): Promise<void> }>;
}

const SHARED: readonly Shared[] = [
  {
    missing: cephMissing,
    start: async () => {
      const ceph = await startCeph();
      try {
        return { scenarios: await cephScenarios(ceph), close: ceph.close };
      } catch (error) {
        await ceph.close();
        throw error;
      }
    },
  },
  {
    missing: openSshMissing,
    start: async () => {
      const server = await startOpenSsh();
      return { scenarios: openSsh(server), close: server.close };
    },
  },
];

/** Every scenario that this machine can play; servers that several share are running. */
export async function allScenarios(): Promise<AllScenarios> {
  const missing = SHARED.flatMap((shared) => shared.missing() ?? []);
  const possible = SHARED.filter((shared) => shared.missing() === undefined);
  const started = await Promise.allSettled(possible.map(({ start }) => start()));
  const running = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const close = async (): Promise<void> => {
    for (const each of running) await each.close();
  };
  const broken = started.find((each) => each.status === 'rejected');
  if (broken) {
    await close();
    throw broken.reason;
  }
  return {
    scenarios: [
      ...[s3Embedded, encryption, roles, sftpEmbedded, ways, hostBackend].flat(),
      ...running.flatMap(({ scenarios }) => scenarios),
    ],
    missing,
    close,
  };
}
