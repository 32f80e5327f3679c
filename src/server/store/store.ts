import type { Store as Rows } from '../../backend/store.js';
import type { MakeLimiter } from '../limits/limiters.js';

export type {
  Claim,
  Claimed,
  DestinationEdit,
  Edit,
  LastCheck,
  Removal,
  Replacement,
  Unedited,
} from '../../backend/store.js';
export type { Listed, Position, Slice } from '../../backend/paging.js';

/** Where the reference backend keeps accounts and destinations; see {@link Rows} for what each method promises. */
export interface Store extends Rows {
  /** Makes what counts for the limits, where several processes share the store; else each process counts by itself. */
  readonly limiter?: MakeLimiter;
  /** Lets go of connections and files. The store cannot be used afterwards. */
  close(): Promise<void>;
}
