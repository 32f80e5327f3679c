/** Reads a trace of Chromium: what the page's main thread did until the page could be used. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, the part in which the thread had a processor. */
  readonly tdur?: number;
  readonly args?: {
    readonly frame?: string;
    readonly data?: { readonly url?: string; readonly navigationId?: string };
  };
}

/** Categories that {@link readTrace} needs. */
export const TRACED = ['devtools.timeline', 'v8', 'toplevel', 'blink.user_timing', 'blink'];

const TASK = 'ThreadControllerImpl::RunTask';
/** Continuations of promises: mostly within a task, which counts them already, but behind one where it did nothing else. */
const CONTINUATIONS = 'BlinkScheduler_PerformMicrotaskCheckpoint';
/** Where our own watching is from. */
const OWN_SCRIPT = 'in-page.js';

/** What a page had to do to be usable. */
export interface Work {
  /** The processor time that its main thread has taken until it could be used, in milliseconds. */
  readonly workMs: number;
  /** That of its longest task, until it could be used or soon after, in milliseconds. */
  readonly longestTaskMs: number;
}

/**
 * Counts from the first byte of the document, so that what the browser does to open a page is left out: tasks with scripts,
 * styles, layout, parsing and painting. Processor time, as that is the same on a busy machine.
 *
 * @param trace - With a mark `bench-ready` at the moment from which the page can be used.
 */
export function readTrace(trace: Buffer): Work {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const ready = traceEvents.find(({ name }) => name === 'bench-ready');
  if (!ready) throw new Error('The trace has no mark.');
  const own = traceEvents.filter(({ pid, tid }) => pid === ready.pid && tid === ready.tid);
  // A page may make other documents: only its own counts, not the empty one before it either.
  const navigation = ready.args?.data?.navigationId;
  const frame = own.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.navigationId === navigation,
  )?.args?.frame;
  const start = own
    .filter(({ name, ts, args }) => name === 'domLoading' && args?.frame === frame && ts < ready.ts)
    .at(-1)?.ts;
  if (start === undefined) throw new Error('The trace has no document.');
  const tasks = tasksOf(own).filter(({ ts }) => ts >= start);
  const counted = tasks.filter((task) => !isOurs(task, own));
  if (counted.length === 0) throw new Error('The trace has no tasks.');
  const before = counted.filter(({ ts }) => ts < ready.ts);
  return {
    workMs: before.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
    longestTaskMs: Math.max(...counted.map(({ tdur = 0 }) => tdur)) / 1000,
  };
}

function tasksOf(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const tasks = events.filter(({ name }) => name === TASK);
  const alone = events.filter(
    ({ name, ts }) =>
      name === CONTINUATIONS && !tasks.some((task) => ts >= task.ts && ts < task.ts + (task.dur ?? 0)),
  );
  return [...tasks, ...alone];
}

/** A frame in which we have looked whether the page is ready, and in which nothing else was to do. */
function isOurs(task: TraceEvent, events: readonly TraceEvent[]): boolean {
  const inside = events.filter(({ ts }) => ts >= task.ts && ts < task.ts + (task.dur ?? 0));
  const looked = inside.some(
    ({ name, args }) => name === 'FunctionCall' && args?.data?.url?.endsWith(OWN_SCRIPT),
  );
  return looked && !inside.some(({ name }) => name === 'Layout' || name === 'Paint');
}
