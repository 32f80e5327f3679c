import { builtInLanguages } from '../../src/messages/languages.js';
import { FAULTS } from './answers.js';
import { THEMES } from '../page/themes.js';

/** One choice of a knob. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Something that can be turned; the first option is where it stands by itself. */
export interface Knob {
  readonly label: string;
  readonly options: readonly Option[];
  /** Whether a state has to be made anew for it. */
  readonly remakes?: true;
}

const option = (value: string, label: string): Option => ({ value, label });

const languageName = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

/** The pseudo-language's tag: for private use. */
export const PSEUDO = 'qps';

/** Custom properties by density. */
export const DENSITIES: Readonly<Record<string, Readonly<Record<`--${string}`, string>>>> = {
  comfortable: {},
  compact: { '--cdw-density': '0.75' },
  spacious: { '--cdw-density': '1.25' },
};

/** Every knob, by its name in the address. */
export const KNOBS = {
  theme: {
    label: 'Theme',
    options: [option('default', 'Default'), ...THEMES.map(({ name, title }) => option(name, title))],
  },
  scheme: {
    label: 'Colours',
    options: [option('system', 'System'), option('light', 'Light'), option('dark', 'Dark')],
  },
  density: {
    label: 'Density',
    options: [
      option('comfortable', 'Comfortable'),
      option('compact', 'Compact'),
      option('spacious', 'Spacious'),
    ],
  },
  dir: {
    label: 'Direction',
    options: [
      option('auto', 'Of the language'),
      option('ltr', 'Left to right'),
      option('rtl', 'Right to left'),
    ],
  },
  lang: {
    label: 'Language',
    options: [
      option('en', 'English'),
      ...Object.keys(builtInLanguages).map((tag) => option(tag, languageName(tag))),
      option(PSEUDO, '⟦Pšéüdö⟧'),
    ],
    remakes: true,
  },
  fault: {
    label: 'Backend',
    options: Object.entries(FAULTS).map(([value, { label }]) => option(value, label)),
    remakes: true,
  },
  latency: {
    label: 'Latency',
    options: [option('0', 'None'), option('400', '400 ms'), option('2000', '2 s'), option('8000', '8 s')],
    remakes: true,
  },
} satisfies Readonly<Record<string, Knob>>;

/** The name of a knob. */
export type KnobName = keyof typeof KNOBS;

/** The names of all knobs, in their order. */
export const KNOB_NAMES = Object.keys(KNOBS) as readonly KnobName[];

/** Where each knob stands. */
export type Settings = Readonly<Record<KnobName, string>>;
