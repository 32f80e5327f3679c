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
  const hide = (shown: string): string =>
    secrets.reduce((rest, secret) => rest.replaceAll(patternOf(secret), '[secret]'), shown);
  // Hidden first: half of a key is still a secret, and would not be found any more.
  const part = (whole: string): string => shorten(hide(whole));
  const lines = [
    `${request.method} ${request.path || '/'}`,
    ...Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`),
    ...(request.body === '' ? [] : ['', part(request.body)]),
    '',
    `${status}`,
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
    ...(text === '' ? [] : ['', part(text)]),
  ];
  return hide(lines.join('\n'));
}

/** Whether a text has a secret in it, however it is written. */
export const isIn = (text: string, secret: string): boolean => patternOf(secret).test(text);

/** How JSON may write a character besides the character itself: https://www.rfc-editor.org/rfc/rfc8259#section-7 */
const SHORT: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
};

/**
 * A secret in a text, also inside JSON, whose writers differ: PHP has `\/` for a slash, Python `\u00fc` for a letter, and many
 * a one `\u003c` for what HTML could mistake.
 */
function patternOf(secret: string): RegExp {
  const units = Array.from({ length: secret.length }, (_, at) => {
    const code = secret.charCodeAt(at).toString(16).padStart(4, '0');
    const short = SHORT[secret.charAt(at)];
    const digits = code.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
    return `(?:\\u${code}|\\\\u${digits}${short === undefined ? '' : `|\\\\${short.replace('\\', '\\\\')}`})`;
  });
  return new RegExp(units.join(''), 'g');
}
