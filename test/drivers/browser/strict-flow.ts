/** What a user does on `strict-page.html`; the page around it hears how it went. */
import './outside-mocha.js';
import { fakeBackend, fakeChecks } from '../../../demo/gallery/fake-backend.js';
import { ENTRIES, seeded } from '../../../demo/gallery/fakes.js';
import { problem } from '../../../src/problems/problem.js';
import { settled, until } from './fixture.js';
import { choose, click, clickButton, fill, findByRole } from './user.js';
import { atCatalog, atStep, chooseType, connect, create, goToSetup } from './wizard.js';

/** How it went. */
export interface StrictFlow {
  readonly error?: string;
  readonly violations: readonly string[];
}

const violations: string[] = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  violations.push(`${violatedDirective}: ${blockedURI}`);
});

async function goThroughAll(): Promise<void> {
  const wizard = document.querySelector('cloud-destination-wizard');
  if (!wizard) throw new Error('The page has no wizard.');
  const wrongKey = { probe: 'credentials', problem: problem('s3.key-unknown', {}) };
  const checks = fakeChecks({ account: wrongKey });
  wizard.backend = fakeBackend(checks, { accounts: seeded(8) });
  await atCatalog(wizard);
  await until(() => findByRole(wizard, 'button', 'More about Amazon S3'), 'the menu of a card');
  await clickButton(wizard, 'More about Amazon S3');
  await click(await until(() => findByRole(wizard, 'menuitem', /What you need/), 'the menu'));
  await until(() => findByRole(wizard, 'dialog'), 'the details');
  await clickButton(wizard, 'Close');

  await chooseType(wizard, 'amazon-s3');
  await until(() => findByRole(wizard, 'radio', /^AKIA/), 'the stored accounts');
  await choose(wizard, /^New Account/);
  await connect(wizard, 'amazon-s3');
  await until(() => findByRole(wizard, 'alert'), 'the problem');

  wizard.backend = fakeBackend(fakeChecks(), { accounts: seeded(2) });
  wizard.reset();
  await atCatalog(wizard);
  await settled();
  await goToSetup(wizard, 'amazon-s3');
  await clickButton(wizard, /^Browse/);
  await settled();
  await create(wizard);
  await atStep(wizard, 'done-step');
  await clickButton(wizard, 'Next');

  wizard.reset();
  await atCatalog(wizard);
  await settled();
  await chooseType(wizard, 'sftp');
  if (!findByRole(wizard, 'textbox')) await choose(wizard, /^New Account/);
  await fill(wizard, ENTRIES.sftp);
  await clickButton(wizard, 'Connect to destination');
  await atStep(wizard, 'setup-step');
}

function tell(flow: StrictFlow): void {
  parent.postMessage(flow, location.origin);
}

goThroughAll().then(
  () => {
    tell({ violations });
  },
  (error: unknown) => {
    tell({ error: String(error), violations });
  },
);
