/** Where the backend is, and how to speak to it. */
export interface HttpBackendOptions {
  /** The address under which the contract's paths are served; may be relative to the page. */
  readonly baseUrl: string;
  /**
   * Headers for each request, asked anew each time: a bearer token, a CSRF token. Only `GET` follows a redirect, because
   * the body of another request may hold credentials.
   */
  readonly headers?: (() => RequestHeaders | Promise<RequestHeaders>) | undefined;
  /** Whether cookies are sent: https://developer.mozilla.org/docs/Web/API/Request/credentials. Default `same-origin`. */
  readonly credentials?: NonNullable<RequestInit['credentials']> | undefined;
  /**
   * Limit of an operation that checks a storage, from the call to the last byte of the answer, in milliseconds. Default
   * 60 000. The other operations have 15 000, or this limit when it is shorter.
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Encrypts credentials to a key of the backend before they are sent, so that proxies and telemetry on the way see nothing
   * of them; see `sealedSubmit` of the reference backend. Where that cannot be done, in a page that is no secure context or with a backend that
   * offers no key, nothing is sent. Default false.
   */
  readonly seal?: boolean | undefined;
  /** Replaces `fetch`: `(input, init) => handler(new Request(input, init))` speaks to a handler without a network. */
  readonly fetch?: ((input: string, init: RequestInit) => Promise<Response>) | undefined;
}

/** Anything that `new Headers()` takes. */
export type RequestHeaders = NonNullable<RequestInit['headers']>;
