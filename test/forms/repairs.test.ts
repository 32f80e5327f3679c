import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FormDefinition, FormValues } from '../../src/destinations/definition.js';
import { builtInDestinations } from '../../src/destinations/registry.js';
import { repairsFor, type Place, type RepairContext } from '../../src/forms/repairs.js';
import { problem } from '../../src/problems/problem.js';

const authOf = async (type: string): Promise<FormDefinition> => {
  const found = builtInDestinations.find((one) => one.type === type);
  assert.ok(found);
  return (await found.load()).auth;
};
const amazon = await authOf('amazon-s3');
const compatible = await authOf('s3-compatible');
const sftp = await authOf('sftp');

const place = (form: FormDefinition, values: FormValues = {}, of: Place['of'] = 'form'): Place => ({
  of,
  form,
  values,
});
const nowhere: RepairContext = { places: [], canCreateFolder: false, canCheckFromServer: false };
const at = (...places: Place[]): RepairContext => ({ ...nowhere, places });

const wrongRegion = problem('s3.wrong-region', { region: 'eu-west-1' });
const badEndpoint = problem('s3.bad-endpoint', { host: 's3.example.com' });
const noFolder = problem('sftp.no-such-path', { path: '/exports', home: '/home/ann' });
const hidden = problem('s3.cors-or-missing', { host: 'h', origin: 'o', bucket: 'b' });

describe('repairs', () => {
  it('put the region in that the storage has named', () => {
    assert.deepEqual(repairsFor(wrongRegion, at(place(amazon))), [
      { kind: 'use-region', place: 'form', values: { region: 'eu-west-1' }, label: 'eu-west-1' },
    ]);
  });

  it('offer no region that nobody has named, or that nobody asks for', () => {
    assert.deepEqual(repairsFor(problem('s3.wrong-region', { region: '' }), at(place(amazon))), []);
    assert.deepEqual(repairsFor(wrongRegion, at(place(sftp))), []);
  });

  it('change the form on the screen rather than the account behind it', () => {
    const both = at(place(amazon), place(amazon, {}, 'account'));
    const onlyAccount = at(place(sftp), place(amazon, {}, 'account'));

    assert.deepEqual(
      [both, onlyAccount].map((context) =>
        repairsFor(wrongRegion, context).map((repair) => 'place' in repair && repair.place),
      ),
      [['form'], ['account']],
    );
  });

  for (const [style, other] of [
    ['path', 'virtual-host'],
    ['virtual-host', 'path'],
  ] as const) {
    it(`offer the other address style: ${other}`, () => {
      const [repair] = repairsFor(badEndpoint, at(place(compatible, { addressStyle: style })));

      assert.ok(repair?.kind === 'use-address-style');
      assert.deepEqual(repair.values, { addressStyle: other });
    });
  }

  it('offer no other address style where both were tried, or where there is none', () => {
    assert.deepEqual(repairsFor(badEndpoint, at(place(compatible, { addressStyle: 'auto' }))), []);
    assert.deepEqual(repairsFor(badEndpoint, at(place(amazon))), []);
  });

  it('make a missing folder, where that can be done', () => {
    assert.deepEqual(repairsFor(noFolder, nowhere), []);
    assert.deepEqual(repairsFor(noFolder, { ...nowhere, canCreateFolder: true }), [
      { kind: 'create-folder', path: '/exports' },
    ]);
  });

  it('ask the server what the page may not know, and only that', () => {
    const context = { ...nowhere, canCheckFromServer: true };

    assert.deepEqual(repairsFor(hidden, nowhere), []);
    assert.deepEqual(repairsFor(hidden, context), [{ kind: 'check-from-server' }]);
    assert.deepEqual(repairsFor(problem('s3.key-unknown', {}), context), []);
  });

  it('try again what may pass by itself', () => {
    assert.deepEqual(repairsFor(problem('s3.slow-down', {}), nowhere), [{ kind: 'try-again' }]);
  });
});
