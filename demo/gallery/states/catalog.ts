import { builtInDestinations } from '../../../src/destinations/registry.js';
import { startTyping } from '../act.js';
import { statesOf } from '../state.js';

const state = statesOf('destination-catalog');
const destinations = builtInDestinations;

export const catalogStates = [
  state('Three types', () => ({ destinations })),
  state('A search with a match', () => ({ destinations }), {
    acts: [startTyping('Search destinations', 's3')],
  }),
  state('A search without a match', () => ({ destinations }), {
    acts: [startTyping('Search destinations', 'dropbox')],
  }),
  state('Empty', () => ({})),
];
