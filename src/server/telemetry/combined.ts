import type { Activity, Occurrence, Ongoing, Outcome, Telemetry } from './telemetry.js';

/**
 * Several as one, none of which can do harm: what one of them throws is given to `onFailure`. `undefined` for none, so that
 * nothing is measured where nobody looks.
 */
export function combined(
  telemetries: readonly Telemetry[],
  onFailure: (thrown: unknown) => void,
): Telemetry | undefined {
  if (telemetries.length === 0) return undefined;
  const safely = <Value>(work: () => Value): Value | undefined => {
    try {
      return work();
    } catch (error) {
      onFailure(error);
      return undefined;
    }
  };
  return {
    begin(activity: Activity) {
      const begun = telemetries.flatMap((each) => safely(() => each.begin(activity)) ?? []);
      if (begun.length === 0) return undefined;
      return {
        run: (work) => runInside(begun, work, onFailure),
        end: (outcome: Outcome) => {
          for (const ongoing of begun) safely(() => ongoing.end(outcome));
        },
      };
    },
    note(occurrence: Occurrence) {
      for (const each of telemetries) safely(() => each.note?.(occurrence));
    },
  };
}

/** The first one is the outermost. The work is run in any case, and only once. */
function runInside<Value>(
  begun: readonly Ongoing[],
  work: () => Value,
  onFailure: (thrown: unknown) => void,
): Value {
  let state: { readonly value: Value } | { readonly thrown: unknown } | undefined;
  const innermost = (): void => {
    if (state) return;
    try {
      state = { value: work() };
    } catch (thrown) {
      state = { thrown };
    }
  };
  const nested = begun.reduceRight<() => void>(
    (inner, ongoing) => () => (ongoing.run ? ongoing.run(inner) : inner()),
    innermost,
  );
  try {
    nested();
  } catch (error) {
    onFailure(error);
  }
  innermost();
  const ended = state as { readonly value: Value } | { readonly thrown: unknown } | undefined;
  if (ended && 'value' in ended) return ended.value;
  throw ended?.thrown;
}
