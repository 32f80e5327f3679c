/** The setup step on the page, and what it has asked for. */
import '../../../demo/gallery/elements.js';
import type { DestinationInput } from '../../../src/flow/wizard-controller.js';
import { account, definitionOf } from '../../../demo/gallery/fakes.js';
import { host, make } from './fixture.js';

/** The setup step of an account of Amazon S3, or what else it is given. */
export async function showSetupStep(more: object = {}) {
  const places: (string | undefined)[] = [];
  const creations: { input: DestinationInput; key: string }[] = [];
  const element = make('setup-step', {
    definition: await definitionOf('amazon-s3'),
    account: account(1),
    create: (input, key, { from }) => {
      creations.push({ input, key });
      places.push(from);
    },
  });
  return { element: await host(Object.assign(element, more)), creations, places };
}
