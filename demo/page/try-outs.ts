/** What the demo's server tells its page. */
export interface DemoInfo {
  readonly s3Url: string;
  readonly tryOuts: readonly {
    readonly title: string;
    readonly works: boolean;
    readonly values: readonly (readonly [label: string, value: string])[];
  }[];
}

/** Lists the credentials to try, each value with a button that copies it. */
export function renderTryOuts(list: HTMLElement, { tryOuts }: DemoInfo): void {
  list.replaceChildren(
    ...tryOuts.map(({ title, works, values }) => {
      const details = document.createElement('details');
      const summary = document.createElement('summary');
      summary.textContent = `${works ? '✓' : '✕'} ${title}`;
      const rows = document.createElement('dl');
      for (const [label, value] of values) rows.append(...row(label, value));
      details.append(summary, rows);
      return details;
    }),
  );
}

function row(label: string, value: string): readonly HTMLElement[] {
  const term = document.createElement('dt');
  term.textContent = label;
  const text = document.createElement('dd');
  text.textContent = value;
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.textContent = 'Copy';
  copy.setAttribute('aria-label', `Copy ${label}`);
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(value).then(() => {
      copy.textContent = 'Copied';
    });
  });
  return [term, text, copy];
}
