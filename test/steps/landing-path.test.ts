import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { piecesOf } from '../../src/steps/landing-path.js';

const shown = (address: string): readonly string[] =>
  piecesOf(address).map(({ kind, name }) => `${kind} ${name}`);

describe('the pieces of an address', () => {
  it('are where, the folders and the file', () => {
    assert.deepEqual(shown('s3://acme/exports/daily/file.csv'), [
      'storage acme',
      'folder exports',
      'folder daily',
      'file file.csv',
    ]);
    assert.deepEqual(shown('sftp://sftp.example.com:2222/file.csv'), [
      'storage sftp.example.com:2222',
      'file file.csv',
    ]);
    assert.deepEqual(shown('sftp://sftp.example.com//srv//in/file.csv'), [
      'storage sftp.example.com',
      'folder srv',
      'folder in',
      'file file.csv',
    ]);
  });

  it('are none where that is no address', () => {
    for (const text of ['', 'acme/file.csv', 'mailto:ann@example.com', 's3://acme']) {
      assert.deepEqual(shown(text), [], text);
    }
  });
});
