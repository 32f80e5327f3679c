import '../../../demo/gallery/elements.js';
import type { FormDefinition, FormValues } from '../../../src/destinations/definition.js';
import { setupForm } from '../../../src/forms/setup-form.js';
import { setup as setupTexts } from '../../../src/messages/en/setup.js';
import { definitionOf } from '../../../demo/gallery/fakes.js';
import { host, make, settled } from './fixture.js';
import { clickButton, type Input } from './user.js';

export const s3 = (await definitionOf('amazon-s3')).auth;
export const sftp = (await definitionOf('sftp')).auth;
export const location = setupForm(await definitionOf('amazon-s3'), setupTexts);

/** A form on the page, and what it has submitted. */
export async function show(form: FormDefinition, more: object = {}) {
  const submits: { values: FormValues; key: string }[] = [];
  const submit = (values: FormValues, key: string): void => {
    submits.push({ values, key });
  };
  const element = await host(Object.assign(make('schema-form', { form, submit }), more));
  return { element, submits, submit: () => clickButton(element, 'Submit') };
}

export const isWrong = (input: Input): boolean => input.getAttribute('aria-invalid') === 'true';

export function filesOf(...files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

export async function chooseFile(element: Element, file: File): Promise<void> {
  const input = element.shadowRoot?.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is nowhere to choose a file.');
  input.files = filesOf(file).files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}
