import { LitElement, adoptStyles, type PropertyValues } from 'lit';
import { CloudDestinationWizard } from './components/cloud-destination-wizard.js';
import { DestinationCatalog } from './components/destination-catalog.js';
import { languageOf } from './components/language-of.js';
import { StepProgress } from './components/step-progress.js';
import { firstTranslation } from './messages/first-translation.js';

/** What Lit calls to update an element; protected there. */
interface Updating {
  scheduleUpdate: (this: Updating) => unknown;
  update: (this: Updating, changed: PropertyValues) => void;
}

for (const element of [CloudDestinationWizard, DestinationCatalog, StepProgress]) {
  element.addInitializer((created) => {
    // What has a shadow root before it is an element comes from a server.
    if (created instanceof LitElement && created.shadowRoot) takeOver(created, created.shadowRoot);
  });
}

/** Sees to the first update of an element, which is the one that hydrates; then the element is like any other. */
function takeOver(element: LitElement, root: ShadowRoot): void {
  const updating = element as unknown as Updating;
  const { scheduleUpdate, update } = updating;
  updating.scheduleUpdate = async () => {
    updating.scheduleUpdate = scheduleUpdate;
    if (element instanceof CloudDestinationWizard) await speak(element, root);
    await updating.scheduleUpdate();
  };
  updating.update = (changed) => {
    updating.update = update;
    const search = root.querySelector('input');
    const typed = search?.value;
    try {
      updating.update(changed);
    } catch {
      console.warn(
        `A server has rendered another <${element.localName}> than this page would: it is rendered anew. Both need the same version of the wizard and the same properties.`,
      );
      root.replaceChildren();
      updating.update(changed);
    }
    // From now on shared with all other elements, and past a policy that refuses the server's styles.
    adoptStyles(root, (element.constructor as typeof LitElement).elementStyles);
    for (const style of root.querySelectorAll('style')) style.remove();
    if (search && typed) {
      void element.updateComplete.then(() => {
        searchFor(search, typed);
      });
    }
  };
}

/**
 * Has the texts of the server's language ready, as they were in its rendering: Lit takes texts for what it would have written. Where
 * the page speaks another one, it is spoken as soon as everything is taken over.
 */
async function speak(wizard: CloudDestinationWizard, root: ShadowRoot): Promise<void> {
  const language = languageOf(wizard);
  const wanted = await firstTranslation(wizard, language, wizard.languages);
  const now = wanted?.language ?? 'en';
  const rendered = root.querySelector('section')?.lang ?? now;
  wizard.language = language;
  wizard.translation = wanted;
  if (rendered === now) return;
  wizard.translation = await firstTranslation(wizard, rendered, wizard.languages);
  void takenOver(wizard, root).then(() => {
    // Whoever has changed it since has seen to its texts.
    if (wizard.language !== language) return;
    wizard.translation = wanted;
    wizard.requestUpdate();
  });
}

/** Resolves when what is in the wizard is taken over, too: that begins with the wizard's own update. */
async function takenOver(wizard: CloudDestinationWizard, root: ShadowRoot): Promise<void> {
  await wizard.updateComplete;
  const inside = [...root.querySelectorAll('*')].filter((one) => one instanceof LitElement);
  await Promise.all(inside.map(({ updateComplete }) => updateComplete));
}

/** Somebody was quicker than our script: what was typed is searched for. */
function searchFor(search: HTMLInputElement, typed: string): void {
  search.value = typed;
  search.dispatchEvent(new Event('input'));
}
