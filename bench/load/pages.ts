/** The pages that are measured, and what a user does on each. Places are chains of selectors (`lib/in-page.js`). */

/** Something that a user does; keys and steps are measured. */
export type Action =
  /** Types letter by letter; `rest` follows at once. */
  | { readonly kind: 'keys'; readonly into: string; readonly text: string; readonly rest?: string }
  /** Fills a field at once. */
  | { readonly kind: 'fill'; readonly into: string; readonly text: string }
  /** Presses something that leads to the next step. */
  | { readonly kind: 'step'; readonly press: string; readonly arrived: string };

/** One page. */
export interface BenchPage {
  readonly name: string;
  readonly title: string;
  /** What of it can be seen when it can be used, and how many of these there are. */
  readonly ready: readonly [chain: string, count: number];
  readonly journey: readonly Action[];
}

const NAME = 'Exports';
const KEY = 'AKIAIOSF';
const REST_OF_KEY = 'ODNN7EXAMPLE';
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const BUCKET = 'example-bucket';
const SEARCH = 'amazon s3';

const catalog = 'cloud-destination-wizard >>> destination-catalog';
const auth = 'cloud-destination-wizard >>> auth-step >>> schema-form';
const setup = 'cloud-destination-wizard >>> setup-step >>> schema-form';

/** A form whose inputs are `field(name)`. */
const form = (field: (name: string) => string): readonly Action[] => [
  { kind: 'keys', into: field('name'), text: NAME },
  { kind: 'fill', into: field('accessKeyId'), text: KEY + REST_OF_KEY },
  { kind: 'fill', into: field('secretAccessKey'), text: SECRET },
  { kind: 'fill', into: field('bucket'), text: BUCKET },
];

const lit = (chain: string): string => `bench-wizard >>> ${chain}`;

export const OURS: BenchPage = {
  name: 'wizard',
  title: '**cloud-destination-wizard**',
  ready: [`${catalog} >>> [part='connect']`, 3],
  journey: [
    { kind: 'keys', into: `${catalog} >>> [part='search']`, text: SEARCH },
    { kind: 'step', press: `${catalog} >>> [part='connect']`, arrived: `${auth} >>> [name='accessKeyId']` },
    { kind: 'keys', into: `${auth} >>> [name='accessKeyId']`, text: KEY, rest: REST_OF_KEY },
    { kind: 'fill', into: `${auth} >>> [name='secretAccessKey']`, text: SECRET },
    { kind: 'fill', into: `${auth} >>> [name='region']`, text: 'eu-central-1' },
    { kind: 'step', press: `${auth} >>> [part='submit']`, arrived: `${setup} >>> [name='bucket']` },
    { kind: 'keys', into: `${setup} >>> [name='name']`, text: NAME },
    { kind: 'fill', into: `${setup} >>> [name='bucket']`, text: BUCKET },
    {
      kind: 'step',
      press: `${setup} >>> [part='submit']`,
      arrived: 'cloud-destination-wizard >>> done-step >>> dl',
    },
  ],
};

export const PLAIN: BenchPage = {
  name: 'plain',
  title: 'plain HTML form, no script',
  ready: ['.connect', 3],
  journey: [{ kind: 'keys', into: '[type=search]', text: SEARCH }],
};

export const LIT: BenchPage = {
  name: 'lit',
  title: 'Lit alone, by hand',
  ready: [lit('.connect'), 3],
  journey: [
    { kind: 'keys', into: lit('[type=search]'), text: SEARCH },
    { kind: 'step', press: lit('.connect'), arrived: lit('[name=bucket]') },
    ...form((name) => lit(`[name=${name}]`)),
    { kind: 'step', press: lit('.submit'), arrived: lit('dl') },
  ],
};

export const CLOUDSCAPE: BenchPage = {
  name: 'cloudscape',
  title: 'Cloudscape (Wizard, Cards, S3 selector)',
  ready: ['li button', 3],
  journey: [
    { kind: 'keys', into: '[type=search]', text: SEARCH },
    { kind: 'step', press: 'li button[type=submit]', arrived: "[placeholder^='s3:']" },
    { kind: 'keys', into: '[name=name]', text: NAME },
    { kind: 'fill', into: '[name=accessKeyId]', text: KEY + REST_OF_KEY },
    { kind: 'fill', into: '[name=secretAccessKey]', text: SECRET },
    { kind: 'fill', into: "[placeholder^='s3:']", text: `s3://${BUCKET}` },
    { kind: 'step', press: "[class*='primary-button']", arrived: 'dl' },
  ],
};

export const PAGES: readonly BenchPage[] = [
  PLAIN,
  LIT,
  OURS,
  {
    name: 'react',
    title: 'React 19, by hand',
    ready: ['.connect', 3],
    journey: [
      { kind: 'keys', into: '[type=search]', text: SEARCH },
      { kind: 'step', press: '.connect', arrived: '[name=bucket]' },
      ...form((name) => `[name=${name}]`),
      { kind: 'step', press: '.submit', arrived: 'dl' },
    ],
  },
  {
    name: 'webawesome',
    title: 'Web Awesome',
    ready: ['.connect >>> .button', 3],
    journey: [
      { kind: 'keys', into: '.search >>> input', text: SEARCH },
      { kind: 'step', press: '.connect', arrived: '[name=bucket] >>> input' },
      ...form((name) => `[name=${name}] >>> input`),
      { kind: 'step', press: '.submit', arrived: 'dl' },
    ],
  },
  {
    name: 'spectrum',
    title: 'Spectrum Web Components',
    ready: ['sp-card >>> .body', 3],
    journey: [
      { kind: 'keys', into: '.search >>> input', text: SEARCH },
      { kind: 'step', press: '.connect', arrived: '[name=bucket] >>> input' },
      ...form((name) => `[name=${name}] >>> input`),
      { kind: 'step', press: '.submit', arrived: 'dl' },
    ],
  },
  {
    name: 'uppy',
    title: 'Uppy Dashboard + aws-s3',
    ready: ['.uppy-Dashboard-browse', 1],
    journey: [],
  },
  CLOUDSCAPE,
];
