/** A change of an example that its types have to refuse, and what their checker says of it. */
interface Mistake {
  readonly file: string;
  readonly edits: readonly (readonly [from: string, to: string])[];
  readonly refusals: readonly RegExp[];
}

/** One of the apps in `examples/`. */
export interface Example {
  readonly name: string;
  readonly folder: string;
  readonly mistake?: Mistake;
}

const WRONG_BACKEND = /Type '?"?string"?'? is not assignable to type '(?:Omit<|DestinationBackend)/;
const WRONG_ADDRESS = /Type 'number' is not assignable to type 'string/;
const WRONG_DETAIL = /Property 'problem' does not exist/;

const OPEN_STEP = 'detail.step';
const NO_STEP = 'detail.problem';

/** Each plays the same scenario. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'HTML',
    folder: 'html',
    mistake: {
      file: 'main.js',
      edits: [
        ["wizard.backendUrl = '/api/destinations'", 'wizard.backendUrl = 1'],
        [OPEN_STEP, NO_STEP],
      ],
      refusals: [WRONG_ADDRESS, WRONG_DETAIL],
    },
  },
  {
    name: 'React 19',
    folder: 'react',
    mistake: {
      file: 'src/app.tsx',
      edits: [
        ['backend={backend}', 'backend="/api"'],
        [OPEN_STEP, NO_STEP],
      ],
      refusals: [WRONG_BACKEND, WRONG_DETAIL],
    },
  },
  // Its app is that of React 19.
  { name: 'React 18', folder: 'react-18' },
  {
    name: 'Preact',
    folder: 'preact',
    mistake: {
      file: 'src/app.tsx',
      edits: [
        ['backendUrl="/api/destinations"', 'backendUrl={1}'],
        [OPEN_STEP, NO_STEP],
      ],
      refusals: [WRONG_ADDRESS, WRONG_DETAIL],
    },
  },
  {
    name: 'Vue',
    folder: 'vue',
    mistake: {
      file: 'src/app.vue',
      edits: [
        ['backend-url="/api/destinations"', ':backend-url="1"'],
        [OPEN_STEP, NO_STEP],
        ['@wizard-next', '@wizard-nxt'],
      ],
      refusals: [WRONG_ADDRESS, WRONG_DETAIL, /wizard-nxt|onWizardNxt/],
    },
  },
  {
    name: 'Svelte',
    folder: 'svelte',
    mistake: {
      file: 'src/app.svelte',
      edits: [
        ['{backend}', 'backend="/api"'],
        [OPEN_STEP, NO_STEP],
      ],
      refusals: [WRONG_BACKEND, WRONG_DETAIL],
    },
  },
  {
    name: 'Solid',
    folder: 'solid',
    mistake: {
      file: 'src/app.tsx',
      edits: [
        ['prop:backend={backend}', 'prop:backend="/api"'],
        [OPEN_STEP, NO_STEP],
      ],
      refusals: [WRONG_BACKEND, WRONG_DETAIL],
    },
  },
  {
    name: 'Angular',
    folder: 'angular',
    mistake: {
      file: 'src/app.component.ts',
      edits: [
        ['[backend]="backend"', `[backend]="'/api'"`],
        [OPEN_STEP, NO_STEP],
        ['[messages]', '[texts]'],
      ],
      refusals: [WRONG_BACKEND, WRONG_DETAIL, /Can't bind to 'texts'/],
    },
  },
];
