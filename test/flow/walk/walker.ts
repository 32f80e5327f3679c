import { everyElement } from '../../../demo/gallery/every-element.js';
import '../../../src/define.js';
import type { CloudDestinationWizard } from '../../../src/components/cloud-destination-wizard.js';
import type { WizardDraft } from '../../../src/flow/draft.js';
import { make, settled, until } from '../../drivers/browser/fixture.js';
import { rendered, roleOf } from '../../drivers/browser/roles.js';
import { focused, textOf } from '../../drivers/browser/user.js';
import { CANARY, type Action, type Beginning } from './actions.js';
import { Announcements } from './announcements.js';
import { Hands, type Deed } from './hands.js';
import { HeldBackends } from './held-backend.js';
import { described, difference, focusIn, pictureOf } from './screen.js';

const EVENTS = [
  'destination-selected',
  'account-connected',
  'account-changed',
  'account-deleted',
  'destination-created',
  'step-changed',
  'draft-changed',
  'wizard-exit',
  'wizard-next',
  'wizard-cancel',
  'wizard-error',
] as const;

const STEPS = 'destination-catalog, auth-step, setup-step, done-step';

/** A rule that was broken, after which action. */
export class Violation extends Error {
  constructor(message: string) {
    super(message);
    // What is reported is the stack, which in Firefox and WebKit does not begin with the message.
    this.stack = `Violation: ${message}`;
  }
}

/** One walk through the wizard: acts, and looks after each act whether all is as it has to be. */
export class Walker {
  readonly wizard: CloudDestinationWizard;
  readonly backends: HeldBackends;
  readonly log: string[] = [];
  readonly #hands: Hands;
  readonly #announcements = new Announcements();
  readonly #faults: string[] = [];
  readonly #events: { type: string; detail: Record<string, unknown> }[] = [];
  readonly #beginning: Beginning;
  readonly #ending = new AbortController();
  readonly #console = { error: console.error, warn: console.warn, log: console.log };
  #step = 'catalog';
  #owed: Element | undefined;

  constructor(beginning: Beginning) {
    this.#beginning = beginning;
    this.backends = new HeldBackends(() => this.#screen, beginning);
    this.wizard = make('cloud-destination-wizard', {
      backend: this.backends.make(beginning.accounts, true),
      dialog: beginning.dialog,
    });
    this.#hands = new Hands(this.wizard, this.backends);
  }

  get #screen(): Element | undefined {
    return this.wizard.shadowRoot?.querySelector(STEPS) ?? undefined;
  }

