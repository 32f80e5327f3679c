import type { Client } from './client.js';
import type { PlanPart } from './plan.js';

/** One thing that has to hold. */
export interface Case {
  /** Names it in reports: a group and a name, such as `accounts/wrong-credentials`. Never changed. */
  readonly id: string;
  /** What holds, as a sentence. */
  readonly title: string;
  /** Without these parts of the plan it cannot be tried. */
  readonly needs?: readonly PlanPart[];
  run(client: Client): Promise<void>;
}
