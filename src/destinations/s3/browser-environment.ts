/** What the diagnosis needs of the page. Injected, so that it can be tried without one. */
export interface BrowserEnvironment {
  /** The page's own origin, such as `https://app.example.com`. */
  readonly origin: string;
  readonly isOnline: () => boolean;
  /** Whether a server answers at all, though the page may not read what. */
  readonly answersAnyone: (url: string, signal: AbortSignal) => Promise<boolean>;
  /** Notes what the page's security policy blocks from now on. */
  readonly watchPolicy: () => PolicyWatch;
  /**
   * Whether the extension that this page belongs to has the permission to read what an origin answers. With it, CORS is
   * out of the way; without it, an extension is a page like any other. Missing where the page is not one of an extension.
   */
  readonly hasHostPermission?: ((origin: string) => Promise<boolean>) | undefined;
}

/** Blocked requests of the page. */
export interface PolicyWatch {
  /** Whether a request to this origin was blocked; waits for the browser to say so. */
  blocked(origin: string): Promise<boolean>;
  stop(): void;
}

/** The parts of a page's global object that are used here; this module also compiles where there is no DOM. */
interface Page {
  readonly location?: { readonly origin: string; readonly protocol: string };
  readonly navigator?: { readonly onLine?: boolean };
  readonly document?: {
    addEventListener(type: string, listener: (event: PolicyViolation) => void): void;
    removeEventListener(type: string, listener: (event: PolicyViolation) => void): void;
  };
  readonly browser?: ExtensionApi;
  readonly chrome?: ExtensionApi;
}

/** https://developer.chrome.com/docs/extensions/reference/api/permissions */
interface ExtensionApi {
  readonly permissions?: {
    contains(asked: { readonly origins: readonly string[] }): Promise<boolean>;
  };
}

/** https://www.w3.org/TR/CSP3/#violation-events */
interface PolicyViolation {
  readonly blockedURI?: string;
  readonly disposition?: string;
}

/** Nothing of the user goes along: only whether a socket, TLS and HTTP come about is of interest. */
const ANONYMOUS = {
  mode: 'no-cors',
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
} as const;

/** The page that this code runs in. */
export function pageEnvironment(): BrowserEnvironment {
  const page = globalThis as unknown as Page;
  return {
    origin: page.location?.origin ?? '',
    isOnline: () => page.navigator?.onLine !== false,
    answersAnyone: async (url, signal) => {
      try {
        await fetch(url, { ...ANONYMOUS, signal });
        return true;
      } catch {
        return false;
      }
    },
    watchPolicy: () => watchPolicy(page),
    hasHostPermission: hostPermissionsOf(page),
  };
}

/** Chromium, Firefox and Safari have a scheme of their own each; a page of the web may well have a `chrome` or a `browser`. */
function hostPermissionsOf({ location, browser, chrome }: Page): BrowserEnvironment['hasHostPermission'] {
  const permissions = browser?.permissions ?? chrome?.permissions;
  if (!permissions || !location?.protocol.endsWith('-extension:')) return undefined;
  return async (origin) => {
    const { protocol, hostname } = new URL(origin);
    try {
      return await permissions.contains({ origins: [`${origin}/*`] });
    } catch {
      // Firefox knows no ports there: https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
      return permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
    }
  };
}

function watchPolicy({ document }: Page): PolicyWatch {
  const origins = new Set<string>();
  const note = ({ blockedURI = '', disposition }: PolicyViolation): void => {
    if (disposition === 'report') return;
    try {
      origins.add(new URL(blockedURI).origin);
    } catch {
      // `inline`, `eval` and the like are no requests.
    }
  };
  document?.addEventListener('securitypolicyviolation', note);
  return {
    blocked: async (origin) => {
      // The event is a task of its own, which may come after the one that fails the request.
      if (!origins.has(origin)) await new Promise((resolve) => setTimeout(resolve, 50));
      return origins.has(origin);
    },
    stop: () => document?.removeEventListener('securitypolicyviolation', note),
  };
}