  async begin(): Promise<void> {
    const { signal } = this.#ending;
    const fault = (what: string): void => {
      this.#faults.push(what);
    };
    addEventListener('error', ({ message }) => fault(`error: ${message}`), { signal });
    addEventListener(
      'unhandledrejection',
      (event) => {
        event.preventDefault();
        fault(`rejection: ${String(event.reason)}`);
      },
      { signal },
    );
    console.error = (...parts: unknown[]) => fault(`console.error: ${parts.join(' ')}`);
    console.warn = (...parts: unknown[]) => fault(`console.warn: ${parts.join(' ')}`);
    for (const type of EVENTS)
      this.wizard.addEventListener(type, (event) =>
        this.#hear(event as CustomEvent<Record<string, unknown>>),
      );
    this.#announcements.start();
    this.#hands.places[0]?.append(this.wizard);
    await settled();
    if (this.#beginning.dialog) await this.wizard.open();
    await this.#rest();
    this.#look({ what: 'the beginning', freesFocus: true });
  }

  end(): void {
    this.#ending.abort();
    Object.assign(console, this.#console);
    this.#announcements.end();
    this.wizard.remove();
    for (const place of this.#hands.places) place.remove();
  }

  #hear({ type, detail }: CustomEvent<Record<string, unknown>>): void {
    this.#events.push({ type, detail });
    if (JSON.stringify(detail).includes(CANARY)) this.#faults.push(`${type} has a secret`);
    if (type === 'step-changed') {
      if (detail['from'] !== this.#step)
        this.#faults.push(`step-changed from ${String(detail['from'])}, was at ${this.#step}`);
      if (detail['from'] === detail['to']) this.#faults.push(`step-changed to the same step`);
      this.#step = String(detail['to']);
    }
    if (type === 'draft-changed' && detail['draft'])
      this.#hands.kept = detail['draft'] as unknown as WizardDraft;
    if (type === 'destination-created') {
      const { id } = detail['destination'] as { id: string };
      if (!this.backends.created.includes(id)) this.#faults.push('destination-created before it was');
      const times = this.#events.filter(
        (one) => one.type === type && (one.detail['destination'] as { id: string }).id === id,
      );
      if (times.length > 1) this.#faults.push('destination-created twice');
    }
  }

  async #rest(): Promise<void> {
    await settled();
    // Code is loaded when it is loaded: no answer of a backend is needed for that.
    if (this.#hands.isShown && this.#hands.loads.length === 0)
      await until(
        () => ![...everyElement(this.wizard)].some((one) => one.matches('.waiting')),
        'a step that is loaded',
      ).catch(() => this.#faults.push('it is never loaded'));
    const picker = [...everyElement(this.wizard)].find((one) => one.localName === 'account-picker');
    if (picker) Object.assign(picker, { searchDelay: 0 });
    await settled();
  }

  /** Does it, and looks, where there is anything to do it with. */
  async act(action: Action): Promise<void> {
    const hadFocus = focusIn(this.wizard);
    const before = this.#seen();
    this.#announcements.take();
    const deed = await this.#hands.do(action);
    if (!deed) return;
    this.log.push(deed.what);
    await this.#rest();
    const after = this.#seen();
    if (deed.isLate && after.picture !== before.picture)
      this.#faults.push(
        `what came late has changed the screen: ${difference(before.picture, after.picture)}`,
      );
    if (deed.isLate && after.events > before.events)
      this.#faults.push(`what came late has told: ${JSON.stringify(this.#events.at(-1))}`);
    const { pressed } = this.#hands;
    // A radio button that is chosen stays chosen, a menu that is open is closed by the press, and what waits may be pressed again.
    const isToAct =
      pressed &&
      roleOf(pressed) !== 'radio' &&
      !pressed.hasAttribute('aria-haspopup') &&
      !/…/.test(before.picture);
    const isSame =
      after.picture === before.picture &&
      after.events === before.events &&
      after.calls === before.calls &&
      after.focus === before.focus;
    if (isToAct && isSame && before.focus === pressed) this.#faults.push('nothing has happened');
    this.#look(deed, hadFocus ? before.focus : undefined);
  }

  /** What could be told of what was done. */
  #seen() {
    return {
      picture: pictureOf(this.wizard),
      events: this.#events.length,
      calls: this.backends.calls.length,
      focus: focused(),
    };
  }

  /** Whether a rule is broken by now. */
  #look({ what, freesFocus }: Pick<Deed, 'what' | 'freesFocus'>, hadFocus?: Element): void {
    const said = this.#announcements.take();
    // Of many fields that are filled in one act, several may be said to be the same.
    const twice = what.startsWith('fill')
      ? []
      : said.filter((text, index) => index > 0 && said[index - 1] === text);
    const faults = [
      ...this.#faults.splice(0),
      ...twice.map((text) => `said twice: ${text}`),
      ...(this.#hands.isShown
        ? [
            ...this.#faultsOfScreen(freesFocus ? undefined : (hadFocus ?? this.#owed)),
            ...this.#faultsOfForm(),
          ]
        : []),
      ...this.#faultsOfCalls(),
      ...this.#secretsShown(),
    ];
    if (this.wizard.step !== this.#step)
      faults.push(`the step is ${this.wizard.step}, told was ${this.#step}`);
    if (faults.length === 0) return;
    const held = this.backends.held.map(
      ({ name, options }) => name + (options.signal?.aborted ? '(aborted)' : ''),
    );
    throw new Violation(
      [
        ...faults,
        'after:',
        ...this.log.map((line, index) => `${index + 1}. ${line}`),
        what,
        `said: ${JSON.stringify(said)}`,
        `held: ${held.join(', ')}`,
        `screen: ${textOf(this.wizard).slice(0, 600)}`,
      ].join('\n'),
    );
  }

  /** One screen with one heading; and who was in the wizard stays in it. */
  *#faultsOfScreen(hadFocus: Element | undefined): Generator<string> {
    const all = [...rendered(this.wizard)];
    // While code is loaded there is no screen, and nothing that could have the focus: it comes after that.
    const waits = all.some((one) => one.matches('.waiting'));
    const owed = focusIn(this.wizard) ? undefined : hadFocus;
    this.#owed = waits ? owed : undefined;
    if (waits) return;
    const screens = all.filter((one) => one.matches(STEPS));
    const headings = all.filter((one) => one.matches('h2') && !one.closest('dialog:not(.wizard)'));
    if (screens.length !== 1) yield `${screens.length} screens`;
    if (headings.length !== 1) yield `${headings.length} headings: ${headings.map(textOf).join(', ')}`;
    if (owed) yield `the focus was at ${described(owed)} and is lost`;
  }

