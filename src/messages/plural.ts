/** The forms of a word by plural category; `#` stands for the number. https://cldr.unicode.org/index/cldr-spec/plural-rules */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/**
 * Words for numbers in a language: `plural('en')(2, { one: '# account', other: '# accounts' })`. The number is written as
 * that language writes numbers.
 */
export function plural(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count, forms) =>
    (forms[rules.select(count)] ?? forms.other).replaceAll('#', () => numbers.format(count));
}
