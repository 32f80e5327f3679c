import { Features, transform } from 'lightningcss';

/** Where a template has an expression, while its CSS is minified. */
const EXPRESSION = '@TEMPLATE_EXPRESSION();';

/**
 * Minifies the CSS of a template, nested rules included, and changes nothing that browsers of our time have: what is lowered
 * for older ones would weigh more and be tested less.
 */
export function minifyCss(css: string): string {
  const { code, warnings } = transform({
    filename: 'template.css',
    code: Buffer.from(css),
    minify: true,
    exclude: Features.Colors | Features.Nesting | Features.MediaQueries | Features.Selectors,
  });
  const unexpected = warnings.filter(({ message }) => !message.includes('TEMPLATE_EXPRESSION'));
  if (unexpected.length > 0) throw new Error(unexpected.map(({ message }) => message).join('\n'));
  return code.toString().replaceAll(/@TEMPLATE_EXPRESSION\s*\(\)\s*;?/g, EXPRESSION);
}
