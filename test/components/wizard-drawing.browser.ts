import { expect } from 'chai';
import '../../src/define.js';
import type { DestinationBackend } from '../../src/backend/backend.js';
import type { CloudDestinationWizard } from '../../src/components/cloud-destination-wizard.js';
import type { AuthStep } from '../../src/steps/auth-step.js';
import type { SetupStep } from '../../src/steps/setup-step.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { CREDENTIALS, account, answers, destination } from '../../demo/gallery/fakes.js';
import { success } from '../../src/problems/result.js';
import { isWrong, s3, show } from '../drivers/browser/forms.js';
import { record, settled, until } from '../drivers/browser/fixture.js';
import {
  allByRole,
  byLabel,
  byRole,
  click,
  clickButton,
  fill,
  findByRole,
  startTyping,
  textOf,
} from '../drivers/browser/user.js';
import {
  atCatalog,
  atStep,
  chooseType,
  connect,
  create,
  goToSetup,
  openWizard,
} from '../drivers/browser/wizard.js';

describe('wizard: what is drawn, and when', () => {
  it('draws no step again for what is typed', async () => {
    const { wizard } = await openWizard();
    const drafts = record(wizard, 'draft-changed');
    await chooseType(wizard, 'amazon-s3');
    const step = await atStep(wizard, 'auth-step');
    const before = drafts.length;
    let drawn = 0;
    step.addController({
      hostUpdate: () => {
        drawn += 1;
      },
    });

    await fill(wizard, { 'Access key ID': CREDENTIALS.accessKeyId });

    expect(drafts.length).to.be.greaterThan(before);
    expect(drawn).to.equal(0);
  });

  it('waits with a word where a step is still on its way', async () => {
    const [card] = builtInDestinations;
    if (!card) throw new Error('There are no types.');
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const { wizard } = await openWizard();
    wizard.destinations = [{ ...card, load: () => arrived.then(() => card.load()) }];
    await settled();

    await click(byRole(wizard, 'button', 'Connect destination: Amazon S3'));
    await until(
      () => allByRole(wizard, 'status').find((status) => textOf(status) === 'Loading…'),
      'the wait',
    );
    arrive();
    await atStep(wizard, 'auth-step');
  });

  it('says no such word where the step is there', async () => {
    const { wizard } = await openWizard();
    await chooseType(wizard, 'amazon-s3');
    wizard.reset();
    await atCatalog(wizard);
    const words: string[] = [];
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        words.push(...[...addedNodes].map((node) => node.textContent ?? ''));
    });
    watch.observe(wizard.renderRoot, { childList: true, subtree: true });

    await chooseType(wizard, 'amazon-s3');
    watch.disconnect();

    expect(words.length).to.be.greaterThan(0);
    expect(words.filter((word) => word.includes('Loading…'))).to.deep.equal([]);
  });

  it('shows the form for a first account without a list of none', async () => {
    const { wizard } = await openWizard();
    await until(() => wizard.offer, 'what the backend offers');
    const lists = holdBack(wizard, 'listAccounts');

    await click(byRole(wizard, 'button', 'Connect destination: Amazon S3'));
    await atStep(wizard, 'auth-step');

    expect(lists.asked).to.equal(1);
    expect(textOf(wizard)).to.contain('Access key ID');
    await connect(wizard, 'amazon-s3');
    await atStep(wizard, 'setup-step');
  });

  it('waits for the list where an account was connected since the backend told of none', async () => {
    const { wizard } = await openWizard();
    await goToSetup(wizard, 'amazon-s3');
    const descriptions = holdBack(wizard, 'describe');
    await clickButton(wizard, 'Back');
    await clickButton(wizard, 'Back');
    await atCatalog(wizard);

    await chooseType(wizard, 'amazon-s3');

    expect(descriptions.asked).to.be.greaterThan(0);
    await until(() => findByRole(wizard, 'radio', /AKIA/), 'the account');
  });

  it('draws no check for an answer that comes at once', async () => {
    const { wizard } = await openWizard();
    wizard.backend = answeringAtOnce(wizard.backend);
    await chooseType(wizard, 'amazon-s3');
    const drawn: string[] = [];
    const watch = (step: AuthStep | SetupStep): void => {
      step.addController({ hostUpdate: () => drawn.push(step.activity.status) });
    };

    watch(await atStep(wizard, 'auth-step'));
    await connect(wizard, 'amazon-s3');
    watch(await atStep(wizard, 'setup-step'));
    await create(wizard);
    await atStep(wizard, 'done-step');

    expect(drawn).not.to.include('running');
  });

  it('draws no form again for a key, but for what a key puts right', async () => {
    const { element, submit } = await show(s3);
    let drawn = 0;
    element.addController({
      hostUpdate: () => {
        drawn += 1;
      },
    });
    const key = byLabel(element, 'Access key ID');

    await startTyping(key, 'A');
    await startTyping(key, 'AK');
    expect(drawn).to.equal(0);

    await submit();
    expect(isWrong(key)).to.equal(true);
    await startTyping(key, CREDENTIALS.accessKeyId);
    expect(isWrong(key)).to.equal(false);
    expect(key.value).to.equal(CREDENTIALS.accessKeyId);
  });

  it('draws the setup where a key moves the place, and not for the name', async () => {
    const { wizard } = await openWizard();
    await goToSetup(wizard, 'amazon-s3');
    const step = await atStep(wizard, 'setup-step');
    let drawn = 0;
    step.addController({
      hostUpdate: () => {
        drawn += 1;
      },
    });

    // The first key draws once: until then the place is that of the draft.
    await startTyping(byLabel(wizard, 'Name'), 'D');
    drawn = 0;
    await startTyping(byLabel(wizard, 'Name'), 'Da');
    expect(drawn).to.equal(0);

    await startTyping(byLabel(wizard, 'Bucket name'), 'acme-exports');
    expect(drawn).to.be.greaterThan(0);
    expect(textOf(step)).to.contain('acme-exports/');
  });

  it('lays out nothing but the input that is typed into', async () => {
    const { element } = await show(s3);
    const { wizard } = await openWizard();
    const inputs = [
      byLabel(wizard, 'Search destinations'),
      byLabel(element, 'Access key ID'),
      byLabel(element, 'Secret access key'),
    ];

    for (const input of inputs) {
      const { contain, position } = getComputedStyle(input);
      const parent = input.parentElement as Element;
      expect(contain.split(' ')).to.include.members(['size', 'layout']);
      expect(position).to.equal('relative');
      // Whose size depends on others is laid out with them.
      expect(getComputedStyle(parent).display).to.equal('block');
    }
  });

  it('makes an input as high as its text, with whatever letters and room a page gives it', async () => {
    const { element } = await show(s3);
    const input = byLabel(element, 'Access key ID');
    const style = document.createElement('style');
    style.textContent = 'schema-form::part(input) { font-size: 40px; line-height: 2; padding-block: 30px; }';
    document.head.append(style);

    const { height } = input.getBoundingClientRect();
    style.remove();

    expect(height).to.equal(2 * 40 + 2 * 30 + 2);
  });
});

/** The same backend, but that what is created needs no check. */
function answeringAtOnce(backend: DestinationBackend | undefined): DestinationBackend {
  if (!backend) throw new Error('There is no backend.');
  const atOnce: Partial<DestinationBackend> = {
    createAccount: answers(success(account(1))),
    createDestination: answers(success(destination)),
  };
  return new Proxy(backend, {
    get: (target, name) => {
      const own: unknown = Reflect.get(atOnce, name) ?? Reflect.get(target, name);
      return typeof own === 'function' ? (own.bind(target) as unknown) : own;
    },
  });
}

/** From now on the wizard's backend gives no answer to some questions; how many it was asked. */
function holdBack(wizard: CloudDestinationWizard, name: 'describe' | 'listAccounts'): { asked: number } {
  const { backend } = wizard;
  if (!backend) throw new Error('There is no backend.');
  const questions = { asked: 0 };
  const silent = (): Promise<never> => {
    questions.asked += 1;
    return new Promise(() => undefined);
  };
  Object.assign(backend, { [name]: silent });
  return questions;
}
