import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Account } from '../../src/backend/backend.js';
import type { DestinationDefinition } from '../../src/destinations/definition.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { draftOf, type WizardDraft } from '../../src/flow/draft.js';
import { resumedState } from '../../src/flow/resume.js';
import { INITIAL_STATE, type WizardState } from '../../src/flow/wizard-state.js';

const [amazonS3, sftp] = await Promise.all([definitionOf('amazon-s3'), definitionOf('sftp')]);

async function definitionOf(name: string): Promise<DestinationDefinition> {
  const type = builtInDestinations.find((one) => one.type === name);
  assert.ok(type);
  return type.load();
}

const account: Account = {
  id: 'a1',
  type: 'amazon-s3',
  label: 'AKIAIOSFODNN7EXAMPLE',
  details: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', region: 'eu-central-1' },
  createdAt: '2026-01-02T03:04:05Z',
  lastCheck: null,
  destinations: 0,
};
const idle = { status: 'idle' } as const;

/** As after a reload: through JSON, whoever kept it. */
const reloaded = (draft: WizardDraft | undefined): unknown => JSON.parse(JSON.stringify(draft ?? null));

describe('a draft', () => {
  it('is nothing on the catalog', () => {
    assert.equal(draftOf(INITIAL_STATE), undefined);
  });

  for (const [step, state] of Object.entries({
    'the authentication step': {
      screen: { step: 'auth', type: 'amazon-s3', mode: 'new', activity: idle },
      drafts: { 'amazon-s3': { auth: { region: 'eu-central-1' }, setup: {} } },
    },
    'a picked account': {
      screen: { step: 'auth', type: 'amazon-s3', mode: 'existing', accountId: 'a1', activity: idle },
      drafts: { 'amazon-s3': { auth: {}, setup: {} } },
    },
    'the setup step': {
      screen: { step: 'setup', type: 'amazon-s3', account, accountProbes: [], activity: idle },
      drafts: {
        'amazon-s3': { auth: {}, setup: { name: 'Daily', description: 'All', bucket: 'exports' } },
      },
    },
  } satisfies Record<string, WizardState>)) {
    it(`brings back ${step}`, () => {
      assert.deepEqual(resumedState(reloaded(draftOf(state)), amazonS3), state);
    });
  }

  it('brings back the step, not the check that was running', () => {
    const running = { status: 'running', request: 7, probes: [] } as const;
    const state: WizardState = {
      screen: { step: 'auth', type: 'amazon-s3', mode: 'new', activity: running },
      drafts: {},
    };

    assert.deepEqual(resumedState(reloaded(draftOf(state)), amazonS3)?.screen, {
      ...state.screen,
      activity: idle,
    });
  });
});

describe('a draft that somebody else has written', () => {
  const good = { version: 1, type: 'sftp', step: 'auth', mode: 'new', forms: {} };

  for (const [what, draft] of Object.entries({
    nothing: null,
    'a text': 'sftp',
    'another version': { ...good, version: 2 },
    'another type': { ...good, type: 'amazon-s3' },
    'an unknown step': { ...good, step: 'created' },
    'forms that are none': { ...good, forms: [] },
    'values that no form can hold': { ...good, forms: { auth: { host: { evil: true } } } },
  })) {
    it(`is not resumed: ${what}`, () => {
      assert.equal(resumedState(draft, sftp), undefined);
    });
  }

  it('fills no secret field, and no field that does not exist', () => {
    const forms = { auth: { host: 'sftp.example.com', password: 'hunter2', isAdmin: 'yes' } };

    assert.deepEqual(resumedState({ ...good, forms }, sftp)?.drafts, {
      sftp: { auth: { host: 'sftp.example.com' }, setup: {} },
    });
  });

  it('does not connect with an account of another type', () => {
    const draft = { ...good, step: 'setup', account };

    assert.equal(resumedState(draft, sftp)?.screen.step, 'auth');
  });
});
