import type { MessageOverrides } from './messages.js';
import { layered } from './layered.js';

/** The parts of a language, in the order in which a page needs them. Each is a module of its own, loaded by need. */
export const LANGUAGE_PARTS = [
  'firstScreen',
  'steps',
  'remarks',
  'trouble',
  's3Trouble',
  'sftpTrouble',
] as const;

/** A part of a language: the frame and the catalog; the steps; what is said about entries and to be copied; problems, also by protocol. */
export type LanguagePart = (typeof LANGUAGE_PARTS)[number];

/** How to load a language, part by part. What a part does not say stays English. */
export interface LanguageLoader {
  /** `wizard` and `catalog`, and the names and descriptions on the cards in `destinations`. */
  readonly firstScreen: () => Promise<MessageOverrides>;
  /** The steps, forms and checks, and the rest of `destinations`. Default: all is in `firstScreen`. */
  readonly steps?: () => Promise<MessageOverrides>;
  /** `errorSummary`, `issues`, `notices`, `remedies`, `hostKey` and `accountActions`. Default: all is in the parts before. */
  readonly remarks?: () => Promise<MessageOverrides>;
  /** `problems`. Default: all is in the parts before. */
  readonly trouble?: () => Promise<MessageOverrides>;
  /** Those `problems` that only S3 has, with codes of `s3.` and `sts.`. Default: all is in the parts before. */
  readonly s3Trouble?: () => Promise<MessageOverrides>;
  /** Those `problems` that only SFTP has, with codes of `sftp.` and `key.`. Default: all is in the parts before. */
  readonly sftpTrouble?: () => Promise<MessageOverrides>;
}

/** Loaders by BCP 47 language tag: https://www.rfc-editor.org/info/bcp47 */
export type Languages = Readonly<Record<string, LanguageLoader>>;

/** The languages that come with the wizard, beside English. */
export const builtInLanguages: Languages = {
  ar: {
    firstScreen: () => import('./ar/first-screen.js'),
    steps: () => import('./ar/steps.js'),
    remarks: () => import('./ar/remarks.js'),
    trouble: () => import('./ar/trouble.js'),
    s3Trouble: () => import('./ar/s3-trouble.js'),
    sftpTrouble: () => import('./ar/sftp-trouble.js'),
  },
  de: {
    firstScreen: () => import('./de/first-screen.js'),
    steps: () => import('./de/steps.js'),
    remarks: () => import('./de/remarks.js'),
    trouble: () => import('./de/trouble.js'),
    s3Trouble: () => import('./de/s3-trouble.js'),
    sftpTrouble: () => import('./de/sftp-trouble.js'),
  },
  es: {
    firstScreen: () => import('./es/first-screen.js'),
    steps: () => import('./es/steps.js'),
    remarks: () => import('./es/remarks.js'),
    trouble: () => import('./es/trouble.js'),
    s3Trouble: () => import('./es/s3-trouble.js'),
    sftpTrouble: () => import('./es/sftp-trouble.js'),
  },
  fr: {
    firstScreen: () => import('./fr/first-screen.js'),
    steps: () => import('./fr/steps.js'),
    remarks: () => import('./fr/remarks.js'),
    trouble: () => import('./fr/trouble.js'),
    s3Trouble: () => import('./fr/s3-trouble.js'),
    sftpTrouble: () => import('./fr/sftp-trouble.js'),
  },
  he: {
    firstScreen: () => import('./he/first-screen.js'),
    steps: () => import('./he/steps.js'),
    remarks: () => import('./he/remarks.js'),
    trouble: () => import('./he/trouble.js'),
    s3Trouble: () => import('./he/s3-trouble.js'),
    sftpTrouble: () => import('./he/sftp-trouble.js'),
  },
  it: {
    firstScreen: () => import('./it/first-screen.js'),
    steps: () => import('./it/steps.js'),
    remarks: () => import('./it/remarks.js'),
    trouble: () => import('./it/trouble.js'),
    s3Trouble: () => import('./it/s3-trouble.js'),
    sftpTrouble: () => import('./it/sftp-trouble.js'),
  },
  ja: {
    firstScreen: () => import('./ja/first-screen.js'),
    steps: () => import('./ja/steps.js'),
    remarks: () => import('./ja/remarks.js'),
    trouble: () => import('./ja/trouble.js'),
    s3Trouble: () => import('./ja/s3-trouble.js'),
    sftpTrouble: () => import('./ja/sftp-trouble.js'),
  },
  ko: {
    firstScreen: () => import('./ko/first-screen.js'),
    steps: () => import('./ko/steps.js'),
    remarks: () => import('./ko/remarks.js'),
    trouble: () => import('./ko/trouble.js'),
    s3Trouble: () => import('./ko/s3-trouble.js'),
    sftpTrouble: () => import('./ko/sftp-trouble.js'),
  },
  nl: {
    firstScreen: () => import('./nl/first-screen.js'),
    steps: () => import('./nl/steps.js'),
    remarks: () => import('./nl/remarks.js'),
    trouble: () => import('./nl/trouble.js'),
    s3Trouble: () => import('./nl/s3-trouble.js'),
    sftpTrouble: () => import('./nl/sftp-trouble.js'),
  },
  pl: {
    firstScreen: () => import('./pl/first-screen.js'),
    steps: () => import('./pl/steps.js'),
    remarks: () => import('./pl/remarks.js'),
    trouble: () => import('./pl/trouble.js'),
    s3Trouble: () => import('./pl/s3-trouble.js'),
    sftpTrouble: () => import('./pl/sftp-trouble.js'),
  },
  'pt-BR': {
    firstScreen: () => import('./pt-BR/first-screen.js'),
    steps: () => import('./pt-BR/steps.js'),
    remarks: () => import('./pt-BR/remarks.js'),
    trouble: () => import('./pt-BR/trouble.js'),
    s3Trouble: () => import('./pt-BR/s3-trouble.js'),
    sftpTrouble: () => import('./pt-BR/sftp-trouble.js'),
  },
  tr: {
    firstScreen: () => import('./tr/first-screen.js'),
    steps: () => import('./tr/steps.js'),
    remarks: () => import('./tr/remarks.js'),
    trouble: () => import('./tr/trouble.js'),
    s3Trouble: () => import('./tr/s3-trouble.js'),
    sftpTrouble: () => import('./tr/sftp-trouble.js'),
  },
  'zh-Hans': {
    firstScreen: () => import('./zh-Hans/first-screen.js'),
    steps: () => import('./zh-Hans/steps.js'),
    remarks: () => import('./zh-Hans/remarks.js'),
    trouble: () => import('./zh-Hans/trouble.js'),
    s3Trouble: () => import('./zh-Hans/s3-trouble.js'),
    sftpTrouble: () => import('./zh-Hans/sftp-trouble.js'),
  },
  'zh-Hant': {
    firstScreen: () => import('./zh-Hant/first-screen.js'),
    steps: () => import('./zh-Hant/steps.js'),
    remarks: () => import('./zh-Hant/remarks.js'),
    trouble: () => import('./zh-Hant/trouble.js'),
    s3Trouble: () => import('./zh-Hant/s3-trouble.js'),
    sftpTrouble: () => import('./zh-Hant/sftp-trouble.js'),
  },
};

