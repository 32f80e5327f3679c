import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtInDestinations } from '../../src/destinations/registry.js';
import type { MessageOverrides } from '../../src/messages/messages.js';
import { localizedForm } from '../../src/steps/localized-form.js';

const definitionOf = async (type: string) => {
  const found = builtInDestinations.find((one) => one.type === type);
  return (await found?.load()) ?? assert.fail();
};

describe('localized form', () => {
  it('replaces labels, help, options and suggestions, and keeps what nobody replaces', async () => {
    const sftp = await definitionOf('sftp');
    const messages: MessageOverrides = {
      destinations: {
        sftp: {
          fields: { host: { label: 'Rechner' }, method: { options: { password: { label: 'Kennwort' } } } },
        },
      },
    };
    const { fields } = localizedForm(sftp.type, 'auth', sftp.auth, messages);
    const [host, method] = [fields['host'], fields['method']];
    assert.equal(host?.label, 'Rechner');
    assert.equal(host.help, sftp.auth.fields['host']?.help);
    assert.ok(method?.control === 'choice');
    assert.deepEqual(
      method.options.map(({ value, label }) => [value, label]),
      [
        ['password', 'Kennwort'],
        ['private-key', 'Private key'],
        ['key-and-password', 'Private key and password'],
      ],
    );
  });

  it('replaces the labels of suggestions by their values', async () => {
    const s3 = await definitionOf('amazon-s3');
    const texts = { fields: { region: { suggestions: { 'eu-central-1': 'Europa (Frankfurt)' } } } };
    const { fields } = localizedForm(s3.type, 'auth', s3.auth, { destinations: { 'amazon-s3': texts } });
    const region = fields['region'];
    assert.ok(region?.control === 'text');
    assert.equal(
      region.suggestions?.find(({ value }) => value === 'eu-central-1')?.label,
      'Europa (Frankfurt)',
    );
    assert.ok(region.suggestions.find(({ value }) => value === 'us-east-1')?.label);
  });

  it('answers the same form for the same texts, and the own form without texts', async () => {
    const sftp = await definitionOf('sftp');
    const messages = { destinations: { sftp: { fields: { host: { label: 'Rechner' } } } } };
    assert.equal(
      localizedForm(sftp.type, 'auth', sftp.auth, messages),
      localizedForm(sftp.type, 'auth', sftp.auth, messages),
    );
    assert.equal(localizedForm(sftp.type, 'auth', sftp.auth, undefined), sftp.auth);
  });

  it('tells a field of the setup from one of the account with the same name', async () => {
    const s3 = await definitionOf('amazon-s3');
    const texts = {
      fields: { region: { label: 'A' }, bucket: { label: 'B' } },
      setupFields: { region: { label: 'C' } },
    };
    const messages = { destinations: { 'amazon-s3': texts } };
    const { auth, setup } = s3;

    assert.equal(localizedForm(s3.type, 'auth', auth, messages).fields['region']?.label, 'A');
    assert.equal(localizedForm(s3.type, 'setup', setup, messages).fields['region']?.label, 'C');
    assert.equal(localizedForm(s3.type, 'setup', setup, messages).fields['bucket']?.label, 'B');
  });
});
