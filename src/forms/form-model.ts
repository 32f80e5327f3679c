import type {
  Examination,
  FormDefinition,
  FormValues,
  NormalizedValues,
} from '../destinations/definition.js';
import { draftValues, initialOf, publicValues, shownFields, validate } from '../destinations/validate.js';
import type { Issue } from '../problems/issue.js';
import {
  NO_FEEDBACK,
  afterChange,
  afterExamination,
  afterSubmit,
  isFine,
  revised,
  withNotices,
  type Feedback,
} from './feedback.js';
import { readValue } from './read-form.js';
import { uniqueId } from './unique-id.js';

/** What is submitted: valid values, and a key that stays the same until something is typed. */
export interface Submission {
  readonly values: FormValues;
  readonly idempotencyKey: string;
}

/**
 * Something changed. `typed`: the value of a single input, which shows it already, and nothing else that is on the screen.
 * `filled`: values, and what is on the screen. `told`: only that. `located`: a value named a location, for the setup.
 */
export type FormListener = (
  what: 'typed' | 'filled' | 'told' | 'located',
  location?: Readonly<Record<string, string>>,
) => void;

/**
 * What is typed into a form and what is said about it. Secrets are among the values: no element holds them in a property
 * that a framework or its tools could read.
 */
export class FormModel {
  /** The form as it is asked for now. One with the same schema and other texts may take its place. */
  form: FormDefinition;
  readonly #tell: FormListener;
  #values: FormValues;
  #feedback: Feedback = NO_FEEDBACK;
  #idempotencyKey: string | undefined;
  /** Fields whose value was taken away, and whose user has not tried to go on since. */
  readonly #emptied = new Set<string>();
  #edits = 0;

  constructor(form: FormDefinition, initialValues: FormValues, tell: FormListener) {
    this.form = form;
    this.#tell = tell;
    const start = Object.entries(form.fields).map(([name, field]): [string, unknown] => [
      name,
      initialOf(field) ?? '',
    ]);
    this.#values = { ...Object.fromEntries(start), ...publicValues(form, initialValues) };
  }

  /** The values as they are; replaced, never changed. */
  get values(): FormValues {
    return this.#values;
  }