/**
 * The best of the available languages for a wanted one: that language itself, or else one that is the same language in
 * the same script (`de-AT` is `de`, `pt` is `pt-BR`, `zh-HK` is `zh-Hant`). None where there is none, or for a tag that is none.
 */
export function matchLanguage(wanted: string, available: readonly string[]): string | undefined {
  try {
    const { language, script } = maximized(wanted);
    const tag = new Intl.Locale(wanted).toString();
    return (
      available.find((each) => each.toLowerCase() === tag.toLowerCase()) ??
      available.find((each) => {
        const other = maximized(each);
        return other.language === language && other.script === script;
      })
    );
  } catch {
    return undefined;
  }
}

const maximized = (tag: string): Intl.Locale => new Intl.Locale(tag).maximize();

/** Scripts that are written from right to left, of the languages that administrators use: https://www.w3.org/International/questions/qa-scripts */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(maximized(language).script ?? '') ? 'rtl' : 'ltr';
}

/** What a built-in type needs of what only one protocol has; other types may have the problems of any. */
const BY_TYPE: ReadonlyMap<string, LanguagePart> = new Map([
  ['amazon-s3', 's3Trouble'],
  ['s3-compatible', 's3Trouble'],
  ['sftp', 'sftpTrouble'],
]);

/** The parts with the problems that a destination type can have. */
export function troubleOf(type: string): readonly LanguagePart[] {
  const own = BY_TYPE.get(type);
  return own ? ['trouble', own] : ['trouble', 's3Trouble', 'sftpTrouble'];
}

/** One language, whose parts arrive one after the other. */
export class OpenLanguage {
  /** Its tag. */
  readonly language: string;
  /** Its direction. */
  readonly direction: 'ltr' | 'rtl';

  readonly #loader: LanguageLoader;
  readonly #loads = new Map<LanguagePart, Promise<void>>();
  #messages: MessageOverrides | undefined;
  #below:
    { readonly upper: MessageOverrides | undefined; readonly all: MessageOverrides | undefined } | undefined;

  constructor(language: string, loader: LanguageLoader) {
    this.language = language;
    this.direction = directionOf(language);
    this.#loader = loader;
  }

  /** Loads a part, once. A load that failed is tried again by the next who asks. */
  load(part: LanguagePart): Promise<void> {
    const known = this.#loads.get(part);
    if (known) return known;
    const load = this.#load(part);
    this.#loads.set(part, load);
    load.catch(() => this.#loads.delete(part));
    return load;
  }

  /** What has arrived so far, with a host's texts over it. The same object until one of them changes. */
  below(upper: MessageOverrides | undefined): MessageOverrides | undefined {
    if (!this.#below || this.#below.upper !== upper) {
      this.#below = { upper, all: layered(this.#messages, upper) };
    }
    return this.#below.all;
  }

  async #load(part: LanguagePart): Promise<void> {
    const arrived = await this.#loader[part]?.();
    this.#messages = layered(this.#messages, arrived);
    this.#below = undefined;
  }
}

/** The language to show for a wanted one; none where that is English, or where nobody translates it. */
export function openLanguage(wanted: string, languages: Languages | undefined): OpenLanguage | undefined {
  const available = { ...builtInLanguages, ...languages };
  const match = matchLanguage(wanted, ['en', ...Object.keys(available)]);
  const loader = match === undefined ? undefined : available[match];
  return match !== undefined && loader ? new OpenLanguage(match, loader) : undefined;
}

/**
 * All texts of a language at once, for elements that stand alone: `step.messages = await loadMessages('fr')`. Nothing
 * for English, and for what nobody translates. The wizard does this by itself, part by part.
 *
 * @param languages - Languages of your own, beside the built-in ones.
 * @throws What the loader throws, such as a `TypeError` where the network failed.
 */
export async function loadMessages(
  language: string,
  languages?: Languages,
): Promise<MessageOverrides | undefined> {
  const found = openLanguage(language, languages);
  if (found) await Promise.all(LANGUAGE_PARTS.map((part) => found.load(part)));
  return found?.below(undefined);
}
