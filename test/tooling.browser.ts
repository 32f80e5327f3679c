/** The toolchain itself: decorators, chai, axe and media emulation work in each engine. */
import { expect } from 'chai';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { expectAccessible } from './drivers/browser/axe.js';
import { emulateMedia, resetMedia } from './drivers/browser/media.js';

@customElement('tooling-sample')
class ToolingSample extends LitElement {
  @property() label = 'Bucket name';
  @property({ type: Boolean, reflect: true }) invalid = false;
  @property({ type: Boolean }) labelled = true;
  @state() private changes = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('label')) this.changes += 1;
  }

  get count(): number {
    return this.changes;
  }

  override render(): TemplateResult {
    return html`${this.labelled ? html`<label for="field">${this.label}</label>` : ''}<input id="field" />`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tooling-sample': ToolingSample;
  }
}

async function render(values: Partial<Pick<ToolingSample, 'label' | 'invalid' | 'labelled'>> = {}) {
  const element = document.createElement('tooling-sample');
  Object.assign(element, values);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

async function rejection(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('It was expected to fail.');
}

describe('toolchain', () => {
  afterEach(async () => {
    document.querySelectorAll('tooling-sample').forEach((element) => {
      element.remove();
    });
    await resetMedia();
  });

  it('keeps decorated properties as accessors of the prototype', async () => {
    const element = await render();

    expect(Object.hasOwn(element, 'label')).to.equal(false);
    expect(element.shadowRoot?.querySelector('label')?.textContent).to.equal('Bucket name');
  });

  it('renders a property that changes', async () => {
    const element = await render();

    element.label = 'Folder path';
    await element.updateComplete;

    expect(element.shadowRoot?.querySelector('label')?.textContent).to.equal('Folder path');
    expect(element.count).to.equal(2);
  });

  it('reflects a property to its attribute and back', async () => {
    const element = await render({ invalid: true });
    expect(element.hasAttribute('invalid')).to.equal(true);

    element.removeAttribute('invalid');

    expect(element.invalid).to.equal(false);
  });

  it('runs the production build of Lit', async () => {
    await render();

    expect((globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings).to.equal(undefined);
  });

  it('finds an accessible element accessible', async () => {
    await expectAccessible(await render());
  });

  it('sees an unlabelled input inside a shadow root', async () => {
    const message = await rejection(expectAccessible(await render({ labelled: false })));

    expect(message).to.contain('label (critical)');
    expect(message).to.contain('tooling-sample » #field');
    expect(message).to.contain('Form elements must have labels');
  });

  it('gives the page the focus', async () => {
    const element = await render();
    const input = element.shadowRoot?.querySelector('input');

    input?.focus();

    expect(element.shadowRoot?.activeElement).to.equal(input);
  });

  it('emulates dark mode', async function () {
    if (!(await emulateMedia({ colorScheme: 'dark' }))) this.skip();
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(true);

    await resetMedia();
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(false);
  });

  it('emulates forced colours', async function () {
    if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();

    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
  });
});
