import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells when no pointer is pressed. Pressing a button leaves the field before the button is released: what would appear in
 * between would move the button away from under the pointer, and the click would be lost.
 */
export class PressedPointer implements ReactiveController {
  /** Resolves when no pointer is pressed. */
  released: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pointerdown', this.#onPress, { capture: true });
  }

  hostDisconnected(): void {
    removeEventListener('pointerdown', this.#onPress, { capture: true });
  }

  #onPress = (): void => {
    this.released = new Promise((resolve) => {
      const press = new AbortController();
      const release = (): void => {
        press.abort();
        setTimeout(resolve);
      };
      const options = { capture: true, signal: press.signal };
      addEventListener('pointerup', release, options);
      addEventListener('pointercancel', release, options);
    });
  };
}
