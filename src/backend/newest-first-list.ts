import { newestFirst, type Listed, type Position, type Slice } from './paging.js';

/**
 * Rows in the order of all lists. Finding a place takes steps as many as the length has binary digits, and a page reads no
 * more rows than it needs. Held oldest first: nearly every new row is the newest, and goes to the end.
 */
export class NewestFirstList<Row extends Position> {
  readonly #rows: Row[] = [];

  /** How many there are. */
  get length(): number {
    return this.#rows.length;
  }

  add(row: Row): void {
    this.#rows.splice(this.#placeOf(row), 0, row);
  }

  remove(row: Position): void {
    const at = this.#placeOf(row);
    if (this.#rows[at]?.id === row.id) this.#rows.splice(at, 1);
  }

  /** A part of the rows that match. Without `matches`, all do, and none has to be looked at to be counted. */
  part({ after, limit }: Slice, matches?: (row: Row) => boolean): Listed<Row> {
    const rows: Row[] = [];
    let more = false;
    for (let at = (after ? this.#placeOf(after) : this.length) - 1; at >= 0 && !more; at -= 1) {
      const row = this.#rows[at];
      if (!row || (matches && !matches(row))) continue;
      if (rows.length < limit) rows.push(row);
      else more = true;
    }
    const total = matches ? this.#rows.reduce((sum, row) => sum + Number(matches(row)), 0) : this.length;
    return { rows, total, more };
  }

  /** The place of a row, or where it would be: behind all that are older. */
  #placeOf(position: Position): number {
    let [low, high] = [0, this.#rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = this.#rows[middle];
      if (row && newestFirst(row, position) > 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
