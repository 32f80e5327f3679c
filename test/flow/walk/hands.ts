import { everyElement } from '../../../demo/gallery/every-element.js';
import type { CloudDestinationWizard } from '../../../src/components/cloud-destination-wizard.js';
import type { DestinationType } from '../../../src/destinations/definition.js';
import { builtInDestinations } from '../../../src/destinations/registry.js';
import type { WizardDraft } from '../../../src/flow/draft.js';
import { nameOf, roleOf } from '../../drivers/browser/roles.js';
import {
  click,
  focused,
  leave,
  paste,
  press,
  select,
  startTyping,
  type Input,
} from '../../drivers/browser/user.js';
import { CANARY, ENTRIES, type Action, type HostChange, type Verb } from './actions.js';
import type { HeldBackends, HeldCall } from './held-backend.js';
import { controls, described, focusIn, isWithin } from './screen.js';

const TYPES = ['amazon-s3', 's3-compatible', 'sftp'];
export const LANGUAGES = ['de', 'ar', 'en', 'ja', 'pl'];
const ACCOUNTS = [0, 1, 3, 8, 25];

const pick = <Value>(list: readonly Value[], at: number): Value | undefined => list[at % list.length];

const isIn = (one: Element, tag: string): boolean => {
  const root = one.getRootNode();
  return root instanceof ShadowRoot && root.host.localName === tag;
};

/** Something that was done. */
export interface Deed {
  /** In words. */
  readonly what: string;
  /** Whether nobody waits for it any more: it is to change nothing. */
  readonly isLate: boolean;
  /** Whether the focus may be gone after it: the page takes the wizard away or gives it other content, or the user leaves. */
  readonly freesFocus: boolean;
}

const FREES_FOCUS: readonly HostChange[] = ['remove', 'append', 'move', 'close', 'backend', 'destinations'];

const freesFocus = (action: Action): boolean =>
  action.do === 'host' ? FREES_FOCUS.includes(action.change) : action.do === 'key' && action.key === 'Tab';

/** The user and the page: does what an action says with what there is at that moment. */
export class Hands {
  readonly wizard: CloudDestinationWizard;
  readonly backends: HeldBackends;
  readonly places: readonly HTMLElement[];
  /** What was pressed by the last action. */
  pressed: Element | undefined;
  /** The last draft that the wizard has told: what the page has kept. */
  kept: WizardDraft | undefined;
  /** Code that has not come yet. */
  readonly loads: (() => void)[] = [];
  #isLate = false;
  readonly #loaded = Promise.all(builtInDestinations.map((type) => type.load()));

  constructor(wizard: CloudDestinationWizard, backends: HeldBackends) {
    this.wizard = wizard;
    this.backends = backends;
    this.places = [0, 1].map(() => document.body.appendChild(document.createElement('main')));
  }

  /** Whether the wizard is on the screen. */
  get isShown(): boolean {
    const { wizard } = this;
    if (!wizard.isConnected) return false;
    return !wizard.dialog || (wizard.shadowRoot?.querySelector('dialog')?.open ?? false);
  }

