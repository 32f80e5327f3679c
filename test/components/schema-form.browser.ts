import { expect } from 'chai';
import * as z from 'zod/mini';
import '../drivers/browser/elements.js';
import type { FormDefinition, FormValues } from '../../src/destinations/definition.js';
import { setupForm } from '../../src/forms/setup-form.js';
import { setup as setupTexts } from '../../src/messages/en/setup.js';
import { issue, notice } from '../../src/problems/issue.js';
import { CREDENTIALS, ENTRIES, definitionOf, hostKeyQuestion } from '../drivers/browser/fakes.js';
import { host, make, nextEvent, record, settled, until } from '../drivers/browser/fixture.js';
import { emulateMedia, resetMedia } from '../drivers/browser/media.js';
import {
  byLabel,
  byRole,
  choose,
  click,
  clickButton,
  descriptionOf,
  expectFocus,
  fill,
  findByRole,
  findInput,
  leave,
  paste,
  press,
  select,
  startTyping,
  textOf,
  type,
  unfold,
  type Input,
} from '../drivers/browser/user.js';

const s3 = (await definitionOf('amazon-s3')).auth;
const sftp = (await definitionOf('sftp')).auth;
const location = setupForm(await definitionOf('amazon-s3'), setupTexts);

const { hostKey } = hostKeyQuestion.params;

async function show(form: FormDefinition, more: object = {}) {
  const submits: { values: FormValues; key: string }[] = [];
  const submit = (values: FormValues, key: string): void => {
    submits.push({ values, key });
  };
  const element = await host(Object.assign(make('schema-form', { form, submit }), more));
  return { element, submits, submit: () => clickButton(element, 'Submit') };
}

const isWrong = (input: Input): boolean => input.getAttribute('aria-invalid') === 'true';

