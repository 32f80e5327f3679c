import { expect } from 'chai';
import '../../demo/gallery/elements.js';
import type { FormValues } from '../../src/destinations/definition.js';
import { CREDENTIALS, ENTRIES } from '../../demo/gallery/fakes.js';
import { isWrong, location, s3, sftp, show } from '../drivers/browser/forms.js';
import { record, settled, until } from '../drivers/browser/fixture.js';
import {
  allByRole,
  byLabel,
  byRole,
  choose,
  click,
  clickButton,
  descriptionOf,
  expectFocus,
  fill,
  findInput,
  focused,
  leave,
  nameOf,
  press,
  startTyping,
  textOf,
  texts,
  type,
  unfold,
} from '../drivers/browser/user.js';

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

  it('reads out what is wrong where the focus is there already, each time', async () => {
    const { element } = await show(s3);
    const said: string[] = [];
    new MutationObserver(() => said.push(...texts(element, 'alert'))).observe(element.shadowRoot ?? element, {
      childList: true,
      subtree: true,
    });
    const id = byLabel(element, 'Access key ID');
    id.focus();

    await press('Enter');
    await until(() => said.length > 0, 'an alert');
    expect(said).to.deep.equal(['Fill in this field.']);
    expectFocus(id);

    await until(() => texts(element, 'alert').length === 0, 'nothing left of it');
    await press('Enter');
    await until(() => said.length > 1, 'another alert');
    expect(said).to.deep.equal(['Fill in this field.', 'Fill in this field.']);

    // What takes the focus is read out with it.
    byRole(element, 'button', 'Submit').focus();
    await until(() => texts(element, 'alert').length === 0, 'nothing left of it');
    await press('Enter');
    await until(() => focused() === id, 'the focus');
    expect(said).to.have.length(2);
  });

  it('moves the focus again at each failed submit', async () => {
    const { element, submit } = await show(s3);
    await submit();
    byRole(element, 'button', 'Submit').focus();

    await submit();

    expectFocus(byLabel(element, 'Access key ID'));
  });

  it('sums up what is wrong with links to the fields, as long as there is more than one', async () => {
    const { element, submit } = await show(s3);
    await submit();

    expect(allByRole(element, 'link').map(textOf)).to.deep.equal([
      'Access key ID',
      'Secret access key',
      'Region',
    ]);
    expect(byRole(element, 'heading', '3 entries need another look')).to.not.equal(undefined);

    byRole(element, 'link', 'Region').focus();
    await press('Enter');
    expectFocus(byLabel(element, 'Region'));
    await type(byLabel(element, 'Region'), 'eu-central-1');
    expect(allByRole(element, 'link').map(textOf)).to.deep.equal(['Access key ID', 'Secret access key']);

    await type(byLabel(element, 'Access key ID'), 'AKIAIOSFODNN7EXAMPLE');
    expect(allByRole(element, 'link')).to.deep.equal([]);
  });

  it('leads to a field among the options that were folded in again', async () => {
    const fieldMessages = [
      { field: 'region', text: 'Wrong.' },
      { field: 'sessionToken', text: 'It has expired.' },
    ];
    const { element } = await show(s3, { fieldMessages });
    const more = byLabel(element, 'Session token').closest('details');
    if (more) more.open = false;

    await click(byRole(element, 'link', 'Session token'));

    expectFocus(byLabel(element, 'Session token'));
  });

  it('shows the help beside a field where there is room, and below it where there is not', async () => {
    const { element } = await show(s3);
    const boxes = () => {
      const input = byLabel(element, 'Region');
      const help = element.shadowRoot?.getElementById(`${input.name}-help`) ?? element;
      return [input.getBoundingClientRect(), help.getBoundingClientRect()] as const;
    };

    element.style.inlineSize = '1100px';
    await settled();
    const [wideInput, beside] = boxes();
    expect(beside.left).to.be.greaterThan(wideInput.right);
    expect(beside.top).to.be.lessThan(wideInput.bottom);

    element.style.inlineSize = '600px';
    await settled();
    const [input, below] = boxes();
    expect(below.top).to.be.at.least(input.bottom);
    expect(below.left).to.equal(input.left);
  });

  it('keeps what was typed', async () => {
    const { element, submit } = await show(s3);
    await fill(element, { 'Access key ID': 'short', 'Secret access key': 'shorter' });

    await submit();

    expect(byLabel(element, 'Access key ID').value).to.equal('short');
    expect(byLabel(element, 'Secret access key').value).to.equal('shorter');
  });

  it('takes an error back as soon as it is mended, and has no other one for who is still typing', async () => {
    const { element, submit } = await show(s3);
    await submit();
    const region = byLabel(element, 'Region');

    await startTyping(region, 'eu-central-1');
    expect(isWrong(region)).to.equal(false);
    expect(isWrong(byLabel(element, 'Access key ID'))).to.equal(true);

    await startTyping(region, '!!');
    expect(isWrong(region)).to.equal(false);
    await leave(region);
    expect(descriptionOf(region)).to.contain('Enter a region code');
    await startTyping(region, '!!!');
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

  it('marks what is optional and what is required, the latter for assistive technology by its state', async () => {
    const { element } = await show(s3);
    await unfold(element, 'More options');

    expect(byLabel(element, 'Region').labels?.[0]?.textContent.trim()).to.equal('Region *');
    expect(nameOf(byLabel(element, 'Region'))).to.equal('Region');

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
    expect(textOf(byRole(bucket.closest('[part="field"]') ?? bucket, 'status'))).to.contain('Recognised');
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
