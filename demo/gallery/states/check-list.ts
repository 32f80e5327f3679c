import type { ProbeStatus } from '../../../src/destinations/check.js';
import { definitionOf } from '../fakes.js';
import { probesWith } from '../probes.js';
import { statesOf } from '../state.js';

const state = statesOf('check-list');

async function checked(...statuses: readonly ProbeStatus[]) {
  const { type, probes } = await definitionOf('amazon-s3');
  const plan = [...probes.account, ...probes.location];
  return { type, plan, probes: probesWith(plan, ...statuses) };
}

export const checkListStates = [
  state('Not begun', () => checked('pending')),
  state('Running', () => checked('passed', 'running', 'pending')),
  state('Passed', () => checked('passed')),
  state('Warned', () => checked('passed', 'passed', 'passed', 'passed', 'passed', 'warned')),
  state('Failed', () => checked('passed', 'failed', 'skipped')),
  state('Unverifiable', () => checked('unverifiable', 'skipped')),
];