function filesOf(...files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

async function chooseFile(element: Element, file: File): Promise<void> {
  const input = element.shadowRoot?.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is nowhere to choose a file.');
  input.files = filesOf(file).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

describe('schema-form: what is wrong', () => {
  it('says nothing before the first submit', async () => {
    const { element } = await show(s3);

    await type(byLabel(element, 'Access key ID'), 'wrong');

    expect(isWrong(byLabel(element, 'Access key ID'))).to.equal(false);
  });

  it('says everything at the first submit, and moves the focus to the first', async () => {
    const { element, submits, submit } = await show(s3);
    await unfold(element, 'More options');
    await type(byLabel(element, 'Access key ID'), 'AKIAIOSFODNN7EXAMPLE');

    await submit();

    const secret = byLabel(element, 'Secret access key');
    expect(isWrong(byLabel(element, 'Access key ID'))).to.equal(false);
    expect(isWrong(secret)).to.equal(true);
    expect(descriptionOf(secret)).to.contain('Fill in this field.').and.to.contain('40 characters');
    expect(isWrong(byLabel(element, 'Region'))).to.equal(true);
    expect(isWrong(byLabel(element, 'Session token'))).to.equal(false);
    expectFocus(secret);
    expect(submits).to.deep.equal([]);
  });

  it('moves the focus again at each failed submit', async () => {
    const { element, submit } = await show(s3);
    await submit();
    byRole(element, 'button', 'Submit').focus();

    await submit();

    expectFocus(byLabel(element, 'Access key ID'));
  });

  it('keeps what was typed', async () => {
    const { element, submit } = await show(s3);
    await fill(element, { 'Access key ID': 'short', 'Secret access key': 'shorter' });

    await submit();

    expect(byLabel(element, 'Access key ID').value).to.equal('short');
    expect(byLabel(element, 'Secret access key').value).to.equal('shorter');
  });

  it('takes an error back as soon as it is mended, and follows every change from then on', async () => {
    const { element, submit } = await show(s3);
    await submit();
    const region = byLabel(element, 'Region');

    await startTyping(region, 'eu-central-1');
    expect(isWrong(region)).to.equal(false);
    expect(isWrong(byLabel(element, 'Access key ID'))).to.equal(true);

    await startTyping(region, '!!');
    expect(descriptionOf(region)).to.contain('Enter a region code');
  });

  it('shows what others found, at its field, until that field changes', async () => {
    const { element } = await show(s3, { initialValues: { region: 'us-east-1' } });
    const region = byLabel(element, 'Region');

    element.fieldMessages = [{ field: 'region', text: 'The bucket is elsewhere.' }];
    await settled();
    expect(descriptionOf(region)).to.contain('The bucket is elsewhere.');
    expectFocus(region);

    await startTyping(byLabel(element, 'Access key ID'), 'x');
    expect(isWrong(region)).to.equal(true);
    await startTyping(region, 'eu-west-1');
    expect(isWrong(region)).to.equal(false);
  });

  it('does not move the focus for the same messages in other words', async () => {
    const { element } = await show(s3, { fieldMessages: [{ field: 'region', text: 'Wrong.' }] });
    const secret = byLabel(element, 'Secret access key');
    secret.focus();

    element.fieldMessages = [{ field: 'region', text: 'Falsch.' }];
    await settled();

    expect(descriptionOf(byLabel(element, 'Region'))).to.contain('Falsch.');
    expectFocus(secret);
  });

  it('marks what is optional, and tells assistive technology what is required', async () => {
    const { element } = await show(s3);
    await unfold(element, 'More options');

    expect(byLabel(element, 'Session token (optional)').getAttribute('aria-required')).to.equal('false');
    expect(byLabel(element, 'Region').getAttribute('aria-required')).to.equal('true');
  });

  it('takes texts from the host', async () => {
    const messages = { forms: { submit: 'Los' }, issues: { required: () => 'Fehlt.' } };
    const { element } = await show(s3, { messages });

    await clickButton(element, 'Los');

    expect(descriptionOf(byLabel(element, 'Region'))).to.contain('Fehlt.');
  });
});

describe('schema-form: what is submitted', () => {
  it('hands over values and a key', async () => {
    const { element, submits, submit } = await show(s3);
    await fill(element, ENTRIES['amazon-s3']);

    await submit();

    expect(submits.map(({ values }) => values)).to.deep.equal([{ method: 'keys', ...CREDENTIALS }]);
    expect(submits[0]?.key).to.match(/^[0-9a-f]{32}$/);
  });

  it('is submitted by the Enter key, too', async () => {
    const { element, submits } = await show(s3);
    await fill(element, ENTRIES['amazon-s3']);
    byLabel(element, 'Region').focus();

    await press('Enter');

    expect(submits).to.have.length(1);
  });

  it('keeps the key for the same entries, and changes it with them', async () => {
    const { element, submits, submit } = await show(s3);
    await fill(element, ENTRIES['amazon-s3']);
    await submit();
    await submit();
    await type(byLabel(element, 'Region'), 'eu-west-1');
    await submit();

    const [first, second, third] = submits.map(({ key }) => key);
    expect(second).to.equal(first);
    expect(third).not.to.equal(first);
  });

  it('ignores a submit while it is busy, and cannot be changed then', async () => {
    const { element, submits, submit } = await show(s3);
    await fill(element, ENTRIES['amazon-s3']);
    element.busy = true;
    await settled();

    await submit();
    element.requestSubmit();

    expect(submits).to.deep.equal([]);
    expect(byLabel(element, 'Region').closest('[inert]') === null).to.equal(false);
  });

  it('keeps the focus on the button when it becomes busy by the Enter key', async () => {
    const { element } = await show(s3);
    await fill(element, ENTRIES['amazon-s3']);
    element.submit = () => {
      element.busy = true;
    };
    byLabel(element, 'Region').focus();

    await press('Enter');

    expectFocus(byRole(element, 'button', 'Submit'));
  });

  it('shows fields only while their condition holds, and submits nothing that is hidden', async () => {
    const { element, submits, submit } = await show(sftp);
    await fill(element, ENTRIES.sftp);
    await choose(element, 'Private key');
    expect(findInput(element, 'Password')).to.equal(undefined);
    await submit();
    expect(isWrong(byLabel(element, 'Private key'))).to.equal(true);

    await choose(element, 'Password');
    expect(findInput(element, 'Private key')).to.equal(undefined);
    await type(byLabel(element, 'Password'), ' p w ');
    await submit();

    expect(submits.map(({ values }) => values)).to.deep.equal([
      { host: 'sftp.example.com', port: 22, username: 'ann', method: 'password', password: ' p w ' },
    ]);
  });

  const ports: readonly (readonly [typed: string, outcome: number | string])[] = [
    ['2222', 2222],
    [' 2222 ', 2222],
    ['22x', 'Enter a number.'],
    ['2.5', 'Enter a number.'],
    ['70000', 'Enter a number from 1 to 65535.'],
    ['', 'Fill in this field.'],
  ];
  for (const [typed, outcome] of ports) {
    it(`understands numbers: “${typed}”`, async () => {
      const { element, submits, submit } = await show(sftp);
      await fill(element, { ...ENTRIES.sftp, Port: typed });

      await submit();

      if (typeof outcome === 'number') expect(submits[0]?.values['port']).to.equal(outcome);
      else expect(descriptionOf(byLabel(element, 'Port'))).to.contain(outcome);
    });
  }

  it('starts with what it is given, but never with a secret', async () => {
    const { element } = await show(s3, { initialValues: { ...CREDENTIALS, other: 'thing' } });

    expect(byLabel(element, 'Region').value).to.equal('eu-central-1');
    expect(byLabel(element, 'Secret access key').value).to.equal('');
  });

  it('tells what was typed, without secrets', async () => {
    const { element } = await show(s3);
    const changes = record(document, 'form-changed');

    await fill(element, ENTRIES['amazon-s3']);

    const last = changes.at(-1)?.detail as { values: FormValues };
    expect(last.values).to.include({ accessKeyId: CREDENTIALS.accessKeyId, region: 'eu-central-1' });
    expect(JSON.stringify(changes.map(({ detail }) => detail))).not.to.contain(CREDENTIALS.secretAccessKey);
  });

  it('keeps what was typed when only the texts of its form change', async () => {
    const { element, submits, submit } = await show(s3);
    await fill(element, ENTRIES['amazon-s3']);

    element.form = { ...s3, fields: { ...s3.fields, region: { control: 'text', label: 'Gegend' } } };
    await settled();
    expect(byLabel(element, 'Gegend').value).to.equal('eu-central-1');
    await submit();

    expect(submits.map(({ values }) => values)).to.deep.equal([{ method: 'keys', ...CREDENTIALS }]);
  });

  it('starts empty with another form', async () => {
    const { element } = await show(s3);
    await fill(element, ENTRIES['amazon-s3']);

    element.form = sftp;
    await settled();
    element.form = s3;
    await settled();

    expect(byLabel(element, 'Region').value).to.equal('');
    expect(byLabel(element, 'Secret access key').value).to.equal('');
  });
});

describe('schema-form: what is understood', () => {
  const PASTED = ' s3://example-bucket/exports/ ';

  it('understands what was pasted when the field is left, and says so', async () => {
    const { element } = await show(location);
    const bucket = byLabel(element, 'Bucket name');

    await startTyping(bucket, PASTED);
    expect(bucket.value).to.equal(PASTED);

    await leave(bucket);
    expect(bucket.value).to.equal('example-bucket');
    expect(byLabel(element, 'Folder path').value).to.equal('exports');
    expect(descriptionOf(bucket)).to.contain(
      'Recognised the bucket “example-bucket” and the folder “exports”',
    );
    expect(textOf(byRole(bucket.parentElement ?? bucket, 'status'))).to.contain('Recognised');
  });

  it('takes a notice back when its field changes', async () => {
    const { element } = await show(location);
    const bucket = byLabel(element, 'Bucket name');
    await type(bucket, PASTED);

    await startTyping(bucket, 'other-bucket');

    expect(descriptionOf(bucket)).not.to.contain('Recognised');
  });

  it('understands what was pasted when it is submitted without leaving the field', async () => {
    const { element, submits } = await show(location);
    await type(byLabel(element, 'Name'), 'Exports');
    await startTyping(byLabel(element, 'Bucket name'), PASTED);

    element.requestSubmit();
    await settled();

    expect(submits.map(({ values }) => values)).to.deep.equal([
      { name: 'Exports', bucket: 'example-bucket', folderPath: 'exports' },
    ]);
  });

  it('does not move the button away from under a pressed pointer', async () => {
    const { element, submits } = await show(location);
    await type(byLabel(element, 'Name'), 'Exports');
    const bucket = byLabel(element, 'Bucket name');
    await startTyping(bucket, PASTED);
    const button = byRole(element, 'button', 'Submit');
    const { top } = button.getBoundingClientRect();

    // As a mouse does it: the press leaves the field, which changes it, before the button is released.
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await leave(bucket);
    expect(descriptionOf(bucket)).not.to.contain('Recognised');
    expect(button.getBoundingClientRect().top).to.equal(top);

    button.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
    button.click();
    await until(() => descriptionOf(bucket).includes('Recognised'), 'the notice');
    expect(submits.map(({ values }) => values['bucket'])).to.deep.equal(['example-bucket']);
  });

  it('understands a field although the pointer was pressed and released elsewhere', async () => {
    const { element } = await show(location);
    const bucket = byLabel(element, 'Bucket name');
    await startTyping(bucket, PASTED);

    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await leave(bucket);
    document.body.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true }));

    await until(() => bucket.value === 'example-bucket', 'the bucket');
  });

  it('keeps the key when nothing but the understanding of the same entries happened', async () => {
    const { element, submits, submit } = await show(location);
    await fill(element, { Name: 'Exports', 'Bucket name': PASTED });
    await submit();
    await submit();

    expect(submits[1]?.key).to.equal(submits[0]?.key);
  });
});

