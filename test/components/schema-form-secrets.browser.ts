import { expect } from 'chai';
import '../../demo/gallery/elements.js';
import type { FormValues } from '../../src/destinations/definition.js';
import { CREDENTIALS, ENTRIES, hostKeyQuestion } from '../../demo/gallery/fakes.js';
import { chooseFile, filesOf, isWrong, location, s3, sftp, show } from '../drivers/browser/forms.js';
import { host, nextEvent, settled, until } from '../drivers/browser/fixture.js';
import { emulateMedia, resetMedia } from '../drivers/browser/media.js';
import {
  byLabel,
  byRole,
  choose,
  clickButton,
  descriptionOf,
  expectFocus,
  fill,
  findByRole,
  paste,
  textOf,
  type,
  unfold,
} from '../drivers/browser/user.js';

const { hostKey } = hostKeyQuestion.params;

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

  it('asks password managers for nothing that they know', async () => {
    const { element } = await show(s3);

    expect(byLabel(element, 'Access key ID').autocomplete).to.equal('off');
    // `off` does not keep browsers from filling in the password with which the user is here.
    expect(byLabel(element, 'Secret access key').autocomplete).to.equal('new-password');
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

  it('reads a file of an older encoding byte by byte, as a key of PuTTY is signed with its comment', async () => {
    const { element } = await show(sftp);
    await choose(element, 'Private key');
    const bytes = Uint8Array.from([...new TextEncoder().encode('Comment: J'), 0xf6, 0x80, 0x72]);

    await chooseFile(element, new File([bytes], 'key.ppk'));

    await until(() => byLabel(element, 'Private key').value === 'Comment: J\u00F6\u0080r', 'its bytes');
  });

  it('reads a key from a file that is dropped', async () => {
    const { element } = await show(sftp);
    await choose(element, 'Private key');
    const event = new Event('drop', { bubbles: true, cancelable: true, composed: true });
    Object.assign(event, { dataTransfer: filesOf(new File(['a dropped key'], 'id_rsa')) });

    byLabel(element, 'Private key').labels?.[0]?.dispatchEvent(event);

    expect(event.defaultPrevented).to.equal(true);
    await until(() => byLabel(element, 'Private key').value === 'a dropped key', 'the key');
  });

  it('leaves text that is dragged into it to the browser', async () => {
    const { element } = await show(sftp);
    await choose(element, 'Private key');
    const text = new DataTransfer();
    text.setData('text/plain', 'ssh-ed25519 …');
    const event = new DragEvent('drop', {
      bubbles: true,
      cancelable: true,
      composed: true,
      dataTransfer: text,
    });

    byLabel(element, 'Private key').dispatchEvent(event);

    expect(event.defaultPrevented).to.equal(false);
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