  /** Does it, unless there is nothing to do it with. */
  async do(action: Action): Promise<Deed | undefined> {
    this.pressed = undefined;
    this.#isLate = false;
    const what = await this.#do(action);
    return what === undefined ? undefined : { what, isLate: this.#isLate, freesFocus: freesFocus(action) };
  }

  /** Answers what it was in words. */
  async #do(action: Action): Promise<string | undefined> {
    const { wizard } = this;
    switch (action.do) {
      case 'click': {
        const one = pick(this.#clickable(), action.at);
        return one && this.#click(one);
      }
      case 'verb':
        return this.#verb(action.verb, action.at);
      case 'fill':
        return this.#fill(action.good);
      case 'type':
      case 'paste': {
        const input = pick(this.#inputs(), action.at);
        if (!input) return undefined;
        const secret = input.type === 'password' || input.classList.contains('secret');
        // Whoever puts a secret into a field for something else has put it on the screen.
        if (action.text.includes(CANARY) && (action.do === 'type' || !/AccessKey|accessKey/.test(input.name)))
          return undefined;
        const text =
          secret && action.text && !action.text.includes(CANARY)
            ? `${CANARY}${action.text.length}`
            : action.text;
        const what = `${action.do} ${JSON.stringify(text.slice(0, 60))} into ${input.name} ${described(input)}`;
        this.#lightDismiss(input);
        if (action.do === 'paste') await paste(input, text);
        else await startTyping(input, text);
        if (action.at % 3 && input.isConnected) await leave(input);
        return what;
      }
      case 'key': {
        if (!focusIn(wizard)) return undefined;
        const what = `key ${action.key} at ${described(focused())}`;
        await press(action.key);
        return what;
      }
      case 'answer': {
        const call = pick(this.backends.held, action.at);
        if (!call) return undefined;
        call.answer(action.how, action.which);
        return `${this.#lateness(call)} ${action.how} (${action.which}) for ${call.name}`;
      }
      case 'probe': {
        const call = pick(
          this.backends.calls.filter(({ options }) => options.onProbe),
          action.at,
        );
        if (!call) return undefined;
        const status = pick(['running', 'passed', 'running'] as const, action.which) ?? 'running';
        call.options.onProbe?.({
          id: pick(['reach', 'credentials', 'bucket', 'write'], action.which) ?? 'reach',
          required: true,
          status,
        });
        return `${this.#lateness(call)} probe for ${call.name}`;
      }
      case 'prompt':
        this.backends.prompt = action.on;
        if (action.on) for (const call of this.backends.held) call.answer('well', 0);
        return `prompt ${action.on}`;
      case 'host':
        return this.#host(action.change, action.at);
    }
  }

  #lateness({ options, answered }: HeldCall): string {
    this.#isLate = options.signal?.aborted ?? false;
    return this.#isLate ? 'late' : answered ? 'answered' : 'answer';
  }

  #controls(): HTMLElement[] {
    return this.isShown ? controls(this.wizard) : [];
  }

