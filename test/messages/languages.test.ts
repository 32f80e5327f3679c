import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layered } from '../../src/messages/layered.js';
import {
  directionOf,
  loadMessages,
  matchLanguage,
  openLanguage,
  type Languages,
  type OpenLanguage,
} from '../../src/messages/languages.js';

const AVAILABLE = ['en', 'de', 'pt-BR', 'zh-Hans', 'zh-Hant', 'he'];

describe('matching a language', () => {
  for (const [wanted, expected] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE', 'de'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['iw', 'he'],
    ['en-GB', 'en'],
    ['sv', undefined],
    // German in Hebrew letters is not what our German is.
    ['de-Hebr', undefined],
    ['', undefined],
    ['no tag', undefined],
    ['de_DE', undefined],
  ] as const) {
    it(`finds ${expected ?? 'nothing'} for "${wanted}"`, () => {
      assert.equal(matchLanguage(wanted, AVAILABLE), expected);
    });
  }
});

describe('the direction of a language', () => {
  for (const [language, direction] of [
    ['de', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['az-Arab', 'rtl'],
    ['zh-Hant', 'ltr'],
  ] as const) {
    it(`is ${direction} for ${language}`, () => {
      assert.equal(directionOf(language), direction);
    });
  }
});

describe('texts in layers', () => {
  it('takes what the upper layer does not say from the lower one', () => {
    const lower = {
      wizard: { back: 'Zurück', cancel: 'Abbrechen' },
      destinations: { sftp: { name: 'SFTP' } },
    };
    const upper = { wizard: { back: 'Retour' }, destinations: { 'amazon-s3': { name: 'S3' } } };

    assert.deepEqual(layered(lower, upper), {
      wizard: { back: 'Retour', cancel: 'Abbrechen' },
      destinations: { sftp: { name: 'SFTP' }, 'amazon-s3': { name: 'S3' } },
    });
  });

  it('passes over a text that a translation has not got yet', () => {
    const unfinished = JSON.parse('{ "wizard": { "back": null } }') as object;

    assert.deepEqual(layered({ wizard: { back: 'Zurück' } }, unfinished), { wizard: { back: 'Zurück' } });
  });

  it('does not take a name of the language of objects for a group of texts', () => {
    const upper = JSON.parse('{ "__proto__": { "wizard": { "back": "polluted" } } }') as object;

    assert.equal(layered({ wizard: { cancel: 'Abbrechen' } }, upper)?.wizard?.back, undefined);
    assert.equal(({} as { wizard?: unknown }).wizard, undefined);
  });
});

const SWEDISH: Languages = {
  sv: {
    firstScreen: () => Promise.resolve({ wizard: { back: 'Tillbaka' } }),
    trouble: () => Promise.resolve({ hostKey: { heading: 'Är det din server?' } }),
  },
};

function open(languages: Languages): OpenLanguage {
  const opened = openLanguage('sv', languages);
  assert.ok(opened);
  return opened;
}

describe('loading a language', () => {
  it('answers nothing for English and for what nobody translates', async () => {
    assert.equal(await loadMessages('en-US'), undefined);
    assert.equal(await loadMessages('tlh'), undefined);
  });

  it('takes the languages of a host, and all of their parts', async () => {
    assert.deepEqual(await loadMessages('sv-FI', SWEDISH), {
      wizard: { back: 'Tillbaka' },
      hostKey: { heading: 'Är det din server?' },
    });
  });

  it('loads each part once, and puts the texts of the host over it', async () => {
    let loads = 0;
    const firstScreen = () => {
      loads++;
      return Promise.resolve({ wizard: { back: 'Tillbaka', cancel: 'Avbryt' } });
    };
    const swedish = open({ sv: { firstScreen } });
    await Promise.all([swedish.load('firstScreen'), swedish.load('firstScreen'), swedish.load('steps')]);
    const own = { wizard: { back: 'Bakåt' } };

    assert.equal(loads, 1);
    assert.deepEqual(swedish.below(own), { wizard: { back: 'Bakåt', cancel: 'Avbryt' } });
    assert.equal(
      swedish.below(own),
      swedish.below(own),
      'the same object, so that nothing is rendered again',
    );
  });

  it('tries again what could not be loaded', async () => {
    let broken = true;
    const firstScreen = () =>
      broken ? Promise.reject(new TypeError('offline')) : Promise.resolve({ wizard: { back: 'Tillbaka' } });
    const swedish = open({ sv: { firstScreen } });
    await assert.rejects(async () => swedish.load('firstScreen'), TypeError);
    broken = false;
    await swedish.load('firstScreen');

    assert.deepEqual(swedish.below(undefined), { wizard: { back: 'Tillbaka' } });
  });
});
