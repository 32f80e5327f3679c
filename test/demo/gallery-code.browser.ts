/** The gallery's code to copy: every state has it, and it says all that the state is made of. */
import { expect } from 'chai';
import { readAddress } from '../../demo/gallery/address.js';
import { snippetOf } from '../../demo/gallery/snippet.js';
import { STATES } from '../../demo/gallery/states.js';

const SETTINGS = readAddress('').settings;

describe('the code of each state', () => {
  for (const [element, states] of STATES) {
    it(`${element}: ${states.length} states`, async () => {
      for (const state of states) {
        const code = snippetOf(state, await state.properties(), SETTINGS);
        expect(code, state.id).to.include(`document.createElement('${element}')`);
      }
    });
  }
});
