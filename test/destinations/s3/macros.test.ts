import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleFolder, fixedFolder, objectionToMacros } from '../../../src/destinations/s3/macros.js';

const CASES: readonly (readonly [path: string, objection: readonly [string, string] | undefined])[] = [
  ['', undefined],
  ['exports/daily', undefined],
  ['100% sure/50%', undefined],
  ['%SEGMENT_NAME%', undefined],
  ['exports/%SEGMENT_NAME%', undefined],
  ['exports/%SEGMENT_NAME%/%SEGMENT_ID%', undefined],
  ['exports/%SEGMENT_NAME%/', undefined],
  ['exports/%segment_name%', undefined],
  ['exports/%DATE%', ['folder.macro-unknown', '%DATE%']],
  ['%SEGMENT_NAME%/exports', ['folder.macro-place', '%SEGMENT_NAME%']],
  ['exports/to-%SEGMENT_ID%', ['folder.macro-place', '%SEGMENT_ID%']],
  ['exports/%SEGMENT_ID%%SEGMENT_NAME%', ['folder.macro-place', '%SEGMENT_ID%']],
];

for (const [path, objection] of CASES) {
  test(`${path || 'the top'}: ${objection ? objection.join(' ') : 'fine'}`, () => {
    const found = objectionToMacros(path);
    assert.deepEqual(found, objection && [objection[0], { macro: objection[1] }]);
  });
}

test('checks can write in front of the first macro', () => {
  assert.equal(fixedFolder('/exports//%SEGMENT_NAME%/%SEGMENT_ID%'), 'exports');
  assert.equal(fixedFolder('%SEGMENT_ID%'), '');
  assert.equal(fixedFolder('exports/daily/'), 'exports/daily');
  assert.equal(exampleFolder('exports/%SEGMENT_NAME%'), 'exports/Luxury Audience');
});

test('takes no time for what only looks like macros', () => {
  const path = '%A'.repeat(100_000);
  assert.equal(objectionToMacros(path)?.[0], 'folder.macro-unknown');
});
