import type { CheckContext, CheckOutcome, DestinationChecks } from '../destinations/check.js';
import type { DestinationDefinition, FormValues } from '../destinations/definition.js';
import type { DestinationBackend } from './backend.js';
import type { InputOf } from './inputs.js';

/** A backend that can check for others: the way out when a page may not see what a storage answers. */
export type CheckingBackend = Pick<DestinationBackend, 'check'>;

/**
 * The checks of a type, made by another backend. It receives the credentials, and is asked to keep nothing. What is asked for
 * only where a backend offers it is ours alone: no check needs a key for encryption.
 */
export function remoteChecks(
  { type, auth }: DestinationDefinition,
  backend: CheckingBackend,
): DestinationChecks {
  const check = async (
    given: FormValues,
    setup: FormValues | undefined,
    { signal, report }: CheckContext,
  ): Promise<CheckOutcome> => {
    const credentials = Object.fromEntries(
      Object.entries(given).filter(([name]) => auth.fields[name]?.needs !== 'file-encryption'),
    );
    // What forms hold is what the wire takes: texts and numbers.
    const input = { type, credentials, ...(setup ? { setup } : {}) } as InputOf<'check'>;
    const answer = await backend.check(input, { signal, onProbe: report });
    if (!answer.ok) return { verdict: 'failed', problem: answer.problem };
    const { verdict, problem } = answer.value;
    // The contract's schema has seen to it that a verdict other than `passed` has a problem.
    return verdict === 'passed' || !problem ? { verdict: 'passed' } : { verdict, problem };
  };
  return {
    checkAccount: (credentials, context) => check(credentials, undefined, context),
    checkLocation: check,
  };
}
