/** One request and its answer, as they are shown when something does not hold: without secrets. */
export interface Exchange {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The answer as JSON; `undefined` when it is none. */
  readonly json: unknown;
}

const shorten = (text: string): string => (text.length > 2000 ? `${text.slice(0, 2000)}…` : text);

/** An exchange as text, each secret in it replaced. */
export function showExchange(
  { request, status, headers, text }: Exchange,
  secrets: readonly string[],
): string {
  const lines = [
    `${request.method} ${request.path || '/'}`,
    ...Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`),
    ...(request.body === '' ? [] : ['', shorten(request.body)]),
    '',
    `${status}`,
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
    ...(text === '' ? [] : ['', shorten(text)]),
  ];
  return secrets.reduce(hide, lines.join('\n'));
}

/** Also as it stands inside JSON, where a line break of a key is written `\n`. */
function hide(shown: string, secret: string): string {
  const escaped = JSON.stringify(secret).slice(1, -1);
  return shown.replaceAll(escaped, '[secret]').replaceAll(secret, '[secret]');
}
