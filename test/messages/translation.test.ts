/** Which parts of a language a wizard fetches, and when. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtInDestinations } from '../../src/destinations/registry.js';
import {
  LANGUAGE_PARTS,
  troubleOf,
  type LanguagePart,
  type Languages,
} from '../../src/messages/languages.js';
import { Translation } from '../../src/messages/translation.js';

/** A language that notes which of its parts are asked for, and the wizard that speaks it. */
function swedish() {
  const loaded: LanguagePart[] = [];
  let drawn = 0;
  const part = (name: LanguagePart) => () => {
    loaded.push(name);
    return Promise.resolve({});
  };
  const languages: Languages = {
    sv: {
      firstScreen: part('firstScreen'),
      steps: part('steps'),
      remarks: part('remarks'),
      trouble: part('trouble'),
      s3Trouble: part('s3Trouble'),
      sftpTrouble: part('sftpTrouble'),
    },
  };
  const speaker = { requestUpdate: (): void => void (drawn += 1) };
  const translation = new Translation(speaker);
  return { translation, languages, loaded, timesDrawn: () => drawn };
}

/** What has begun is done. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a translation', () => {
  it('fetches what the screen says, and what steps say of any type once somebody reaches for one', async () => {
    const { translation, languages, loaded } = swedish();
    await translation.change('sv', languages);
    assert.deepEqual(loaded, ['firstScreen']);

    await translation.loadSteps();
    assert.deepEqual(loaded, ['firstScreen', 'steps', 'remarks', 'trouble']);
  });

  it('fetches the problems of the type that was chosen, and tells when they are there', async () => {
    const { translation, languages, loaded, timesDrawn } = swedish();
    await translation.change('sv', languages);
    await translation.loadSteps();
    await turn();
    const before = timesDrawn();

    await translation.loadSteps('sftp');
    await turn();
    assert.deepEqual(loaded.slice(4), ['sftpTrouble']);
    assert.ok(timesDrawn() > before);

    await translation.loadSteps('amazon-s3');
    assert.deepEqual(loaded.slice(5), ['s3Trouble']);
  });

  it('fetches them in another language, too, when that is wanted', async () => {
    const { translation, languages, loaded } = swedish();
    await translation.change('sv', languages);
    await translation.loadSteps('sftp');
    loaded.length = 0;

    const { sv } = languages;
    assert.ok(sv);
    await translation.change('da', { da: sv });
    assert.deepEqual(loaded, ['firstScreen', 'steps', 'remarks', 'trouble', 'sftpTrouble']);
  });

  it('draws nothing anew while the pointer moves over the cards', async () => {
    const { translation, languages, timesDrawn } = swedish();
    await translation.change('sv', languages);
    await translation.loadSteps();
    await turn();
    const before = timesDrawn();

    await translation.loadSteps();
    await translation.loadSteps();
    await turn();
    assert.equal(timesDrawn(), before);
  });
});

describe('the problems of a type', () => {
  it('are those of its protocol, and of all protocols where nobody knows it', () => {
    assert.deepEqual(troubleOf('s3-compatible'), ['trouble', 's3Trouble']);
    assert.deepEqual(troubleOf('sftp'), ['trouble', 'sftpTrouble']);
    assert.deepEqual(troubleOf('webdav'), ['trouble', 's3Trouble', 'sftpTrouble']);
  });

  it('are known for every built-in type', () => {
    for (const { type } of builtInDestinations) {
      assert.ok(troubleOf(type).length < LANGUAGE_PARTS.length - 3, type);
    }
  });
});