describe('schema-form: secrets', () => {
  afterEach(resetMedia);

  it('hides a secret until it is asked to show it', async () => {
    const { element } = await show(s3);
    await unfold(element, 'More options');
    const secret = byLabel(element, 'Secret access key');
    await type(secret, 'hush');
    expect(secret.getAttribute('type')).to.equal('password');

    await clickButton(element, 'Show Secret access key');
    expect(secret.getAttribute('type')).to.equal('text');
    expect(secret.value).to.equal('hush');
    expect(byLabel(element, 'Session token').getAttribute('type')).to.equal('password');

    await clickButton(element, 'Hide Secret access key');
    expect(secret.getAttribute('type')).to.equal('password');
  });

  it('keeps secrets out of attributes and markup', async () => {
    const { element } = await show(s3);
    await fill(element, ENTRIES['amazon-s3']);

    expect(element.outerHTML + (element.shadowRoot?.innerHTML ?? '')).not.to.contain(
      CREDENTIALS.secretAccessKey,
    );
  });

  it('forgets secrets when it leaves the document, and nothing else', async () => {
    const { element, submits, submit } = await show(s3);
    await fill(element, ENTRIES['amazon-s3']);
    const secret = byLabel(element, 'Secret access key');

    element.remove();
    await element.updateComplete;
    await until(() => secret.value === '', 'an empty field');

    await host(element);
    await submit();
    expect(byLabel(element, 'Region').value).to.equal('eu-central-1');
    expect(isWrong(secret)).to.equal(true);
    expect(submits).to.deep.equal([]);
  });

  it('understands a pasted block of credentials, and tells nobody', async () => {
    const { element, submits, submit } = await show(s3);
    const told: unknown[] = [];
    element.addEventListener('form-changed', (event) => told.push((event as CustomEvent<unknown>).detail));
    const { accessKeyId, secretAccessKey } = CREDENTIALS;
    const block = `[default]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\nregion = eu-central-1`;
    await paste(byLabel(element, 'Access key ID'), block);

    expect(byLabel(element, 'Access key ID').value).to.equal(accessKeyId);
    expect(textOf(element)).to.contain('What you pasted filled several fields.');
    await submit();
    expect(submits.map(({ values }) => values)).to.deep.equal([{ method: 'keys', ...CREDENTIALS }]);
    expect(JSON.stringify(told)).not.to.contain(secretAccessKey);
  });

  it('tells no event of a secret that is typed where none belongs', async () => {
    const { element } = await show(s3);
    const told: unknown[] = [];
    element.addEventListener('form-changed', (event) => told.push((event as CustomEvent<unknown>).detail));
    const input = byLabel(element, 'Access key ID');
    input.value = CREDENTIALS.secretAccessKey;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled();

    expect(told).to.have.length(1);
    expect(JSON.stringify(told)).not.to.contain(CREDENTIALS.secretAccessKey);
  });

  it('keeps secrets while it is moved in the document', async () => {
    const { element, submits, submit } = await show(s3);
    await fill(element, ENTRIES['amazon-s3']);

    const other = await host(document.createElement('div'));
    other.append(element);
    await settled();
    await submit();

    expect(submits.map(({ values }) => values)).to.deep.equal([{ method: 'keys', ...CREDENTIALS }]);
  });

  it('stops listening to the page when it leaves the document', async () => {
    const { element } = await show(location);
    element.remove();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));

    await host(element);
    await type(byLabel(element, 'Bucket name'), ' example-bucket ');

    expect(byLabel(element, 'Bucket name').value).to.equal('example-bucket');
    document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  });

  it('hides a key that is not being typed, also where colours are forced', async function () {
    const { element } = await show(sftp);
    await choose(element, 'Private key');
    const key = byLabel(element, 'Private key');
    await type(key, 'a key');
    byRole(element, 'button', 'Submit').focus();
    expect(getComputedStyle(key).color).to.equal('rgba(0, 0, 0, 0)');

    if (!(await emulateMedia({ forcedColors: 'active' }))) this.skip();
    expect(getComputedStyle(key).getPropertyValue('-webkit-text-security')).to.equal('disc');
  });

  it('reads a key from a file', async () => {
    const { element } = await show(sftp);
    await choose(element, 'Private key');

    await chooseFile(element, new File(['-----BEGIN X-----\nabc'], 'id_rsa'));

    await until(() => byLabel(element, 'Private key').value.includes('abc'), 'the key');
  });

  it('reads a key from a file that is dropped', async () => {
    const { element } = await show(sftp);
    await choose(element, 'Private key');
    const event = new Event('drop', { bubbles: true, cancelable: true, composed: true });
    Object.assign(event, { dataTransfer: filesOf(new File(['a dropped key'], 'id_rsa')) });

    byLabel(element, 'Private key').dispatchEvent(event);

    expect(event.defaultPrevented).to.equal(true);
    await until(() => byLabel(element, 'Private key').value === 'a dropped key', 'the key');
  });

  it('refuses a file that is too large to be a key', async () => {
    const { element } = await show(sftp);
    await choose(element, 'Private key');

    await chooseFile(element, new File(['x'.repeat(32_769)], 'movie.mp4'));

    const key = byLabel(element, 'Private key');
    expect(key.value).to.equal('');
    expect(descriptionOf(key)).to.contain('This file is too large to be a key.');
  });
});

