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
    if (element instanceof CloudDestinationWizard) await speak(element);
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

/** Has the texts of the server's language ready: they were there in its rendering, too. */
async function speak(wizard: CloudDestinationWizard): Promise<void> {
  const language = languageOf(wizard);
  const translation = await firstTranslation(wizard, language, wizard.languages);
  wizard.language = language;
  wizard.translation = translation;
}

/** Somebody was quicker than our script: what was typed is searched for. */
function searchFor(search: HTMLInputElement, typed: string): void {
  search.value = typed;
  search.dispatchEvent(new Event('input'));
}
