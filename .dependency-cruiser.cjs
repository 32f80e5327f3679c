/**
 * Who may import whom (docs/architecture.md). A `.js` specifier of a source file means the `.ts` beside it.
 *
 *   problems <- messages, destinations <- backend <- forms, flow <- components (leaves) <- steps
 *            <- components/cloud-destination-wizard.ts (the composition root) <- define*.ts
 *   server sees problems, backend, destinations
 */

/** The composition root: the wizard, and the parts of it that are loaded by need. */
const ROOT = '^src/components/(cloud-destination-wizard|wizard-(session|backend))\\.ts$';
/** The components for React: an entry, too. */
const REACT = '^src/frameworks/react\\.ts$';
/** The modules that hold the AWS SDK: the check of the page, and what it shares with the server. */
const HOLDS_SDK = '^src/destinations/s3/(browser-check|s3-client-port)\\.ts$';
const DEFINE = '^src/define(/.+|[^/]*)\\.ts$';
const LIT = 'node_modules/(lit|lit-html|lit-element|@lit|@lit-labs)/';
const TYPES = ['type-only'];

/** Everything in src/ that is not in one of these folders. */
const otherThan = (...folders) => `^src/(?!(${folders.join('|')})/)`;

/** `from` may import from src/ only the folders `any`, and types of the folders `types`. */
function layer(name, from, { any, types = [] }, comment) {
  return [
    { name, severity: 'error', comment, from, to: { path: otherThan(...any, ...types) } },
    ...types.map((folder) => ({
      name: `${name}-types-of-${folder}`,
      severity: 'error',
      comment: `Only types of ${folder}. ${comment}`,
      from,
      to: { path: `^src/${folder}/`, dependencyTypesNot: TYPES },
    })),
  ];
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'problems-import-nothing',
      severity: 'error',
      comment: 'The lowest layer: neither our folders nor packages.',
      from: { path: '^src/problems/' },
      to: { pathNot: '^src/problems/' },
    },
    ...layer(
      'messages',
      { path: '^src/messages/' },
      { any: ['messages', 'problems'], types: ['destinations', 'backend', 'forms', 'flow'] },
      'Messages are prose: they know the problems, of all else at most types.',
    ),
    ...layer(
      'destinations',
      { path: '^src/destinations/' },
      { any: ['destinations', 'problems'] },
      'Destination types are declarations.',
    ),
    ...layer(
      'backend',
      { path: '^src/backend/' },
      { any: ['backend', 'problems', 'destinations'] },
      'The contract and its clients, shared by browser and server.',
    ),
    ...layer(
      'forms',
      { path: '^src/forms/' },
      { any: ['forms', 'problems', 'messages', 'destinations', 'backend'] },
      'Forms are logic without elements.',
    ),
    ...layer(
      'flow',
      { path: '^src/flow/' },
      { any: ['flow', 'problems', 'messages', 'destinations', 'backend'] },
      'The state is outside the DOM.',
    ),
    ...layer(
      'components',
      { path: '^src/components/', pathNot: ROOT },
      {
        any: ['components', 'problems', 'messages', 'destinations', 'forms'],
        types: ['backend', 'flow'],
      },
      'Elements ask, they do not decide: loaders and state are handed to them.',
    ),
    ...layer(
      'steps',
      { path: '^src/steps/' },
      {
        any: ['steps', 'components', 'problems', 'messages', 'destinations', 'forms'],
        types: ['backend', 'flow'],
      },
      'Steps work alone: loaders and state are handed to them.',
    ),
    ...layer(
      'server',
      { path: '^src/server/' },
      { any: ['server', 'problems', 'backend', 'destinations'] },
      'The reference backend knows no element and no prose.',
    ),
    ...layer(
      'conformance',
      { path: '^src/conformance/' },
      { any: ['conformance', 'problems', 'backend', 'destinations'] },
      'The kit knows the contract, and nothing of our server.',
    ),
    ...layer(
      'cli',
      { path: '^src/cli/' },
      { any: ['cli', 'conformance'] },
      'Commands read arguments and print.',
    ),
    {
      name: 'composition-root-no-server',
      severity: 'error',
      from: { path: ROOT },
      to: { path: '^src/server/' },
    },
    {
      name: 'composition-root-is-the-top',
      severity: 'error',
      comment: 'Only entry points import the composition root.',
      from: { path: '^src/', pathNot: `^src/[^/]+\\.ts$|${DEFINE}|${ROOT}` },
      to: { path: ROOT, dependencyTypesNot: TYPES },
    },
    {
      name: 'define-imports-elements',
      severity: 'error',
      comment: 'Registering needs the elements and nothing else.',
      from: { path: DEFINE },
      to: { path: '^src/', pathNot: `^src/(components|steps)/|${DEFINE}` },
    },
    {
      name: 'define-is-an-entry',
      severity: 'error',
      comment: 'Importing define registers elements: only entry points do.',
      from: { path: '^src/', pathNot: `^src/[^/]+\\.ts$|${DEFINE}|${ROOT}|${REACT}` },
      to: { path: DEFINE },
    },
    {
      name: 'react-loads-define-by-need',
      severity: 'error',
      comment:
        'Importing the components for React registers nothing: each loads its element when it is shown.',
      from: { path: REACT },
      to: { path: DEFINE, dynamic: false },
    },
    {
      name: 'root-loads-define-by-need',
      severity: 'error',
      comment: 'The composition root may reach the steps by import() only.',
      from: { path: ROOT },
      to: { path: DEFINE, dynamic: false },
    },
    {
      name: 'index-registers-nothing',
      severity: 'error',
      comment: 'The public barrel has no side effects.',
      from: { path: '^src/index\\.ts$' },
      to: { path: `${DEFINE}|^src/server/` },
    },
    {
      name: 'no-lit-below-components',
      severity: 'error',
      from: { path: '^src/(problems|messages|destinations|backend|forms|flow|server)/' },
      to: { path: LIT },
    },
    {
      name: 'sdk-holders-by-need',
      severity: 'error',
      comment: 'What holds the AWS SDK is its own chunk: import() it.',
      from: { path: '^src/', pathNot: `^src/server/|${HOLDS_SDK}` },
      to: { path: HOLDS_SDK, dynamic: false, dependencyTypesNot: TYPES },
    },
    {
      name: 'server-no-browser-check',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/destinations/.*browser-check' },
    },
    {
      name: 'aws-sdk-by-need',
      severity: 'error',
      comment: 'The AWS SDK is loaded by import(), or by a module that is.',
      from: { path: '^src/', pathNot: `^src/server/|${HOLDS_SDK}` },
      to: { path: 'node_modules/(@aws-sdk|@smithy)/', dynamic: false, dependencyTypesNot: TYPES },
    },
    {
      name: 'jose-by-need',
      severity: 'error',
      comment: 'Only who seals credentials loads what seals them.',
      from: { path: '^src/', pathNot: '^src/(server/|backend/seal-credentials\\.ts$)' },
      to: { path: 'node_modules/jose/|^src/backend/seal-credentials\\.ts$', dynamic: false },
    },
    {
      name: 'src-only-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|demo|scripts|bench|docs)/' },
    },
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(server|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'],
        dependencyTypesNot: ['npm-peer', 'npm-dev'],
      },
    },
    {
      name: 'no-dev-package-in-the-browser',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm', 'npm-peer'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'Save the entry that only the newer Kysely has.',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^kysely/migration$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Not even of types.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that imports nothing and that nobody imports.',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: '^src/(index|define|cdn)\\.ts$|^src/server/[^/]+\\.ts$',
      },
      to: {},
    },
    {
      name: 'no-folder-barrels',
      severity: 'error',
      comment: 'Import the module itself; only entries have an index.',
      from: { path: '^src/.+/index\\.ts$', pathNot: '^src/(server|conformance)/index\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // No "node" condition: packages resolve as for the browser; "types" for packages that are only types.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['browser', 'import', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.d.ts'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
