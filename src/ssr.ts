/**
 * The wizard's first screen as HTML, for pages that are made on a server. `cloud-destination-wizard/hydrate` brings it to life in
 * the browser. Needs the package `@lit-labs/ssr`.
 *
 * @module
 */
import { LitElementRenderer, html, render, type RenderInfo } from '@lit-labs/ssr';
import { collectResult, type ThunkedRenderResult } from '@lit-labs/ssr/lib/render-result.js';
import { nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import './define.js';
import { firstTranslation } from './messages/first-translation.js';
import type { WizardRendering } from './rendering.js';

export type { WizardProperties, WizardRendering } from './rendering.js';

const TAG = 'cloud-destination-wizard';

/** What is rendered here is drawn once. */
const NEVER_AGAIN = { requestUpdate: (): void => undefined };

/**
 * The whole element with its first screen, in declarative shadow roots. Nothing of it comes from the network.
 *
 * @throws TypeError where the nonce is none.
 */
export async function renderWizard(rendering: WizardRendering = {}): Promise<string> {
  const { lang, backendUrl, problemsUrl, properties, slotted = '', nonce } = rendering;
  if (nonce !== undefined && !/^[\w+/=-]+$/.test(nonce)) throw new TypeError('The nonce is not in base64.');
  const translation = await firstTranslation(NEVER_AGAIN, lang ?? '', properties?.languages);
  const wizard = html`<cloud-destination-wizard
    lang=${lang ?? nothing}
    backend-url=${backendUrl ?? nothing}
    problems-url=${problemsUrl ?? nothing}
    ?defer-hydration=${properties !== undefined}
    >${unsafeHTML(slotted)}</cloud-destination-wizard
  >`;
  return collectResult(
    render(wizard, { elementRenderers: [rendererOf({ ...properties, translation }, nonce)] }),
  );
}

/** How Lit renders our elements: the wizard with its properties, and all of them with the nonce. */
function rendererOf(
  given: Readonly<Record<string, unknown>>,
  nonce: string | undefined,
): typeof LitElementRenderer {
  return class extends LitElementRenderer {
    constructor(tag: string) {
      super(tag);
      // By its name: where the package is loaded twice, the class is that of the copy that came first.
      if (tag !== TAG) return;
      // What is left out keeps its default.
      for (const [name, value] of Object.entries(given)) {
        if (value !== undefined) this.setProperty(name, value);
      }
    }

    override renderShadow(info: RenderInfo): ThunkedRenderResult | undefined {
      const pieces = super.renderShadow(info);
      if (nonce === undefined) return pieces;
      return pieces?.map((piece) => (piece === '<style>' ? `<style nonce="${nonce}">` : piece));
    }
  };
}