  #clickable(): HTMLElement[] {
    return this.#controls().filter((one) => !['textbox', 'searchbox'].includes(roleOf(one) ?? ''));
  }

  #inputs(): Input[] {
    return this.#controls().filter(
      (one): one is Input =>
        (one instanceof HTMLInputElement && /^(text|password|search)$/.test(one.type)) ||
        one instanceof HTMLTextAreaElement,
    );
  }

  async #click(one: HTMLElement): Promise<string> {
    const what = `${roleOf(one) === 'radio' ? 'choose' : 'press button'} ${described(one)}`;
    this.pressed = one;
    if (one instanceof HTMLSelectElement) {
      const option = one.options[one.options.length - 1];
      if (option)
        await select(one.getRootNode(), nameOf(one).replace(/ \(.*/, ''), option.text.trim()).catch(
          () => undefined,
        );
    } else {
      this.#lightDismiss(one);
      await click(one);
    }
    return what;
  }

  /** A press beside an open menu closes it before it does anything else. */
  #lightDismiss(pressed: HTMLElement): void {
    for (const menu of everyElement(this.wizard)) {
      if (!(menu instanceof HTMLElement) || !menu.matches(':popover-open') || isWithin(pressed, menu))
        continue;
      if (pressed.hasAttribute('popovertarget') && pressed.getRootNode() === menu.getRootNode()) continue;
      pressed.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      menu.hidePopover();
    }
  }

  async #verb(verb: Verb, at: number): Promise<string | undefined> {
    const all = this.#clickable();
    const part = (name: string) => all.filter((one) => one.getAttribute('part') === name);
    const within = (tag: string) => all.filter((one) => isIn(one, tag));
    const found: Record<Verb, () => HTMLElement[]> = {
      connect: () => part('connect'),
      back: () => part('back'),
      cancel: () => part('cancel'),
      submit: () => part('submit'),
      twice: () => part('submit'),
      stop: () => part('stop'),
      new: () => all.filter((one) => one.getAttribute('aria-labelledby') === 'new'),
      existing: () => all.filter((one) => one.getAttribute('aria-labelledby') === 'existing'),
      account: () => all.filter((one) => one.getAttribute('name') === 'account'),
      menu: () => all.filter((one) => one.hasAttribute('aria-haspopup')),
      menuitem: () => all.filter((one) => roleOf(one) === 'menuitem'),
      browse: () => all.filter((one) => one.classList.contains('browse')),
      folder: () => part('folder'),
      'choose-folder': () => part('choose-folder'),
      panel: () =>
        [
          'account-name',
          'account-check',
          'account-secrets',
          'account-removal',
          'problem-notice',
          'host-key-notice',
        ].flatMap(within),
    };
    const one = pick(found[verb](), at);
    if (!one) return undefined;
    if (verb === 'twice') {
      this.pressed = one;
      one.focus();
      one.click();
      one.click();
      return `twice ${described(one)}`;
    }
    return this.#click(one);
  }

  async #fill(good: boolean): Promise<string | undefined> {
    const inputs = this.#inputs().filter(({ name }) => name in ENTRIES);
    if (inputs.length === 0) return undefined;
    for (const { name } of inputs) {
      const input = this.#inputs().find((one) => one.name === name);
      if (!input) continue;
      await startTyping(input, (ENTRIES[name] ?? '') + (good ? '' : ' x!'));
      await leave(input);
    }
    return `fill ${inputs.map(({ name }) => name).join(', ')}${good ? '' : ' wrong'}`;
  }

  /** A type whose code comes when it is told to. */
  #heldType(type: DestinationType): DestinationType {
    return {
      ...type,
      load: async () => {
        await new Promise<void>((resolve) => this.loads.push(resolve));
        return type.load();
      },
    };
  }

  async #host(change: HostChange, at: number): Promise<string | undefined> {
    const { wizard } = this;
    switch (change) {
      case 'start': {
        const destinationType = at % 4 === 3 ? undefined : pick(TYPES, at);
        wizard.start(destinationType ? { destinationType } : {});
        return `start ${destinationType}`;
      }
      case 'reset':
        wizard.reset();
        return 'reset';
      case 'language':
        wizard.lang = pick(LANGUAGES, at) ?? 'en';
        return `language ${wizard.lang}`;
      case 'messages':
        wizard.messages =
          at % 2 ? { wizard: { cancel: `Abort ${at}` }, auth: { connect: `Go ${at}` } } : undefined;
        return `messages ${at % 2}`;
      case 'destinations':
        wizard.destinations = pick(
          [
            () => undefined,
            () => [...builtInDestinations],
            () => builtInDestinations.map((one) => this.#heldType(one)),
            () => builtInDestinations.slice(1),
          ],
          at,
        )?.();
        return `destinations ${at % 4}`;
      case 'load':
        if (this.loads.length === 0) return undefined;
        this.loads.splice(at % this.loads.length, 1)[0]?.();
        await this.#loaded;
        return 'load';
      case 'backend':
        wizard.backend = this.backends.make(pick(ACCOUNTS, at) ?? 0, at % 3 > 0);
        return `backend ${pick(ACCOUNTS, at)}`;
      case 'remove':
        if (!wizard.isConnected) return undefined;
        wizard.remove();
        return 'remove';
      case 'append':
        if (wizard.isConnected) return undefined;
        pick(this.places, at)?.append(wizard);
        return 'append';
      case 'move':
        if (!wizard.isConnected) return undefined;
        this.places.find((place) => !place.contains(wizard))?.append(wizard);
        return 'move';
      case 'draft':
        if (!this.kept) return undefined;
        wizard.draft = JSON.parse(JSON.stringify(this.kept)) as WizardDraft;
        return `draft ${JSON.stringify(this.kept).slice(0, 100)}`;
      case 'theme':
        wizard.style.setProperty('--cdw-color-accent', at % 2 ? 'rebeccapurple' : 'teal');
        return 'theme';
      case 'initialValues':
        wizard.initialValues = { 'amazon-s3': { auth: { region: `eu-west-${at % 4}` } } };
        return 'initialValues';
      case 'problemsUrl':
        wizard.problemsUrl = at % 2 ? 'https://example.com/problems' : '';
        return 'problemsUrl';
      case 'open':
        if (!this.wizard.dialog || !wizard.isConnected) return undefined;
        void wizard.open(at % 2 ? { destinationType: TYPES[at % 3] ?? 'sftp' } : {});
        return `open ${at % 2 ? TYPES[at % 3] : ''}`;
      case 'close':
        if (!this.wizard.dialog) return undefined;
        wizard.close();
        return 'close';
    }
  }
}
