import { naming } from './components/define-element.js';
import { prefixing } from './components/prefixed.js';

/** The prefix in force. */
let chosen: string | undefined;

/** What may stand before a tag: https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name */
const PREFIX = /^[a-z][a-z0-9._]*(?:-[a-z0-9._]+)*-$/;

/**
 * Registers the wizard under a tag of your own: `await definePrefixed('acme-')` makes `<acme-cloud-destination-wizard>`. Every
 * element of this copy of the package gets the prefix, also those that are loaded later, and those of
 * `cloud-destination-wizard/define-steps` and others if they are imported afterwards. For pages where a tag such as
 * `check-list` belongs to somebody else, or where two versions of the package have to live.
 *
 * @param prefix - Small letters and digits, and a hyphen at the end.
 * @throws TypeError - When the prefix cannot begin a tag.
 * @throws Error - When elements of this copy have been registered by other names already: their templates know only those.
 */
export async function definePrefixed(prefix: string): Promise<void> {
  if (!PREFIX.test(prefix)) {
    throw new TypeError(
      `"${prefix}" cannot begin a tag: use small letters and digits with a hyphen at the end, such as "acme-".`,
    );
  }
  if (chosen !== undefined && chosen !== prefix) {
    throw new Error(`The elements are already registered with "${chosen}" before their tags.`);
  }
  if (chosen === undefined) {
    chosen = prefix;
    naming.current = prefixing(prefix);
  }
  await import('./define.js');
  if (!customElements.get(`${prefix}cloud-destination-wizard`)) {
    // They go on under their own tags.
    chosen = undefined;
    delete naming.current;
    throw new Error(
      'The elements are already registered by their own tags: leave out the import of cloud-destination-wizard/define.',
    );
  }
}
