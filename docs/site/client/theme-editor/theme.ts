import { TOKENS } from './tokens.js';

/** What was chosen in the editor, and nothing besides: what is not in it has its default, or what the preset says. */
export interface Theme {
  /** The name of a style sheet in `src/themes/`; empty for none. */
  readonly preset: string;
  /** Values by token. */
  readonly values: Readonly<Record<string, string>>;
}

export const DEFAULT_THEME: Theme = { preset: '', values: {} };

/** The same theme with a token set, or, without a value, as it was before. */
export function withToken({ preset, values }: Theme, name: string, value: string): Theme {
  const { [name]: _, ...others } = values;
  return { preset, values: value.trim() === '' ? others : { ...others, [name]: value.trim() } };
}

/** One value for both schemes, written as short as it can be. */
export const bothSchemes = (light: string, dark: string): string =>
  light === dark ? light : `light-dark(${light}, ${dark})`;

/** The lines of a rule, in the order of the documentation. */
function declarations({ values }: Theme): readonly string[] {
  return TOKENS.flatMap(({ name }) => {
    const value = values[name];
    return value === undefined ? [] : [`  ${name}: ${value};`];
  });
}

/** The rule that the page itself is given. */
export const ruleOf = (theme: Theme): string => `:root {\n${declarations(theme).join('\n')}\n}`;

/** What a host has to write to look like this; empty where nothing differs from the defaults. */
export function cssOf(theme: Theme): string {
  const parts = [
    ...(theme.preset === '' ? [] : [`@import 'cloud-destination-wizard/themes/${theme.preset}.css';`]),
    ...(declarations(theme).length === 0 ? [] : [ruleOf(theme)]),
  ];
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}
