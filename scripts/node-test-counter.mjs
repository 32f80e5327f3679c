import { relative } from 'node:path';

/**
 * A `node:test` reporter that counts leaf tests and prints the sum as JSON, with a line for what failed, for
 * `scripts/test.ts`. JavaScript, because Node 20 loads reporters before `--import tsx` takes effect.
 */
export default async function* counter(events) {
  const sum = { passed: 0, failed: 0, skipped: 0, failures: [] };
  /** Per file, the nesting of its last finished test: a parent is reported right after its children. */
  const depth = new Map();
  /** Per file, the names of the test that runs and of what it stands in. */
  const paths = new Map();

  for await (const { type, data } of events) {
    if (type === 'test:start') {
      paths.set(data.file, [...(paths.get(data.file) ?? []).slice(0, data.nesting), data.name]);
      continue;
    }
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isParent = (depth.get(data.file) ?? 0) > data.nesting || data.details?.type === 'suite';
    depth.set(data.file, data.nesting);

    if (type === 'test:fail') {
      // A todo may fail; a parent of failed tests is no failure of its own, unlike one with a failed hook.
      const inherited = data.details?.error?.failureType === 'subtestsFailed';
      if (data.todo !== undefined) sum.skipped += 1;
      else if (!inherited) {
        sum.failed += 1;
        sum.failures.push(describe(data, paths.get(data.file) ?? []));
      }
      continue;
    }
    const isFile = data.name === data.file && data.nesting === 0;
    if (isParent || isFile) continue;
    if (data.skip !== undefined || data.todo !== undefined) sum.skipped += 1;
    else sum.passed += 1;
  }
  yield `${JSON.stringify(sum)}\n`;
}

function describe({ file, name, nesting, details }, path) {
  const where = [file && relative(process.cwd(), file), ...path.slice(0, nesting), name];
  const { cause, message } = details?.error ?? {};
  return `${where.filter(Boolean).join(' › ')}: ${cause?.message ?? cause ?? message ?? 'failed'}`;
}
