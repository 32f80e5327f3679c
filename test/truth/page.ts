/** The page that makes the attempts: the wizard's own parts without its screens. */
import type { DestinationBackend } from '../../src/backend/backend.js';
import { createHttpBackend } from '../../src/backend/http-backend.js';
import { createMemoryBackend } from '../../src/backend/memory-backend.js';
import type { Probe } from '../../src/destinations/check.js';
import type { FormValues } from '../../src/destinations/definition.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { createBrowserS3Checks } from '../../src/destinations/s3/browser-check.js';
import type { Problem } from '../../src/problems/problem.js';
import type { Result } from '../../src/problems/result.js';

/** How the page reaches a storage: through a backend, or itself. */
export type Way =
  | { readonly by: 'backend'; readonly baseUrl: string; readonly timeoutMs: number | undefined }
  | { readonly by: 'browser'; readonly aws: string | undefined; readonly timeoutMs: number | undefined };

/** What a call came to, without anything that does not travel. */
export interface Answer {
  readonly id: string;
  readonly problem: Problem | undefined;
  readonly probes: readonly Probe[];
}

/** What the page offers to those who drive it. */
export interface TruthPage {
  open(way: Way): number;
  connect(backend: number, type: string, credentials: FormValues, confirmsHostKey: boolean): Promise<Answer>;
  create(backend: number, accountId: string, setup: FormValues): Promise<Answer>;
}

const backends: DestinationBackend[] = [];

const backendOf = (at: number): DestinationBackend => {
  const backend = backends[at];
  if (!backend) throw new Error(`No backend ${String(at)}`);
  return backend;
};

function makeBackend(way: Way): DestinationBackend {
  const limit = way.timeoutMs === undefined ? {} : { timeoutMs: way.timeoutMs };
  if (way.by === 'backend') return createHttpBackend({ baseUrl: way.baseUrl, ...limit });
  const { aws } = way;
  const endpoints = aws === undefined ? {} : { endpoints: { s3Endpoint: aws, stsEndpoint: aws } };
  const checks = createBrowserS3Checks({ ...limit, ...endpoints });
  return createMemoryBackend({
    types: builtInDestinations,
    checks: async ({ type }) => (type === 'amazon-s3' || type === 's3-compatible' ? checks[type] : undefined),
  });
}

async function answered(
  call: (onProbe: (probe: Probe) => void) => Promise<Result<{ readonly id: string }>>,
): Promise<Answer> {
  const probes: Probe[] = [];
  const result = await call((probe) => probes.push(probe));
  const done = probes.filter(({ status }) => status !== 'running');
  return result.ok
    ? { id: result.value.id, problem: undefined, probes: done }
    : { id: '', problem: result.problem, probes: done };
}

const page: TruthPage = {
  open: (way) => backends.push(makeBackend(way)) - 1,

  connect: async (at, type, credentials, confirmsHostKey) => {
    const backend = backendOf(at);
    const connect = (values: FormValues): Promise<Answer> =>
      answered((onProbe) =>
        backend.createAccount(
          { type, credentials: values as Record<string, string | number> },
          { onProbe, idempotencyKey: crypto.randomUUID() },
        ),
      );
    const answer = await connect(credentials);
    const { problem } = answer;
    return problem?.code === 'sftp.host-key-unknown' && confirmsHostKey
      ? connect({ ...credentials, hostKey: problem.params.hostKey })
      : answer;
  },

  create: (at, accountId, setup) =>
    answered((onProbe) =>
      backendOf(at).createDestination(
        { accountId, name: 'Truth', setup: setup as Record<string, string | number> },
        { onProbe, idempotencyKey: crypto.randomUUID() },
      ),
    ),
};

(globalThis as unknown as { truth: TruthPage }).truth = page;
