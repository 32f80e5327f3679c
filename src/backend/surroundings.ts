/** The parts of a page that this code looks at when there is one. It also runs in Node and in workers. */
interface Surroundings {
  readonly navigator?: { readonly onLine?: boolean };
  readonly location?: { readonly href: string; readonly origin: string; readonly protocol: string };
  readonly document?: EventTarget & { readonly baseURI: string };
  readonly reportError?: (error: unknown) => void;
}

/** The page around this code, as far as there is one. */
export function surroundings(): Surroundings {
  const around: object = globalThis;
  return around;
}

/** Whether the browser is sure that there is no network. `false` means nothing: it often does not know. */
export const isOffline = (): boolean => surroundings().navigator?.onLine === false;

/** What may be said of an unexpected error in a problem: its name. Its message may quote a secret. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Calls a listener of the host. What it throws is the host's bug: uncaught, and not the end of the call. */
export function notify<Value>(listener: ((value: Value) => void) | undefined, value: Value): void {
  try {
    listener?.(value);
  } catch (error) {
    const report = surroundings().reportError;
    if (report) report.call(globalThis, error);
    else
      queueMicrotask(() => {
        throw error;
      });
  }
}
