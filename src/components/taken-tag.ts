import type { CSSResult } from 'lit';

let toldOfCopy = false;

/**
 * Says on the console whose a tag is that we wanted. Another copy of ours works just as well, unless it is another version:
 * that is said once. Loaded when it happens.
 */
export function report(tag: string, taken: CustomElementConstructor): void {
  if (!isOurs(taken)) {
    console.warn(
      `<${tag}> is already defined by another library: the cloud destination wizard cannot use it.`,
    );
  } else if (!toldOfCopy) {
    toldOfCopy = true;
    console.warn(
      'The cloud destination wizard is loaded twice on this page. The elements are those of the copy that came first: load one only, so that there are never two versions.',
    );
  }
}

/** Builds shorten the names of classes; those of our style properties stay. */
function isOurs(taken: CustomElementConstructor): boolean {
  const { elementStyles } = taken as { elementStyles?: readonly Partial<CSSResult>[] };
  return elementStyles?.some(({ cssText }) => cssText?.includes('var(--cdw-')) ?? false;
}
