/**
 * Every text can be replaced. All of them are put into brackets here; what is then on the screen without brackets is
 * written in the code and cannot be translated.
 */
import { expect } from 'chai';
import { mappedMessages } from '../demo/gallery/pseudo.js';
import { settled } from './drivers/browser/fixture.js';
import { nameOf, rendered } from './drivers/browser/roles.js';
import { show } from './drivers/browser/gallery.js';
import { STATES } from '../demo/gallery/states.js';

const bracketed = (text: string): string => `⟦${text}⟧`;

const MESSAGES = await mappedMessages(bracketed);

/** Facts, which are no texts: what was typed or named by the user and his storage, and what a host's own types say. */
const FACTS = [
  ...[
    'AKIA\\d+ · [a-z-]+\\d',
    'AKIAIOSFODNN7EXAMPLE · eu-central-1',
    'minioadmin · s3\\.example\\.com',
    'https://s3\\.example\\.com',
    'SHA256:\\S+',
    'ssh-ed25519( AAAA\\S+)?',
  ],
  ...[
    'ssh-keygen -lf \\S+',
    'ed25519',
    'ssh_host_',
    '_key\\.pub',
    'Daily exports',
    'Daily exports \\d',
    'Nightly exports',
    'Everything of the day before\\.',
    'example-bucket',
    'exports',
    'example\\.csv',
  ],
  ...['exports/daily/', 'eu-central-1', 'Use eu-west-1', 'The bucket is in another region\\.'],
  ...[
    'FTPS',
    'SMB',
    'WebDAV',
    'Deliver files over .+',
    'File servers',
    'Storage \\d+',
    'Deliver files there\\.',
  ],
  // Names of buckets and folders, and the address of a file among them.
  ...['acme-exports', 'daily', 'Müller & Söhne', 's3://.+', 'sftp://.+', 'ann@sftp\\.example\\.com'],
];
const KNOWN = new RegExp(`^(?:${FACTS.join('|')})$`, 'u');

/** What is left of a text without what stands in brackets, signs and numbers. */
const unbracketed = (text: string): string => {
  const rest = text
    .replace(/⟦[^⟦⟧]*(?:⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s·:()]+|[\s·:()]+$/gu, '');
  return /\p{Letter}/u.test(rest) && !KNOWN.test(rest) ? rest : '';
};

/** A piece of the text around it: a name that stays whole in a line, or a place where the line may be broken. */
const isPiece = (node: Node): boolean =>
  node instanceof HTMLElement && (node.className === 'whole' || node.localName === 'wbr');

/** Each piece of text on the screen or in a name. */
function* pieces(root: Element): Generator<string> {
  for (const element of [root, ...rendered(root)]) {
    // Code is for machines, in every language.
    if (element.localName === 'pre') continue;
    if (isPiece(element)) continue;
    // A sentence has its brackets around all of its pieces.
    const isInPieces = [...element.children].some(isPiece);
    if (isInPieces) {
      yield [...element.childNodes]
        .filter((node) => node instanceof Text || isPiece(node))
        .map((node) => node.textContent)
        .join('');
    }
    const whole = isInPieces ? [] : element.childNodes;
    for (const node of [...whole, ...(element.shadowRoot?.childNodes ?? [])]) {
      if (node instanceof Text) yield node.data;
    }
    if (element.hasAttribute('aria-label')) yield nameOf(element);
  }
}

describe('translation', () => {
  for (const [name, states] of STATES) {
    it(`reaches every text: ${name}`, async function () {
      this.timeout(60_000);
      const missed: string[] = [];
      for (const state of states) {
        const element = await show(state);
        if (element.localName === 'schema-form') continue; // a form shows the labels it is given; the steps replace them
        element.messages = MESSAGES;
        await settled();
        missed.push(
          ...[...pieces(element)]
            .map(unbracketed)
            .filter(Boolean)
            .map((text) => `${state.title}: ${text}`),
        );
        element.remove();
      }

      expect(missed).to.deep.equal([]);
    });
  }
});
