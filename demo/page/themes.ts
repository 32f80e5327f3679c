/** A look that a page can import: `import 'cloud-destination-wizard/themes/material.css'`. */
export interface Theme {
  /** The name of its file. */
  readonly name: string;
  readonly title: string;
  /** What it looks like, in one sentence. */
  readonly description: string;
}

/** All of them. Each is a small style sheet in `src/themes/` that sets `--cdw-*`, and nothing else, for light and dark. */
export const THEMES: readonly Theme[] = [
  {
    name: 'spectrum',
    title: 'Spectrum-like',
    description:
      'Crisp neutral greys, a clear blue and round buttons, beside pages made with Adobe Spectrum.',
  },
  {
    name: 'material',
    title: 'Material-like',
    description: 'Tinted surfaces, violet and pills, beside pages made with Material Design 3.',
  },
  {
    name: 'bootstrap',
    title: 'Bootstrap-like',
    description: 'The blue, the greys and the small corners of Bootstrap 5.',
  },
  {
    name: 'paper',
    title: 'Paper',
    description: 'Warm white, ink and one quiet green: for products that keep their voice down.',
  },
  {
    name: 'midnight',
    title: 'Midnight',
    description: 'Made for the dark and for high contrast: text has at least 7:1 in either scheme.',
  },
];
