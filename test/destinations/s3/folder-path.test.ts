import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  canonicalFolder,
  folderPrefix,
  keyIn,
  objectionToFolder,
} from '../../../src/destinations/s3/folder-path.js';

const FORMS: readonly (readonly [written: string, canonical: string])[] = [
  ['', ''],
  ['/', ''],
  ['////', ''],
  ['a', 'a'],
  ['/a/', 'a'],
  ['a//b', 'a/b'],
  ['//a///b//', 'a/b'],
  ['a b/ü', 'a b/ü'],
];

for (const [written, canonical] of FORMS) {
  test(`"${written}" is the folder "${canonical}"`, () => {
    assert.equal(canonicalFolder(written), canonical);
  });
}

test('keys have exactly one slash after the folder, and none at the top', () => {
  assert.equal(keyIn('/a//b/', 'x.csv'), 'a/b/x.csv');
  assert.equal(keyIn('/', 'x.csv'), 'x.csv');
  assert.equal(folderPrefix('a'), 'a/');
  assert.equal(folderPrefix(''), '');
});

test('rejects what is no folder', () => {
  assert.deepEqual(objectionToFolder('../x'), ['folder.dot-segment', { segment: '..' }]);
  assert.deepEqual(objectionToFolder('a/./x'), ['folder.dot-segment', { segment: '.' }]);
  assert.equal(objectionToFolder('a/..b/...'), undefined);
  assert.deepEqual(objectionToFolder('a\u0007'), ['folder.control-characters', {}]);
  assert.deepEqual(objectionToFolder('ü'.repeat(451)), ['folder.too-long', { bytes: 902, max: 900 }]);
  assert.equal(objectionToFolder('ü'.repeat(450)), undefined);
});

test('takes a million slashes without a pattern that chokes on them', () => {
  assert.equal(canonicalFolder('/'.repeat(1_000_000)), '');
});
