import { surroundings } from './surroundings.js';

/** Watches for the page's Content Security Policy blocking a connection. */
export interface CspWatch {
  /** Whether the connection was blocked. Waits for the event, which comes after the rejection of `fetch`. */
  blocked(): Promise<boolean>;
  end(): void;
}

/**
 * `fetch` fails the same way whether a policy forbids it or a server is down; only this event tells.
 * https://w3c.github.io/webappsec-csp/#report-violation
 */
export function watchCsp(url: URL): CspWatch {
  const { document } = surroundings();
  let seen = false;
  const onViolation = (event: Event): void => {
    const { blockedURI, effectiveDirective, disposition } = event as Event & {
      readonly blockedURI?: string;
      readonly effectiveDirective?: string;
      readonly disposition?: string;
    };
    // Browsers give the whole address or, for another origin, the origin alone.
    if (
      effectiveDirective === 'connect-src' &&
      disposition !== 'report' &&
      blockedURI?.startsWith(url.origin)
    ) {
      seen = true;
    }
  };
  document?.addEventListener('securitypolicyviolation', onViolation);
  return {
    async blocked() {
      if (document && !seen) await new Promise((resolve) => setTimeout(resolve, 0));
      return seen;
    },
    end: () => document?.removeEventListener('securitypolicyviolation', onViolation),
  };
}
