import type { WizardRendering } from '../../src/rendering.js';

/** What renders is made of elements, whose types need those of a DOM: this project has none. */
const MODULE = new URL('../../src/ssr.ts', import.meta.url).href;

/** The first screen as HTML. */
export const { renderWizard } = (await import(MODULE)) as {
  renderWizard: (rendering?: WizardRendering) => Promise<string>;
};
