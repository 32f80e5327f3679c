/** The little of the extension API that is used here: https://developer.chrome.com/docs/extensions/reference/api */

interface ExtensionApi {
  readonly action: { readonly onClicked: ApiEvent };
  readonly permissions: {
    contains(asked: Origins): Promise<boolean>;
    /** Asks the user, who has just pressed something; rejects where the manifest does not allow to ask. */
    request(asked: Origins): Promise<boolean>;
    remove(asked: Origins): Promise<boolean>;
    getAll(): Promise<{ readonly origins?: readonly string[] }>;
    readonly onAdded: ApiEvent;
    readonly onRemoved: ApiEvent;
  };
  readonly runtime: { openOptionsPage(): Promise<void> };
  readonly storage: {
    readonly session: {
      get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
      set(items: Readonly<Record<string, unknown>>): Promise<void>;
    };
  };
}

interface Origins {
  readonly origins: readonly string[];
}

interface ApiEvent {
  addListener(listener: () => void): void;
}

const { browser, chrome } = globalThis as unknown as Readonly<Record<'browser' | 'chrome', ExtensionApi>>;

/** Firefox and Safari call it `browser`. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Chromium has no `browser`
export const api = browser ?? chrome;
