import tokens from 'virtual:design-tokens';
import { tokens as tokenStyles } from '../../../../src/components/tokens.styles.js';

/** A design token, as the manifest describes it. */
export interface Token {
  readonly name: string;
  readonly default: string;
  readonly description: string;
}

/** A token with a size can be set by a slider. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
  /** Where the slider stands while the token has its default. */
  readonly usual: number;
}

/** All of them; every element has the same. */
export const TOKENS: readonly Token[] = tokens;

export const isColour = ({ name }: Token): boolean => name.startsWith('--cdw-color-');

/** The few from which the other colours follow. */
const ROOTS = ['accent', 'surface', 'text', 'danger', 'warning', 'success'].map(
  (name) => `--cdw-color-${name}`,
);

const named = (matches: (name: string) => boolean): readonly Token[] =>
  TOKENS.filter(({ name }) => matches(name));

/** The tokens as they stand in the editor. Density has a control of its own. */
export const GROUPS: readonly {
  readonly title: string;
  readonly tokens: readonly Token[];
  readonly closed?: true;
}[] = [
  {
    title: 'Colours',
    tokens: ROOTS.flatMap((root) => named((name) => name === root)),
  },
  {
    title: 'Colours that follow from them',
    tokens: named((name) => name.startsWith('--cdw-color-') && !ROOTS.includes(name)),
    closed: true,
  },
  { title: 'Type', tokens: named((name) => /^--cdw-(?:font|line)/.test(name)) },
  { title: 'Space', tokens: named((name) => /^--cdw-(?:space|measure)/.test(name)) },
  { title: 'Shape and motion', tokens: named((name) => /^--cdw-(?:radius|shadow|duration)/.test(name)) },
];

/** The tokens that a slider sets. */
export const RANGES: Readonly<Record<string, Range>> = {
  '--cdw-font-size': { min: 0.75, max: 1.5, step: 0.0625, unit: 'rem', usual: 1 },
  '--cdw-font-size-small': { min: 0.75, max: 1, step: 0.0125, unit: 'em', usual: 0.875 },
  '--cdw-font-size-heading': { min: 1, max: 2, step: 0.0625, unit: 'em', usual: 1.375 },
  '--cdw-font-weight-strong': { min: 400, max: 800, step: 50, unit: '', usual: 600 },
  '--cdw-font-weight-heading': { min: 400, max: 800, step: 50, unit: '', usual: 600 },
  '--cdw-line-height': { min: 1.2, max: 2, step: 0.05, unit: '', usual: 1.5 },
  '--cdw-space': { min: 4, max: 12, step: 1, unit: 'px', usual: 8 },
  '--cdw-radius': { min: 0, max: 24, step: 1, unit: 'px', usual: 8 },
  '--cdw-radius-button': { min: 0, max: 24, step: 1, unit: 'px', usual: 8 },
};

/** What the styles call a token: only inside can be seen what it is at the moment. */
export const INSIDE: ReadonlyMap<string, string> = new Map(
  [...tokenStyles.cssText.matchAll(/--_([\w-]+):\s*var\(\s*(--cdw-[\w-]+)/g)].map(
    ([, own = '', name = '']) => [name, own],
  ),
);
