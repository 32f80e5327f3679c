import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { runConformance, summaryOf, toJUnit, toText, type CaseResult } from '../conformance/index.js';

const HELP = `Usage: cloud-destination-wizard conformance <url> [options]

Tries a backend over HTTP against the contract, prints what holds and what does not, and exits with
0 when all that was tried holds, 1 when something does not, 2 when it could not be tried.
It connects accounts and creates destinations, and deletes them again.

Options
  --plan <file>      JSON: headers, account, wrong, elsewhere, setup, wrongSetup, otherTenant, viewer
                     (docs/backend.md says what each is for). "$NAME" in a text is taken from the environment.
  --header <header>  a header of each request, such as "Authorization: Bearer ..."; may be repeated
  --only <text>      only cases whose id contains this
  --junit <file>     writes the results as JUnit XML too
  --strict           what could not be tried counts as a failure
  --help
`;

/** The command. Answers its exit code. */
export async function conformance(args: readonly string[]): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments(args);
  } catch (error) {
    return complain(error);
  }
  const { values, positionals } = given;
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  let results: readonly CaseResult[];
  try {
    results = await runConformance((await planOf(positionals[0], values)) as never, {
      ...(values.only === undefined ? {} : { only: values.only }),
      onResult: (result) => process.stdout.write(`${toText(result)}\n`),
    });
  } catch (error) {
    return complain(error);
  }
  if (values.junit !== undefined) await writeFile(values.junit, toJUnit(results));
  process.stdout.write(`\n${summaryOf(results)}\n`);
  if (results.length === 0) return complain(new TypeError('No case has such an id.'));
  const fails = (result: CaseResult): boolean =>
    result.outcome === 'failed' || (values.strict === true && result.outcome === 'skipped');
  return results.some(fails) ? 1 : 0;
}

function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      plan: { type: 'string' },
      header: { type: 'string', multiple: true },
      only: { type: 'string' },
      junit: { type: 'string' },
      strict: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
}

/** The plan of the file, with what the command line says. */
async function planOf(
  url: string | undefined,
  { plan: file, header = [] }: ReturnType<typeof readArguments>['values'],
): Promise<object> {
  const plan =
    file === undefined ? {} : (JSON.parse(await readFile(file, 'utf8'), fromEnvironment) as object);
  const given = header.map((line) => {
    const at = line.indexOf(':');
    if (at < 1) throw new TypeError('--header: expected "Name: value".');
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()] as const;
  });
  const headers = 'headers' in plan && typeof plan.headers === 'object' ? plan.headers : {};
  return {
    ...plan,
    ...(url === undefined ? {} : { url }),
    headers: { ...headers, ...Object.fromEntries(given) },
  };
}

/** Secrets need not stand in the file. */
function fromEnvironment(_: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.replaceAll(/\$([A-Z][A-Z0-9_]*)/g, (_whole, name: string) => {
    const found = process.env[name];
    if (found === undefined) throw new TypeError(`The plan names $${name}, which is not in the environment.`);
    return found;
  });
}

/** Says what is wrong with the call itself. The message of a JSON error would quote the file. */
function complain(error: unknown): number {
  const message =
    error instanceof SyntaxError ? 'The plan is not JSON.' : error instanceof Error ? error.message : '';
  process.stderr.write(`${message}\n`);
  return 2;
}
