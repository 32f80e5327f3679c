import { statesOf } from '../state.js';

const state = statesOf('step-progress');

export const progressStates = [
  state('Catalog', () => ({ current: 'catalog' })),
  state('Auth', () => ({ current: 'auth' })),
  state('Setup', () => ({ current: 'setup' })),
  state('Created', () => ({ current: 'created' })),
];
