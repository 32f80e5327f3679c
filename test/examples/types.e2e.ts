/** Each example is type-checked as its framework does it: a wrong property and a wrong detail of an event are refused. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ensureBuilt } from '../package/ensure-built.js';
import { complaintsAbout } from './build-examples.js';
import { EXAMPLES } from './examples.js';

before(ensureBuilt);

describe('a mistake is refused by the types for', () => {
  for (const example of EXAMPLES.filter(({ mistake }) => mistake)) {
    it(example.name, async () => {
      const complaints = await complaintsAbout(example);
      for (const refusal of example.mistake?.refusals ?? []) assert.match(complaints, refusal);
    });
  }
});
