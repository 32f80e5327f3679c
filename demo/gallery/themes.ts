/** The themes that the gallery offers: custom properties by name. The first one is what the wizard looks like by itself. */
export const THEMES = {
  default: { label: 'Default', properties: {} },
} as const satisfies Readonly<Record<string, Theme>>;

interface Theme {
  readonly label: string;
  readonly properties: Readonly<Record<`--${string}`, string>>;
}

/** The name of a theme. */
export type ThemeName = keyof typeof THEMES;
