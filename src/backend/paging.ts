/** A place in a list that is sorted by time of creation, newest first; the id decides between equal times. */
export interface Position {
  /** RFC 3339, UTC, in milliseconds, as `Date.prototype.toISOString` writes it. */
  readonly createdAt: string;
  readonly id: string;
}

/** Which part of a list is wanted. */
export interface Slice {
  /** Starts behind this place; from the start when absent. */
  readonly after?: Position;
  readonly limit: number;
}

/** A part of a list. */
export interface Listed<Row> {
  readonly rows: readonly Row[];
  /** How many rows match in all. */
  readonly total: number;
  /** Whether more rows follow. */
  readonly more: boolean;
}

/** The order of all lists: newest first. */
export function newestFirst(a: Position, b: Position): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? 1 : -1;
}

/** Where the next page starts, as an opaque text; `null` on the last page. */
export function nextCursor({ rows, more }: Listed<Position>): string | null {
  const last = rows.at(-1);
  return more && last ? `${last.createdAt}~${last.id}` : null;
}

/** The place that a cursor names; `undefined` when it is not one of ours. */
export function parseCursor(cursor: string): Position | undefined {
  const [, createdAt, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~(.+)$/s.exec(cursor) ?? [];
  // Year 0000 is fine for Date, not for PostgreSQL; and 30 February is 2 March for Date.
  if (createdAt === undefined || id === undefined || createdAt < '1') return undefined;
  const time = Date.parse(createdAt);
  if (Number.isNaN(time) || new Date(time).toISOString() !== createdAt) return undefined;
  return { createdAt, id };
}
