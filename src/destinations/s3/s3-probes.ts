import { fail, ProbeRun, type CheckContext, type CheckOutcome, type PlannedProbe } from '../check.js';
import type { ProblemCode } from '../../problems/problem-codes.js';
import { problem, problemOf, unexpected, type Problem } from '../../problems/problem.js';
import type { ProbeDefinition } from '../definition.js';
import { folderPrefix, keyIn } from './folder-path.js';
import { fixedFolder } from './macros.js';
import { LOCATION_PROBES } from './probe-definitions.js';
import type { S3Operation } from './s3-explanations.js';
import type { Mended, S3Call, S3Port } from './s3-port.js';
import { hasAnswer, wantsChecksum } from './s3-problems.js';

/** Turns what a call threw into a problem. The page needs time for it: it looks for the reason that the browser hides. */
export type ExplainCall = (error: unknown, call: S3Call) => Problem | Promise<Problem>;

/** What the probes work with. */
export interface S3Checking {
  readonly port: S3Port & { readonly mended: Mended };
  readonly context: CheckContext;
  readonly explain: ExplainCall;
}

const CONTENT = 'Written to check that files can be delivered here. It can be deleted.\n';

/** A probe as the run needs it, without its texts. */
const planned = (probes: readonly ProbeDefinition[]): readonly PlannedProbe[] =>
  probes.map(({ id, required, field }) => ({ id, required, ...(field === undefined ? {} : { field }) }));

/** Are these credentials good? Needs no permission at all on AWS, and none that matters elsewhere. */
export async function probeS3Account(
  {
    port,
    context,
    explain,
    identityCall,
  }: S3Checking & {
    readonly identityCall: 'GetCallerIdentity' | 'ListBuckets';
  },
  probes: readonly ProbeDefinition[],
): Promise<CheckOutcome> {
  const run = new ProbeRun(planned(probes), context, unexpected);
  const call: S3Call = { operation: identityCall, bucket: '', folder: '', key: '' };
  let evidence: Readonly<Record<string, string>> = {};
  let refusal: Problem | undefined;
  await run.probe('reach', async () => {
    try {
      evidence = await port.identity();
    } catch (error) {
      context.signal.throwIfAborted();
      const met = problemOf(error) ?? (await explain(error, call));
      // An answer is an answer, also a refusal: what it says belongs to the next probe.
      if (!hasAnswer(error) || met.code === 's3.bad-endpoint') fail(met);
      refusal = met;
    }
    return undefined;
  });
  await run.probe('credentials', async () => {
    if (refusal) fail(refusal);
    return { evidence, ...clockWarning(port.mended) };
  });
  return run.outcome();
}

/**
 * Can this account deliver files here? Asks for nothing but the folder: no list of all buckets, no look at the bucket
 * itself, so that a key with the least rights passes.
 */
export async function probeS3Location(
  { port, context, explain }: S3Checking,
  place: { readonly bucket: string; readonly folderPath: string },
): Promise<CheckOutcome> {
  const run = new ProbeRun(planned(LOCATION_PROBES), context, unexpected);
  const { bucket } = place;
  // What a macro will stand for is not known yet: the folder in front of it is there already.
  const folder = fixedFolder(place.folderPath);
  const key = keyIn(folder, `.cdw-write-test-${randomId()}`);
  const content = new TextEncoder().encode(CONTENT);

  /** Makes one call; the listed problems are worth a warning, all others end the probe. */
  const attempt = async (
    operation: S3Operation,
    work: () => Promise<unknown>,
    tolerated: readonly ProblemCode[] = [],
  ): Promise<Problem | undefined> => {
    try {
      await work();
      return undefined;
    } catch (error) {
      context.signal.throwIfAborted();
      const met = problemOf(error) ?? (await explain(error, { operation, bucket, folder, key }));
      if (!tolerated.includes(met.code)) fail(met);
      return met;
    }
  };
  const finding = (warning: Problem | undefined) => (warning ? { warning } : undefined);
  let listDenied: Problem | undefined;
  let version: string | undefined;

  /** Deletes the object, with its version where the bucket keeps some; answers why one stays that is only hidden now. */
  const remove = async (): Promise<Problem | undefined> => {
    const once = (which?: string) => attempt('DeleteObject', () => port.delete(bucket, key, which));
    let kept: Problem | undefined;
    if (version !== undefined) {
      try {
        return await once(version);
      } catch (error) {
        kept = problemOf(error);
      }
    }
    return (await once()) ?? kept;
  };

  const sent = { put: false };
  try {
    await run.probe('list', async () => {
      const warning = await attempt('ListObjectsV2', () => port.list(bucket, folderPrefix(folder)), [
        's3.list-denied',
        's3.not-implemented',
      ]);
      if (warning?.code === 's3.list-denied') listDenied = warning;
      const { addressStyle } = port.mended;
      return {
        ...(warning ? { warning } : clockWarning(port.mended)),
        ...(addressStyle === undefined ? {} : { evidence: { addressStyle } }),
      };
    });
    const written = await run.probe('write', async () => {
      sent.put = true;
      const denied = await attempt(
        'PutObject',
        async () => {
          version = await write(port, bucket, key, content);
        },
        ['s3.access-denied'],
      );
      if (denied) {
        // A bucket that bills whoever asks denies everything to who has not agreed to that.
        const billed = listDenied && (await succeeds(() => port.list(bucket, folderPrefix(folder), true)));
        context.signal.throwIfAborted();
        fail(billed ? problem('s3.requester-pays', { bucket }, { field: 'bucket' }) : denied);
      }
      return { evidence: { key } };
    });
    const read = await run.probe('read', async () =>
      finding(
        await attempt(
          'GetObject',
          async () => {
            const found = await port.get(bucket, key, content.length + 1);
            if (!sameContent(found, content)) fail(problem('s3.content-differs', { bucket, key }));
          },
          ['s3.read-denied'],
        ),
      ),
    );
    // Tidied up, but never at the cost of the first error. Who got no answer to a write may have written.
    if (sent.put && !(written && read)) await succeeds(remove);
    await run.probe('delete', async () => {
      const kept = await remove();
      if (kept?.code === 's3.object-locked') return { warning: kept };
      return kept && { evidence: { version: version ?? '' } };
    });
    return run.outcome();
  } catch (error) {
    // Stopped by the user, or nobody waits any more: what may have been written must not stay behind.
    if (sent.put) await succeeds(remove);
    throw error;
  }
}

/** Writes; with a checksum where the bucket insists on one, as those with Object Lock do. Answers the version. */
async function write(
  port: S3Port,
  bucket: string,
  key: string,
  content: Uint8Array,
): Promise<string | undefined> {
  try {
    return await port.put(bucket, key, content);
  } catch (error) {
    if (!wantsChecksum(error)) throw error;
    return port.put(bucket, key, content, true);
  }
}

const succeeds = (work: () => Promise<unknown>): Promise<boolean> =>
  work().then(
    () => true,
    () => false,
  );

/** The clock was wrong, and the check went on with the right time. */
const clockWarning = ({ clockMinutes }: Mended) =>
  clockMinutes === undefined ? {} : { warning: problem('s3.clock-skew', { minutes: clockMinutes }) };

const sameContent = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** 128 random bits. `crypto.randomUUID` is missing in pages without TLS. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