  /** The values that may be told to others: no secrets, and no public key before it was looked at. */
  get draft(): FormValues {
    const { examined } = this.#feedback;
    const fine = Object.keys(examined).filter((name) => examined[name]?.issues.length === 0);
    return draftValues(this.form, this.#values, fine);
  }

  /** How often the user, or somebody for the user, has changed something. What an examination puts right is no edit. */
  get edits(): number {
    return this.#edits;
  }

  /** What is said about them. */
  get feedback(): Feedback {
    return this.#feedback;
  }

  /**
   * One field was changed by its user. What arrives in one piece is understood at once, so that nobody hears of a pasted
   * text that turns out to hold a secret; what is typed, when the field is left.
   */
  type(name: string, values: FormValues, inOnePiece: boolean): void {
    const typed = { ...this.#values, ...values };
    const understood = inOnePiece ? this.#understand(name, typed) : undefined;
    const read = this.#read(understood?.values ?? {});
    const before = this.#values;
    this.#replace([name, ...Object.keys(read)], { ...typed, ...read }, inOnePiece);
    this.#edited(!inOnePiece && this.#isShownByInput(name, before) ? 'typed' : 'filled');
    if (understood) this.#say(understood);
    if (inOnePiece) void this.#examine([name]);
  }

  /** A text that is about to be pasted: answers whether it was understood, and is now where it belongs. */
  paste(name: string, value: string): boolean {
    if (!this.#understand(name, { ...this.#values, [name]: value })) return false;
    this.type(name, { [name]: value }, true);
    return true;
  }

  /** Fills fields as if they had been typed. */
  fill(values: Readonly<Record<string, string>>): void {
    const read = this.#read(values);
    this.#replace(Object.keys(read), { ...this.#values, ...read });
    this.#edited('filled');
  }

  /** A field was left: what is in it is understood, then examined. */
  leave(name: string): void {
    // A choice was understood when it was made.
    if (this.form.fields[name]?.control !== 'choice') this.#normalize([name]);
    const feedback = revised(this.#feedback, this.form, this.#values, name);
    if (feedback !== this.#feedback) {
      this.#feedback = feedback;
      this.#tell('told');
    }
    void this.#examine([name]);
  }

  /**
   * Everything that is wrong is said; or else the values to submit. Answers at once where nothing has to be examined.
   * Who goes on typing meanwhile has not submitted.
   */
  submit(): Submission | undefined | Promise<Submission | undefined> {
    const shown = shownFields(this.form, this.#values);
    // A choice was understood when it was made: again, it would undo what was typed after it.
    this.#normalize(shown.filter(([, { control }]) => control !== 'choice').map(([name]) => name));
    const held = this.#emptied.size > 0;
    this.#emptied.clear();
    const result = validate(this.form, this.#values);
    this.#feedback = afterSubmit(this.#feedback, result.valid ? [] : result.issues);
    this.#tell('told');
    if (!result.valid || held) return undefined;
    if (!this.form.examine) return this.#submission(result.values);
    const edits = this.#edits;
    const names = shown.map(([name]) => name);
    return this.#examine(names).then(() => {
      // What was taken away just now, this submit has shown.
      this.#emptied.clear();
      if (this.#edits !== edits || !isFine(this.#feedback, names)) return undefined;
      // An examination may have put a value into its usual form.
      const examined = validate(this.form, this.#values);
      return examined.valid ? this.#submission(examined.values) : undefined;
    });
  }

  #submission(values: FormValues): Submission {
    return { values, idempotencyKey: (this.#idempotencyKey ??= uniqueId()) };
  }

  /** Says something about a field that no schema could find: the file was too large. */
  object(found: Issue): void {
    const others = this.#feedback.issues.filter(({ field }) => field !== found.field);
    this.#feedback = afterSubmit(this.#feedback, [...others, found]);
    this.#tell('told');
  }

  /** Keeps nothing but what may be kept. */
  forgetSecrets(): void {
    this.#values = publicValues(this.form, this.#values);
    this.#tell('told');
  }

  #read(values: Readonly<Record<string, string>>): FormValues {
    return Object.fromEntries(
      Object.entries(values).flatMap(([name, raw]) => {
        const field = this.form.fields[name];
        return field ? [[name, readValue(field, raw)]] : [];
      }),
    );
  }

  #understand(name: string, values: FormValues): ReturnType<NonNullable<FormDefinition['normalize']>> {
    const value = values[name];
    return typeof value === 'string' && value ? this.form.normalize?.(name, value, values) : undefined;
  }

  #normalize(names: readonly string[]): void {
    for (const name of names) {
      const understood = this.#understand(name, this.#values);
      if (!understood) continue;
      this.fill(understood.values);
      this.#say(understood);
    }
  }

  #say({ notices, setup }: NormalizedValues): void {
    this.#feedback = withNotices(this.#feedback, notices);
    if (setup) this.#tell('located', setup);
  }

  #edited(what: 'typed' | 'filled'): void {
    this.#edits += 1;
    this.#idempotencyKey = undefined;
    this.#tell(what);
  }

  /** Whether a field's own input shows all that has become of what was there before. */
  #isShownByInput(name: string, before: FormValues): boolean {
    return (
      this.#feedback === NO_FEEDBACK &&
      Object.entries(this.form.fields).every(([other, { control, advanced, when }]) =>
        other === name
          ? // What is typed may be written in another way; *More options* opens for what it holds.
            /text|paragraph|secret/.test(control) && !advanced
          : when?.field !== name && this.#values[other] === before[other],
      )
    );
  }

  #replace(names: readonly string[], values: FormValues, isLeft = true): void {
    const { form } = this;
    this.#values = forgetHostKeys(form, names, this.#values, values);
    for (const name of names) {
      this.#emptied.delete(name);
      this.#feedback = afterChange(this.#feedback, form, this.#values, name, isLeft);
    }
  }

  /** Has values examined; what is found about a value that has been replaced meanwhile is dropped. */
  async #examine(names: readonly string[]): Promise<void> {
    const { form } = this;
    const { examine } = form;
    const values = this.#values;
    if (!examine) return;
    await Promise.all(
      names.map(async (name) => {
        const value = values[name];
        if (this.#emptied.has(name)) return;
        // What cannot be loaded finds nothing; the check on the other side will.
        const found =
          typeof value === 'string' && value !== ''
            ? await examine(name, value, values).catch(() => undefined)
            : undefined;
        if (this.#values[name] !== value) return;
        const usual = found?.value;
        if (usual !== undefined && usual !== value) this.#replace([name], { ...this.#values, [name]: usual });
        if (usual === '') this.#emptied.add(name);
        this.#feedback = afterExamination(this.#feedback, name, found ?? NOTHING);
        // From now on, a public key may be told.
        this.#tell(form.fields[name]?.control === 'public-key' ? 'filled' : 'told');
      }),
    );
  }
}

const NOTHING: Examination = { issues: [], notices: [] };

/** A confirmed host key belongs to the host that showed it: another host is another question. */
function forgetHostKeys(
  form: FormDefinition,
  changed: readonly string[],
  before: FormValues,
  after: FormValues,
): FormValues {
  const forgotten = Object.entries(form.fields).filter(
    ([name, definition]) =>
      definition.control === 'host-key' &&
      !changed.includes(name) &&
      definition.resetBy.some((other) => before[other] !== after[other]),
  );
  return { ...after, ...Object.fromEntries(forgotten.map(([name]) => [name, ''])) };
}
