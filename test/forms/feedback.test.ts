import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import type { FormDefinition } from '../../src/destinations/definition.js';
import { NO_FEEDBACK, afterChange, afterSubmit, revised, withNotices } from '../../src/forms/feedback.js';
import { issue, notice } from '../../src/problems/issue.js';

const form: FormDefinition = {
  schema: z.object({ name: z.string().check(z.minLength(3)), size: z.number() }),
  fields: { name: { control: 'text', label: 'Name' }, size: { control: 'number', label: 'Size' } },
};

const missingName = issue('name', 'required', {});
const missingSize = issue('size', 'required', {});
const failed = afterSubmit(NO_FEEDBACK, [missingName, missingSize]);
const fields = (feedback: typeof NO_FEEDBACK): string[] => feedback.issues.map(({ field }) => field);

describe('feedback', () => {
  it('says nothing while a form has not been submitted', () => {
    const changed = afterChange(NO_FEEDBACK, form, { name: 'x' }, 'name');

    assert.deepEqual(changed.issues, []);
    assert.equal(changed.submitted, false);
  });

  it('says everything at a submit', () => {
    assert.deepEqual(failed.issues, [missingName, missingSize]);
    assert.equal(failed.submitted, true);
  });

  it('forgets what was wrong at a submit with nothing wrong', () => {
    assert.deepEqual(afterSubmit(failed, []).issues, []);
  });

  it('takes an issue back once it is mended, and only that', () => {
    assert.deepEqual(fields(afterChange(failed, form, { name: 'long enough' }, 'name')), ['size']);
  });

  it('says what is wrong now', () => {
    const changed = afterChange(failed, form, { name: 'x', size: 1 }, 'name');

    assert.deepEqual(changed.issues, [issue('name', 'too-short', { min: 3 })]);
  });

  it('does not nag about a field that was fine at the submit and has not been touched', () => {
    const onlyName = afterSubmit(NO_FEEDBACK, [missingName]);

    assert.deepEqual(fields(afterChange(onlyName, form, { name: 'long enough' }, 'name')), []);
    assert.deepEqual(fields(afterChange(onlyName, form, { name: 'x' }, 'size')), ['name', 'size']);
  });

  it('says nothing else of a field in which somebody types, until it is left', () => {
    const typed = afterChange(failed, form, { name: 'x' }, 'name', false);
    assert.deepEqual(fields(typed), ['size']);
    const left = revised(typed, form, { name: 'x' }, 'name');
    assert.deepEqual(left.issues, [issue('name', 'too-short', { min: 3 }), missingSize]);

    // What was said stays as long as it is true.
    assert.deepEqual(fields(afterChange(left, form, { name: 'xy' }, 'name', false)), ['name', 'size']);
    assert.deepEqual(fields(afterChange(left, form, { name: 'xyz' }, 'name', false)), ['size']);

    const onlySize = afterSubmit(NO_FEEDBACK, [missingSize]);
    assert.deepEqual(fields(afterChange(onlySize, form, { name: 'x' }, 'name', false)), ['size']);
    assert.equal(revised(NO_FEEDBACK, form, { name: 'x' }, 'name'), NO_FEEDBACK);
  });

  it('takes a notice back when its field changes', () => {
    const noticed = withNotices(NO_FEEDBACK, [
      notice('name', 'notice.cleaned', {}),
      notice('size', 'notice.cleaned', {}),
    ]);

    const changed = afterChange(noticed, form, {}, 'name');

    assert.deepEqual(
      changed.notices.map(({ field }) => field),
      ['size'],
    );
  });

  it('replaces the notices of a field by later ones, and keeps several at once', () => {
    const first = withNotices(NO_FEEDBACK, [notice('name', 'notice.cleaned', {})]);

    const second = withNotices(first, [
      notice('name', 'notice.folder-root', {}),
      notice('name', 'notice.folder-slashes', {}),
    ]);

    assert.deepEqual(
      second.notices.map(({ code }) => code),
      ['notice.folder-root', 'notice.folder-slashes'],
    );
  });

  it('changes nothing that it was given', () => {
    const before = structuredClone(failed);
    afterChange(failed, form, { name: 'long enough' }, 'name');
    withNotices(failed, [notice('name', 'notice.cleaned', {})]);

    assert.deepEqual(failed, before);
  });
});