  /** One creation at a time, one key for each input; and what was left goes on for nobody. */
  *#faultsOfCalls(): Generator<string> {
    const awaited = this.backends.held.filter(({ options }) => !options.signal?.aborted);
    for (const name of ['createAccount', 'createDestination']) {
      const count = awaited.filter((call) => call.name === name).length;
      if (count > 1) yield `${count} of ${name} at once`;
    }
    const inputs = new Map<string, string>();
    for (const { options, input } of this.backends.calls) {
      const { idempotencyKey: key } = options;
      if (key === undefined) continue;
      const given = JSON.stringify(input);
      if ((inputs.get(key) ?? given) !== given) yield 'one key for two inputs';
      inputs.set(key, given);
    }
    for (const { name, screen } of awaited)
      if (name !== 'describe' && screen && !screen.isConnected)
        yield `${name} goes on though its screen is gone`;
  }

  *#secretsShown(): Generator<string> {
    const { wizard } = this;
    for (const one of [wizard, ...everyElement(wizard)]) {
      for (const { name, value } of one.attributes)
        if (value.includes(CANARY)) yield `a secret in ${name} of ${one.localName}`;
    }
    if (textOf(wizard).includes(CANARY)) yield 'a secret on the screen';
    if (JSON.stringify(wizard.draft ?? {}).includes(CANARY)) yield 'a secret in the draft';
  }

  /** What is in the fields is what the draft has. */
  *#faultsOfForm(): Generator<string> {
    const { draft } = this.wizard;
    if (!draft) return;
    const form = this.#screen?.shadowRoot?.querySelector('schema-form');
    const typed = draft.forms[draft.step] ?? {};
    for (const input of form?.shadowRoot?.querySelectorAll<HTMLInputElement>('.fields [name]') ?? []) {
      if (input.type === 'radio' || input.type === 'hidden' || !(input.name in typed)) continue;
      const value = String(typed[input.name]);
      if (input.value !== value)
        yield `${input.name} shows ${JSON.stringify(input.value)}, the draft has ${JSON.stringify(value)}`;
    }
  }

  /** Everything is answered: nothing waits any more. */
  async finish(): Promise<void> {
    this.backends.prompt = true;
    if (!this.wizard.isConnected) this.#hands.places[0]?.append(this.wizard);
    for (let rounds = 0; rounds < 5; rounds += 1) {
      for (const load of this.#hands.loads.splice(0)) load();
      for (const call of this.backends.held) call.answer('well', 0);
      await this.#rest();
    }
    const all = [...rendered(this.wizard)];
    const busy = all.filter(
      (one) =>
        one.matches('.spinner, [aria-busy="true"], .waiting, .primary[aria-disabled="true"]') &&
        !one.closest('.late'),
    );
    if (busy.length > 0) this.#faults.push(`busy for ever: ${busy.map(described).join(', ')}`);
    this.#look({ what: 'everything is answered', freesFocus: false });
  }
}
