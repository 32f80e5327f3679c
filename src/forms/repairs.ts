import type { FormDefinition, FormValues } from '../destinations/definition.js';
import { textIn } from '../destinations/form-values.js';
import { isUnverifiable, type Problem } from '../problems/problem.js';

/** Something that mends a problem with one click. */
export type Repair =
  /** Puts another value in, in the form on the screen or in the stored account, and tries again. */
  | {
      readonly kind: 'use-region' | 'use-address-style';
      readonly place: Place['of'];
      readonly values: Readonly<Record<string, string>>;
      /** What people call the new value. */
      readonly label: string;
    }
  /** Makes the missing folder, and tries again. */
  | { readonly kind: 'create-folder'; readonly path: string }
  /** Makes the same check where the answer can be read. */
  | { readonly kind: 'check-from-server' }
  /** The very same attempt may succeed now. */
  | { readonly kind: 'try-again' };

/** Where values can be changed. */
export interface Place {
  readonly of: 'form' | 'account';
  readonly form: FormDefinition;
  /** Its values that are no secrets. */
  readonly values: FormValues;
}

/** What can be done where a problem is shown. */
export interface RepairContext {
  /** The nearest first: the form on the screen, then the account behind it. */
  readonly places: readonly Place[];
  readonly canCreateFolder: boolean;
  /** A server can make the check instead of this page. */
  readonly canCheckFromServer: boolean;
}

/** The repairs for a problem, the most promising first. */
export function repairsFor(problem: Problem, context: RepairContext): readonly Repair[] {
  const { canCreateFolder, canCheckFromServer } = context;
  return [
    ...valueRepair(problem, context.places),
    ...(problem.code === 'sftp.no-such-path' && canCreateFolder && problem.params.path
      ? [{ kind: 'create-folder', path: problem.params.path } as const]
      : []),
    ...(isUnverifiable(problem) && canCheckFromServer ? [{ kind: 'check-from-server' } as const] : []),
    ...(problem.retry ? [{ kind: 'try-again' } as const] : []),
  ];
}

function valueRepair(problem: Problem, places: readonly Place[]): readonly Repair[] {
  for (const place of places) {
    const repair = regionRepair(problem, place) ?? addressStyleRepair(problem, place);
    if (repair) return [repair];
  }
  return [];
}

/** The storage has named the region: it only has to be put in. */
function regionRepair(problem: Problem, { of, form }: Place): Repair | undefined {
  if (problem.code !== 's3.wrong-region' || !problem.params.region || !form.fields['region'])
    return undefined;
  const { region } = problem.params;
  return { kind: 'use-region', place: of, values: { region }, label: region };
}

/** An answer that is none of S3's may be that of the other address style; the automatic one has tried both. */
function addressStyleRepair(problem: Problem, { of, form, values }: Place): Repair | undefined {
  const field = form.fields['addressStyle'];
  if (problem.code !== 's3.bad-endpoint' || field?.control !== 'choice') return undefined;
  const other = OTHER_STYLE[textIn(values, 'addressStyle')];
  const option = field.options.find(({ value }) => value === other);
  return (
    option && {
      kind: 'use-address-style',
      place: of,
      values: { addressStyle: option.value },
      label: option.label,
    }
  );
}

const OTHER_STYLE: Readonly<Record<string, string>> = { path: 'virtual-host', 'virtual-host': 'path' };
