import { expect } from 'chai';
import * as z from 'zod/mini';
import '../../demo/gallery/elements.js';
import type { FormDefinition } from '../../src/destinations/definition.js';
import { issue, notice } from '../../src/problems/issue.js';
import { definitionOf } from '../../demo/gallery/fakes.js';
import { chooseFile, isWrong, sftp, show } from '../drivers/browser/forms.js';
import { record, settled, until } from '../drivers/browser/fixture.js';
import {
  byLabel,
  byRole,
  click,
  descriptionOf,
  expectFocus,
  fill,
  findByRole,
  findInput,
  paste,
  press,
  select,
  startTyping,
  textOf,
  type,
  unfold,
} from '../drivers/browser/user.js';

describe('schema-form: choices', () => {
  it('explains each option that has an explanation', async () => {
    const { element } = await show(sftp);

    const option = byRole(element, 'radio', 'Private key');

    expect(descriptionOf(option)).to.equal('Safer, and asked for by many servers.');
    expect(textOf(element)).to.contain('Safer, and asked for by many servers.');
  });

  it('is chosen with the arrow keys', async () => {
    const { element } = await show(sftp);
    await click(byRole(element, 'radio', 'Password'));

    await press('ArrowRight');

    expectFocus(byRole(element, 'radio', 'Private key'));
    expect(byLabel(element, 'Private key').localName).to.equal('textarea');
  });
});

describe('schema-form: a list that opens', () => {
  const compatible = definitionOf('s3-compatible').then(({ auth }) => auth);

  it('is shown where there are many options', async () => {
    const { element } = await show(await compatible);

    const list = byRole(element, 'combobox', /^Provider/) as HTMLSelectElement;

    expect(list.options.length).to.be.greaterThan(4);
    expect(list.value).to.equal('other');
  });

  it('fills other fields at once, and does not undo what is typed there afterwards', async () => {
    const { element, submits, submit } = await show(await compatible);

    await select(element, 'Provider', 'Wasabi');
    const filled = byLabel(element, 'Endpoint').value;
    expect(filled).to.contain('wasabisys.com');
    expect(textOf(element)).to.contain('This is Wasabi.');

    await fill(element, {
      Endpoint: 'https://s3.eu-central-1.wasabisys.com',
      'Access key ID': 'KEY',
      'Secret access key': 'hush',
    });
    await submit();
    expect(submits[0]?.values).to.include({
      provider: 'wasabi',
      endpoint: 'https://s3.eu-central-1.wasabisys.com',
    });
  });
});

const short = z.optional(z.string().check(z.maxLength(3)));
const folded: FormDefinition = {
  schema: z.object({ plain: z.optional(z.string()), rare: short }),
  fields: {
    plain: { control: 'text', label: 'Plain' },
    rare: { control: 'text', label: 'Rare', advanced: true },
  },
};

describe('schema-form: more options', () => {
  const isOpen = (root: Element): boolean => findInput(root, 'Rare') !== undefined;

  it('wait until they are asked for', async () => {
    const { element } = await show(folded);
    expect(isOpen(element)).to.equal(false);

    await unfold(element, 'More options');

    expect(isOpen(element)).to.equal(true);
  });

  it('are open when there is something in them', async () => {
    const { element } = await show(folded, { initialValues: { rare: 'x' } });

    expect(isOpen(element)).to.equal(true);
  });

  it('open when something is wrong there, and take the focus to it', async () => {
    const { element, submit } = await show(folded);
    await unfold(element, 'More options');
    await type(byLabel(element, 'Rare'), 'too long');
    await unfold(element, 'More options');
    expect(isOpen(element)).to.equal(false);

    await submit();

    expectFocus(byLabel(element, 'Rare'));
  });

  it('open for each new message, and can be closed again', async () => {
    const { element } = await show(folded);
    element.fieldMessages = [{ field: 'rare', text: 'Not like this.' }];
    await settled();
    expect(isOpen(element)).to.equal(true);

    await unfold(element, 'More options');
    await type(byLabel(element, 'Plain'), 'x');
    expect(isOpen(element)).to.equal(false);

    element.fieldMessages = [{ field: 'rare', text: 'Nor like that.' }];
    await settled();
    expect(isOpen(element)).to.equal(true);
  });
});

describe('schema-form: what the backend gives', () => {
  const facts = { 'external-id': 'tenant-4711' };
  const form: FormDefinition = {
    schema: z.object({ id: z.optional(z.undefined()) }),
    fields: { id: { control: 'given', fact: 'external-id', label: 'External ID' } },
  };

  it('is read, copied, and not submitted', async () => {
    const { element, submits, submit } = await show(form, { facts });
    const input = byLabel(element, 'External ID') as HTMLInputElement;
    expect(input.value).to.equal('tenant-4711');
    expect(input.readOnly).to.equal(true);

    await until(() => findByRole(element, 'button', 'Copy: External ID'), 'the button');
    await submit();
    expect(submits.map(({ values }) => values)).to.deep.equal([{}]);
  });
});