describe('schema-form: a confirmed host key', () => {
  const hasKey = (root: Element): boolean => findByRole(root, 'button', 'Forget this key') !== undefined;

  async function confirmed() {
    const shown = await show(sftp);
    await fill(shown.element, ENTRIES.sftp);
    expect(hasKey(shown.element)).to.equal(false);
    shown.element.fill({ hostKey });
    await settled();
    expect(hasKey(shown.element)).to.equal(true);
    return shown;
  }

  it('is submitted', async () => {
    const { submits, submit } = await confirmed();

    await submit();

    expect(submits[0]?.values['hostKey']).to.equal(hostKey);
  });

  for (const [label, value] of [
    ['Host', 'other.example.com'],
    ['Port', '2222'],
  ] as const) {
    it(`is forgotten when this changes: ${label}`, async () => {
      const { element, submits, submit } = await confirmed();

      await type(byLabel(element, label), value);
      expect(hasKey(element)).to.equal(false);

      await submit();
      expect(submits[0]?.values).not.to.have.property('hostKey');
    });
  }

  it('is kept when the user name changes', async () => {
    const { element } = await confirmed();

    await type(byLabel(element, 'User name'), 'bob');

    expect(hasKey(element)).to.equal(true);
  });

  it('can be forgotten by hand', async () => {
    const { element } = await confirmed();

    await clickButton(element, 'Forget this key');

    expect(hasKey(element)).to.equal(false);
  });

  it('is announced as a change like any other', async () => {
    const { element } = await show(sftp);
    const changed = nextEvent<{ values: FormValues }>(element, 'form-changed');

    element.fill({ hostKey, nonsense: 'x' });

    expect((await changed).detail.values)
      .to.include({ hostKey })
      .and.not.to.have.property('nonsense');
  });
});

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

describe('schema-form: a host key that is known', () => {
  const OPEN = 'I already have the fingerprint or a known_hosts line';

  it('can be typed', async () => {
    const { element, submits, submit } = await show(sftp);
    await fill(element, ENTRIES.sftp);
    await clickButton(element, OPEN);
    const input = byLabel(element, 'Server identity');
    expectFocus(input);

    await type(input, hostKey);
    await submit();

    expect(submits[0]?.values['hostKey']).to.equal(hostKey);
  });

  it('is looked at like any other entry', async () => {
    const { element, submits, submit } = await show(sftp);
    await fill(element, ENTRIES.sftp);
    await clickButton(element, OPEN);
    await type(byLabel(element, 'Server identity'), 'no key at all');

    await submit();

    expectFocus(byLabel(element, 'Server identity'));
    expect(submits).to.deep.equal([]);
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
