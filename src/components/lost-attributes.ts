/**
 * Says on the console which attributes of a wizard do nothing, and what to write instead: without a word, one that was given a
 * backend would do without it. Loaded when it happens.
 */
export function report(wizard: Element, lost: readonly Attr[], hasBackend: boolean): void {
  for (const { name, value } of lost) {
    const isObject = value.startsWith('[object ');
    const remedy = isObject
      ? 'an object has become a text on its way. Give it as a property: register the element before it is rendered, or mark the property as one, by ".prop" in Vue, by "prop:" in Solid. For React there are components in "cloud-destination-wizard/react".'
      : 'the address of a backend is the attribute "backend-url", or the property "backendUrl".';
    const harm = hasBackend ? '' : ' Until then accounts live in this page only, and are gone with it.';
    const text = isObject ? '[object Object]' : '…';
    console.warn(`<${wizard.localName} ${name}="${text}"> does nothing: ${remedy}${harm}`);
  }
}
