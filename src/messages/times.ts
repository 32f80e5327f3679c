const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** A time as seen from another: "3 days ago", "in 2 hours". What is no time is shown as it came. */
export function relativeTime(time: string, now: number, language: string): string {
  const seconds = (Date.parse(time) - now) / 1000;
  if (Number.isNaN(seconds)) return time;
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60];
  return inLanguage(language, (tag) =>
    new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit),
  );
}

/** A time in words, with its date. What is no time is shown as it came. */
export const fullTime = (time: string, language: string): string =>
  written(time, language, { dateStyle: 'medium', timeStyle: 'short' });

/** The day of a time in words. */
export const dayOf = (time: string, language: string): string =>
  written(time, language, { dateStyle: 'medium' });

function written(time: string, language: string, style: Intl.DateTimeFormatOptions): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return inLanguage(language, (tag) => new Intl.DateTimeFormat(tag, style).format(date));
}

/** A page may say that it is written in a language that is none: not worth a failure. */
function inLanguage(language: string, write: (tag: string | undefined) => string): string {
  try {
    return write(language.replaceAll('_', '-') || undefined);
  } catch {
    return write(undefined);
  }
}
