/* eslint-disable @typescript-eslint/unbound-method -- Methods are replaced by others that call them with their own `this`. */
/** What somebody has left on the page: listeners of the window and the document, timers, observers. */

interface Listening {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: unknown;
  readonly capture: boolean;
}

/** Counts what is begun on the page from now on and not ended. */
export interface LeakWatch {
  /** What is still there, in words. */
  readonly left: () => readonly string[];
  /** Ends the watch. */
  readonly end: () => void;
}

const isCapture = (options: unknown): boolean =>
  typeof options === 'object' && options !== null
    ? 'capture' in options && options.capture === true
    : options === true;

export function watchLeaks(): LeakWatch {
  const listening: Listening[] = [];
  const timers = new Map<number, number>();
  const observing = new Map<MutationObserver, Node>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const { setTimeout, clearTimeout } = window;
  const { observe, disconnect } = MutationObserver.prototype;

  const forget = (target: EventTarget, type: string, listener: unknown, capture: boolean): void => {
    const at = listening.findIndex(
      (one) =>
        one.target === target && one.type === type && one.listener === listener && one.capture === capture,
    );
    if (at >= 0) listening.splice(at, 1);
  };

  EventTarget.prototype.addEventListener = function (
    this: EventTarget | undefined,
    ...[type, listener, options]: Parameters<EventTarget['addEventListener']>
  ): void {
    const target = this ?? window;
    addEventListener.call(target, type, listener, options);
    if (target !== window && target !== document) return;
    const capture = isCapture(options);
    forget(target, type, listener, capture);
    listening.push({ target, type, listener, capture });
    if (typeof options !== 'object') return;
    const forgetThis = (): void => forget(target, type, listener, capture);
    if (options.once === true) addEventListener.call(target, type, forgetThis, options);
    if (options.signal) addEventListener.call(options.signal, 'abort', forgetThis, { once: true });
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    ...[type, listener, options]: Parameters<EventTarget['removeEventListener']>
  ): void {
    const target = this ?? window;
    removeEventListener.call(target, type, listener, options);
    forget(target, type, listener, isCapture(options));
  };
  window.setTimeout = ((handler: (...given: unknown[]) => void, delay = 0, ...more: unknown[]) => {
    const run = (): void => {
      timers.delete(id);
      handler(...more);
    };
    const id = setTimeout(run, delay);
    // What runs at once is no leak.
    if (delay > 0) timers.set(id, delay);
    return id;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    clearTimeout(id);
    if (typeof id === 'number') timers.delete(id);
  };
  MutationObserver.prototype.observe = function (...given) {
    observing.set(this, given[0]);
    observe.apply(this, given);
  };
  MutationObserver.prototype.disconnect = function () {
    observing.delete(this);
    disconnect.call(this);
  };

  return {
    left: () => [
      ...listening.map(({ type }) => `a listener for ${type}`),
      ...[...timers.values()].map((delay) => `a timer of ${delay} ms`),
      ...[...observing.values()].filter(({ isConnected }) => isConnected).map(() => 'an observer'),
    ],
    end: () => {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      Object.assign(window, { setTimeout, clearTimeout });
      Object.assign(MutationObserver.prototype, { observe, disconnect });
    },
  };
}
