/** What somebody does to get to a state, as data: it can be played in a page, and copied as code. Names are English. */
export type Act =
  | { readonly does: 'press'; readonly what: 'button' | 'radio'; readonly name: string }
  | { readonly does: 'type'; readonly label: string; readonly text: string; readonly leave: boolean }
  | { readonly does: 'see'; readonly selector: string }
  | { readonly does: 'call'; readonly method: string; readonly given: readonly unknown[] };

/** Presses a button, or what folds something out, by its name or the beginning of it. */
export const press = (name: string): Act => ({ does: 'press', what: 'button', name });

/** Chooses a radio button, by its name or the beginning of it. */
export const choose = (name: string): Act => ({ does: 'press', what: 'radio', name });

/** Types into an input and leaves it. */
export const type = (label: string, text: string): Act => ({ does: 'type', label, text, leave: true });

/** Types into several inputs, by their labels. */
export const fill = (values: Readonly<Record<string, string>>): readonly Act[] =>
  Object.entries(values).map(([label, text]) => type(label, text));

/** Types without leaving the input. */
export const startTyping = (label: string, text: string): Act => ({
  does: 'type',
  label,
  text,
  leave: false,
});

/** Waits until something is on the screen. */
export const see = (selector: string): Act => ({ does: 'see', selector });

/** Calls a method of the element, as its host would. */
export const call = (method: string, ...given: readonly unknown[]): Act => ({ does: 'call', method, given });
