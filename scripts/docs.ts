/**
 * `npm run docs`: writes `custom-elements.json`, what editors read, and the generated parts of the documentation, which
 * stand between `<!-- name: generated -->` and `<!-- /name -->`. With `--check` it writes nothing and ends with 1 when something is
 * out of date.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as prettier from 'prettier';
import { remediesFor, type RemedyContext } from '../src/destinations/remedies.js';
import { problems as texts } from '../src/messages/en/problems.js';
import { remedies as remedyTexts } from '../src/messages/en/remedies.js';
import type { ProblemText } from '../src/messages/problem-text.js';
import { problem } from '../src/problems/problem.js';
import { PROBLEM_CODES, type Blame, type ProblemCode } from '../src/problems/problem-codes.js';
import { attributeValues } from './editors/attribute-values.js';
import {
  fieldsOf,
  type ElementDeclaration,
  type Manifest,
  type Member,
  type Named,
} from './editors/manifest.js';
import { cssData, htmlData } from './editors/vscode-data.js';
import { webTypes } from './editors/web-types.js';
import { openApi } from './openapi.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

/** What a host puts into a page. */
const HOSTED: readonly string[] = [
  'cloud-destination-wizard',
  'destination-catalog',
  'auth-step',
  'setup-step',
  'done-step',
];

/** What a host uses first comes first. */
const ORDER: readonly string[] = [
  ...HOSTED,
  'destination-menu',
  'destination-details',
  'schema-form',
  'error-summary',
  'account-picker',
  'account-list',
  'account-details',
  'account-actions',
  'actions-menu',
  'account-check',
  'account-name',
  'account-secrets',
  'account-removal',
  'check-list',
  'problem-notice',
  'remedy-list',
  'host-key-notice',
  'check-report',
  'folder-browser',
  'folder-repair',
  'landing-path',
  'step-progress',
  'copy-button',
];

