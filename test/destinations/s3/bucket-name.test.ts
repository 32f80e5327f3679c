import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  objectionToAwsBucket,
  objectionToCompatibleBucket,
} from '../../../src/destinations/s3/bucket-name.js';

const AWS: readonly (readonly [name: string, code: string | undefined])[] = [
  ['abc', undefined],
  ['my-exports.example-1', undefined],
  ['0'.repeat(63), undefined],
  ['my-ap-abcdefghijk-s3alias', undefined],
  ['ab', 'bucket.length'],
  ['a'.repeat(64), 'bucket.length'],
  ['My-Bucket', 'bucket.uppercase'],
  ['my_bucket', 'bucket.characters'],
  ['my bucket', 'bucket.characters'],
  ['s3://bucket/path', 'bucket.characters'],
  ['büro', 'bucket.characters'],
  ['-abc', 'bucket.edges'],
  ['abc.', 'bucket.edges'],
  ['a..b', 'bucket.dots'],
  ['192.168.0.1', 'bucket.ip-address'],
  ['192.168.0.x', undefined],
  ['xn--abc', 'bucket.reserved'],
  ['sthree-abc', 'bucket.reserved'],
  ['amzn-s3-demo-abc', 'bucket.reserved'],
  ['abc--ol-s3', 'bucket.reserved'],
  ['abc--x-s3', 'bucket.reserved'],
  ['abc--table-s3', 'bucket.reserved'],
  ['abc.mrap', 'bucket.reserved'],
  ['my-ap-123456789012.s3-accesspoint.eu-west-1.amazonaws.com', 'bucket.reserved'],
  ['my-ap-123456789012.s3-accesspoint.cn-north-1.amazonaws.com.cn', 'bucket.reserved'],
];

for (const [name, code] of AWS) {
  test(`AWS ${code ?? 'allows'}: ${name.slice(0, 30)}`, () => {
    assert.equal(objectionToAwsBucket(name)?.[0], code);
  });
}

test('names the characters that are wrong, each once', () => {
  assert.deepEqual(objectionToAwsBucket('a_b_c d'), ['bucket.characters', { characters: '_  ' }]);
});

test('other storages may name buckets as they like, but not with slashes or spaces', () => {
  for (const name of ['My_Bucket', 'a', '192.168.0.1', 'x'.repeat(255), 'größe']) {
    assert.equal(objectionToCompatibleBucket(name), undefined);
  }
  for (const name of ['a/b', 'a b', 'a?b', 'a\u0000b']) {
    assert.equal(objectionToCompatibleBucket(name)?.[0], 'bucket.characters');
  }
  assert.equal(objectionToCompatibleBucket('x'.repeat(256))?.[0], 'bucket.length');
});
