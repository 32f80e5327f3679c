/** Acts when an element has left the document. Being moved in it is not leaving it. Call it in `disconnectedCallback`. */
export function whenRemoved(element: Element, act: () => void): void {
  queueMicrotask(() => {
    if (!element.isConnected) act();
  });
}
