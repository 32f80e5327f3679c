import type { Case } from './case.js';
import { ACCESS } from './cases/access.js';
import { ACCOUNTS } from './cases/accounts.js';
import { ANSWERS } from './cases/answers.js';
import { CHECKS } from './cases/checks.js';
import { DESTINATIONS } from './cases/destinations.js';
import { INPUT } from './cases/input.js';
import { REPETITIONS } from './cases/repetitions.js';
import { STREAMED } from './cases/streams.js';

/** Everything that has to hold, in the order in which it is tried. */
export const CASES: readonly Case[] = [
  ...ANSWERS,
  ...ACCESS,
  ...INPUT,
  ...CHECKS,
  ...ACCOUNTS,
  ...DESTINATIONS,
  ...STREAMED,
  ...REPETITIONS,
];