describe('schema-form: a public key', () => {
  const wiped: FormDefinition = {
    schema: z.object({ key: z.optional(z.string()) }),
    fields: { key: { control: 'public-key', label: 'Public key' } },
    normalize: (field, value) =>
      value.startsWith('c2VjcmV0')
        ? { values: { [field]: '' }, notices: [notice(field, 'notice.cleaned', {})] }
        : undefined,
  };

  it('can be read while it is not being typed', async () => {
    const { element } = await show(wiped);
    const key = byLabel(element, 'Public key');
    await type(key, 'a key');
    byRole(element, 'button', 'Submit').focus();

    expect(getComputedStyle(key).color).not.to.equal('rgba(0, 0, 0, 0)');
  });

  it('that turns out to be none is wiped before anybody hears of it', async () => {
    const { element } = await show(wiped);
    const changes = record(document, 'form-changed');

    await paste(byLabel(element, 'Public key'), 'c2VjcmV0');
    await chooseFile(element, new File(['c2VjcmV0 from a file'], 'key.asc'));
    await until(() => changes.length > 1, 'both changes');

    expect(byLabel(element, 'Public key').value).to.equal('');
    expect(JSON.stringify(changes.map(({ detail }) => detail))).not.to.contain('c2VjcmV0');
  });
});

describe('schema-form: a value that is taken away', () => {
  const PRIVATE = 'a private key';
  let look: (() => void) | undefined;
  const emptied: FormDefinition = {
    schema: z.object({ id: z.string(), key: z.optional(z.string()) }),
    fields: {
      id: { control: 'text', label: 'Id' },
      key: { control: 'public-key', label: 'Public key' },
    },
    examine: async (field, value) => {
      if (field !== 'key') return undefined;
      await new Promise<void>((resolve) => {
        look = resolve;
      });
      return value === PRIVATE
        ? { issues: [issue(field, 'encryption-key.private', {})], notices: [], value: '' }
        : { issues: [], notices: [], value };
    },
  };

  it('gets the focus, also when the submit was faster than the look', async () => {
    const { element, submits, submit } = await show(emptied);
    await fill(element, { Id: 'ann', 'Public key': PRIVATE });

    await submit();
    look?.();
    await until(() => byLabel(element, 'Public key').value === '', 'the key to be gone');
    await settled();

    expectFocus(byLabel(element, 'Public key'));
    expect(submits).to.deep.equal([]);
    await submit();
    await settled();
    expect(submits.map(({ values }) => values)).to.deep.equal([{ id: 'ann' }]);
  });
});

describe('schema-form: values that are examined', () => {
  /** A form whose examinations end when they are told to. */
  function examined() {
    const endings: ((found: Awaited<ReturnType<NonNullable<FormDefinition['examine']>>>) => void)[] = [];
    const form: FormDefinition = {
      schema: z.object({ key: z.string(), note: z.optional(z.string()) }),
      fields: { key: { control: 'text', label: 'Key' }, note: { control: 'text', label: 'Note' } },
      examine: (field) =>
        field === 'key' ? new Promise((resolve) => endings.push(resolve)) : Promise.resolve(undefined),
    };
    return { form, endings };
  }
  const wrong = { issues: [issue('key', 'key.truncated', {})], notices: [] };

  it('are submitted once the examination has found nothing', async () => {
    const { form, endings } = examined();
    const { element, submits, submit } = await show(form);
    await startTyping(byLabel(element, 'Key'), 'abc');
    await submit();
    await submit();
    expect(submits).to.deep.equal([]);

    for (const end of endings) end(undefined);
    await until(() => submits.length > 0, 'a submit');
    expect(submits.map(({ values }) => values)).to.deep.equal([{ key: 'abc' }]);
  });

  it('say that they wait, after a moment', async () => {
    const { form, endings } = examined();
    const { element, submit } = await show(form);
    await startTyping(byLabel(element, 'Key'), 'abc');

    await submit();

    await until(() => byRole(element, 'button', 'Submit').ariaDisabled === 'true', 'that it waits');
    for (const end of endings) end(wrong);
    await until(() => byRole(element, 'button', 'Submit').ariaDisabled === 'false', 'that it does not');
  });

  it('are not submitted when they are wrong, and get the focus', async () => {
    const { form, endings } = examined();
    const { element, submits, submit } = await show(form);
    await startTyping(byLabel(element, 'Key'), 'abc');
    await submit();

    for (const end of endings) end(wrong);
    await until(() => isWrong(byLabel(element, 'Key')), 'that it is wrong');

    expectFocus(byLabel(element, 'Key'));
    expect(descriptionOf(byLabel(element, 'Key'))).to.contain('The end of the key is missing.');
    expect(submits).to.deep.equal([]);
  });

  it('say what was found when their field is left, until it changes', async () => {
    const { form, endings } = examined();
    const { element } = await show(form);
    const key = byLabel(element, 'Key');
    await type(key, 'abc');

    endings[0]?.({ issues: [], notices: [notice('key', 'notice.cleaned', {})] });
    await until(() => descriptionOf(key).includes('were removed'), 'the notice');
    await type(byLabel(element, 'Note'), 'x');
    expect(descriptionOf(key)).to.contain('were removed');

    await startTyping(key, 'abcd');
    expect(descriptionOf(key)).not.to.contain('were removed');
  });

  it('are forgotten when something newer was typed meanwhile', async () => {
    const { form, endings } = examined();
    const { element, submits, submit } = await show(form);
    await startTyping(byLabel(element, 'Key'), 'abc');
    await submit();

    await startTyping(byLabel(element, 'Key'), 'newer');
    for (const end of endings) end(wrong);
    await settled();

    expect(isWrong(byLabel(element, 'Key'))).to.equal(false);
    expect(submits).to.deep.equal([]);
    await submit();
    endings.at(-1)?.(undefined);
    await until(() => submits.length > 0, 'a submit');
  });
});