/** Runs the analyzer; answers the text of its manifest. */
async function analyze(): Promise<string> {
  // With a configuration that it cannot read, the analyzer goes on without one: better to fail here.
  const config = 'custom-elements-manifest.config.mjs';
  await import(pathToFileURL(join(root, config)).href);
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'docs-'));
  try {
    const cem = join(root, 'node_modules', '@custom-elements-manifest', 'analyzer', 'cem.js');
    const args = [cem, 'analyze', '--config', config, '--quiet'];
    // The analyzer takes folders as relative to the working directory.
    const run = spawnSync(process.execPath, [...args, '--outdir', relative(root, folder)], {
      cwd: root,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`The analyzer failed:\n${run.stderr}${run.stdout}`);
    return readFileSync(join(folder, 'custom-elements.json'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function elementsOf(manifest: Manifest): readonly ElementDeclaration[] {
  const found = manifest.modules.flatMap(({ declarations }) => declarations);
  const unordered = found.map(({ tagName }) => tagName).filter((tag) => !ORDER.includes(tag));
  if (unordered.length > 0)
    throw new Error(`scripts/docs.ts: give ${unordered.join(', ')} a place in ORDER.`);
  return found.sort((a, b) => ORDER.indexOf(a.tagName) - ORDER.indexOf(b.tagName));
}

// Tables

const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

/** One row; a `|` inside a cell would end it. */
const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

const methodsOf = ({ members = [] }: ElementDeclaration): readonly Member[] =>
  members.filter(({ kind }) => kind === 'method');

function signature({ name, parameters = [], return: answer }: Member): string {
  const given = parameters.map((one) => `${one.name}: ${one.type?.text ?? 'unknown'}`).join(', ');
  return `${name}(${given}): ${answer?.type.text ?? 'void'}`;
}

const slotName = (name: string): string => (name === '' ? '(default)' : code(name));

const detailOf = ({ type }: Named): string =>
  (type?.text ?? '').replace(/^(?:WizardEvent|CustomEvent)<?/, '').replace(/>$/, '');

/** Everything about one element in one table, for the README. */
function shortElement(element: ElementDeclaration): string {
  const { tagName, summary = '', events = [], slots = [], cssParts = [] } = element;
  const rows = [
    ...fieldsOf(element).map((field) => [
      field.readonly ? 'property, read only' : 'property',
      code(field.name) + (field.attribute === undefined ? '' : `, attribute ${code(field.attribute)}`),
      field.description ?? '',
    ]),
    ...methodsOf(element).map((method) => ['method', code(`${method.name}()`), method.description ?? '']),
    ...events.map(({ name, description = '' }) => ['event', code(name), description]),
    ...slots.map(({ name, description = '' }) => ['slot', slotName(name), description]),
    ...cssParts.map(({ name, description = '' }) => ['part', code(name), description]),
  ];
  return [
    '<details>',
    `<summary><code>&lt;${tagName}&gt;</code>: ${summary}</summary>`,
    '',
    table(['', 'name', 'meaning'], rows),
    '',
    '</details>',
  ].join('\n');
}

/** The same with types, defaults and details, for `docs/elements.md`. */
function longElement(element: ElementDeclaration): string {
  const { tagName, name, description = '', events = [], slots = [], cssParts = [] } = element;
  const section = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
    rows.length === 0 ? [] : [`### ${title} of ${tagName}`, '', table(head, rows), ''];
  return [
    `## ${tagName}`,
    '',
    `Class \`${name}\`. ${description.replaceAll(/\s+/g, ' ')}`,
    '',
    ...section(
      'Properties',
      ['property', 'attribute', 'type', 'default', 'meaning'],
      fieldsOf(element).map((field) => [
        code(field.name) + (field.readonly ? ' (read only)' : ''),
        code(field.attribute ?? ''),
        code(field.type?.text ?? ''),
        code(field.default ?? ''),
        field.description ?? '',
      ]),
    ),
    ...section(
      'Methods',
      ['method', 'meaning'],
      methodsOf(element).map((method) => [code(signature(method)), method.description ?? '']),
    ),
    ...section(
      'Events',
      ['event', 'detail', 'meaning'],
      events.map((event) => [
        code(event.name),
        event.type?.text.startsWith('WizardEvent') ? '' : code(detailOf(event)),
        event.description ?? '',
      ]),
    ),
    ...section(
      'Slots',
      ['slot', 'meaning'],
      slots.map((slot) => [slotName(slot.name), slot.description ?? '']),
    ),
    ...section(
      'Parts',
      ['part', 'meaning'],
      cssParts.map((part) => [code(part.name), part.description ?? '']),
    ),
  ].join('\n');
}

/** The custom properties; every element has the same. */
function tokenTable(tokens: readonly Named[]): string {
  return table(
    ['property', 'light', 'dark', 'meaning'],
    tokens.map(({ name, default: value = '', description = '' }) => {
      const [, light = value, dark = value] = /^light-dark\(([^,]+), ([^,]+)\)$/.exec(value) ?? [];
      // What is not CSS is told in words.
      const shown = (css: string): string => (/^[a-z ,()]{30,}$/.test(css) ? css : code(css));
      return [code(name), shown(light), light === dark ? 'the same' : shown(dark), description];
    }),
  );
}

// Problems

/** Facts to show a text with. A text is shown as a user could see it, so that nobody has to read placeholders. */
const FACTS: Readonly<Record<string, string | number | readonly string[]>> = {
  accepted: ['publickey'],
  action: 'write',
  algorithm: 'ssh-ed25519',
  answer: 'Failure',
  bucket: 'acme-exports',
  contentType: 'text/html',
  destinations: 2,
  externalId: 'd1f0c8a2-7a4e-4d0b-9c55-0f6f3a1c2b9e',
  expected: 'SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8',
  fingerprint: 'SHA256:uNiVztksCsDhcc0u9e8BrYJXVJR6bFTjYdfZFLSu2m4',
  folder: 'daily',
  format: 'PuTTY version 3',
  home: '/home/acme',
  host: 'storage.example.com',
  hostKey: 'ssh-ed25519 AAAA',
  key: 'daily/.cdw-write-test-1f0c',
  kind: 'cipher',
  length: 39,
  limit: 262_144,
  method: 'password',
  minutes: 12,
  name: 'a-very-long-name',
  operation: 'PutObject',
  origin: 'https://app.example.com',
  names: ['Daily exports', 'Weekly exports'],
  offered: ['aes128-cbc', '3des-cbc'],
  supported: ['aes128-gcm@openssh.com', 'aes256-ctr'],
  own: 'aws',
  partition: 'aws-us-gov',
  path: '/upload',
  pattern: 'https://storage.example.com/*',
  policy: 'bucket policy',
  port: 22,
  principal: 'arn:aws:iam::123456789012:role/deliveries',
  protocol: 'FTP',
  publicKey: 'ssh-ed25519 AAAA',
  reason: 'CERT_HAS_EXPIRED',
  region: 'eu-central-1',
  right: 'connect',
  roleArn: 'arn:aws:iam::210987654321:role/exports',
  seconds: 10,
  status: 502,
  type: 'sftp',
  username: 'acme',
};

/** Facts that mean something else for one code. */
const OTHER_FACTS: { readonly [Code in ProblemCode]?: Readonly<Record<string, string | number>> } = {
  custom: { title: 'What is wrong, as its checks say it.', remedy: 'What to do about it, in their words.' },
  'backend.invalid-answer': { path: 'accounts.0.id', status: 200 },
  'backend.timeout': { host: 'app.example.com', seconds: 60 },
  'backend.unreachable': { host: 'app.example.com' },
  'page.unexpected': { reason: 'TypeError' },
  'sftp.host-key-other-algorithm': { algorithm: 'ssh-rsa', expected: 'ssh-ed25519' },
  'sftp.host-certificate': { algorithm: 'ssh-ed25519-cert-v01@openssh.com' },
};

/** What the wizard knows where a problem is met. */
const REMEDY_CONTEXT: RemedyContext = {
  account: { region: 'eu-central-1' },
  typed: { bucket: 'acme-exports', folderPath: 'daily' },
  origin: 'https://app.example.com',
  egressAddresses: ['203.0.113.10'],
};

const WHOSE: Readonly<Record<Blame, string>> = {
  input: 'what was entered',
  storage: 'the storage and its settings',
  network: 'the network in between',
  page: 'the page that embeds the wizard',
  service: 'the product’s own backend',
};

function problemSection(name: ProblemCode): string {
  const { blame, retry, params } = PROBLEM_CODES[name];
  const names = Object.keys(params);
  const facts = Object.fromEntries(
    names.map((param) => {
      const fact = OTHER_FACTS[name]?.[param] ?? FACTS[param];
      if (fact === undefined) throw new Error(`scripts/docs.ts: FACTS needs an example of ${param}.`);
      return [param, fact];
    }),
  );
  // Each text takes the parameters of its own code, which TypeScript cannot see through the name.
  const { title, remedy, causes = [] } = (texts[name] as (params: object) => ProblemText)(facts);
  const offered = remediesFor(problem(name, facts as never, { field: 'host' }), REMEDY_CONTEXT);
  const rights = [
    `Whose side: ${WHOSE[blame]}.`,
    retry ? 'The same attempt may succeed a moment later.' : 'The same attempt would fail again.',
    names.length > 0 ? `Facts: ${names.map(code).join(', ')}.` : '',
  ];
  return [
    `<a id="${name}"></a>`,
    '',
    `## ${name}`,
    '',
    `> ${title} ${remedy}`,
    ...(causes.length > 0 ? ['>', ...causes.map((cause, at) => `> ${at + 1}. ${cause}`)] : []),
    '',
    rights.filter(Boolean).join(' '),
    '',
    ...(offered.length > 0
      ? [
          `To copy, made from what was typed: ${offered.map(({ kind }) => remedyTexts[kind].title).join('; ')}.`,
          '',
        ]
      : []),
  ].join('\n');
}

const problemSections = (): string =>
  (Object.keys(PROBLEM_CODES) as ProblemCode[]).map(problemSection).join('\n');

// Files

/** Replaces what stands between the markers of a name. */
function fill(text: string, name: string, content: string): string {
  const start = `<!-- ${name}: generated by \`npm run docs\` -->`;
  const end = `<!-- /${name} -->`;
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`A document has no markers for ${name}: ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${content.trim()}\n\n${text.slice(to)}`;
}

async function formatted(path: string, text: string): Promise<string> {
  const config = (await prettier.resolveConfig(path)) ?? {};
  return prettier.format(text, { ...config, filepath: path });
}

const manifestText = await analyze();
const manifest = JSON.parse(manifestText) as Manifest;
const elements = elementsOf(manifest);
const hosted = elements.filter(({ tagName }) => HOSTED.includes(tagName));
const tokens = elements[0]?.cssProperties ?? [];

const PARTS: readonly { readonly path: string; readonly name: string; readonly content: string }[] = [
  { path: 'README.md', name: 'elements', content: hosted.map(shortElement).join('\n\n') },
  { path: 'README.md', name: 'tokens', content: tokenTable(tokens) },
  { path: 'docs/elements.md', name: 'elements', content: elements.map(longElement).join('\n') },
  { path: 'docs/theming.md', name: 'tokens', content: tokenTable(tokens) },
  { path: 'docs/problems.md', name: 'problems', content: problemSections() },
];

const values = attributeValues(root, manifest);
const asJson = (data: object): string => `${JSON.stringify(data, undefined, 2)}\n`;
const published = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};

const files = new Map([
  ['custom-elements.json', manifestText],
  ['openapi.json', await formatted('openapi.json', JSON.stringify(openApi()))],
  ['vscode.html-custom-data.json', asJson(htmlData(elements, values))],
  ['vscode.css-custom-data.json', asJson(cssData(elements))],
  ['web-types.json', asJson(webTypes(published, elements, values))],
]);
for (const { path, name, content } of PARTS) {
  const text = files.get(path) ?? readFileSync(join(root, path), 'utf8');
  files.set(path, await formatted(path, fill(text, name, content)));
}

const outdated = [...files].filter(([path, text]) => {
  try {
    return readFileSync(join(root, path), 'utf8') !== text;
  } catch {
    return true;
  }
});
if (options.check) {
  for (const [path] of outdated) console.error(`${path} is out of date: run \`npm run docs\`.`);
  process.exitCode = outdated.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of outdated) writeFileSync(join(root, path), text);
  console.log(outdated.length > 0 ? `Written: ${outdated.map(([path]) => path).join(', ')}` : 'Up to date.');
}
