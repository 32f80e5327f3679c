/** The value below which this part of the values is. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low = Number.NaN, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const worst = (values: readonly number[]): number =>
  values.length > 0 ? Math.max(...values) : Number.NaN;

/** A number for a table: without false precision, `–` where there is none. */
export function shown(value: number | undefined, digits = 0): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);
}

/** Half of all values lie between these two. */
export const middleHalf = (values: readonly number[], digits = 0): string =>
  values.length === 0
    ? '–'
    : `${quantile(values, 0.25).toFixed(digits)}–${quantile(values, 0.75).toFixed(digits)}`;
