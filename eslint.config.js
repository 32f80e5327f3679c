// @ts-check
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    '**/dist*/',
    '**/.next/',
    'examples/angular/build/',
    'node_modules/',
    '.cache/',
    '.data/',
    'coverage/',
    '**/*.d.ts',
  ]),

  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-control-regex': 'off',
      'no-fallthrough': 'error',
      'no-unsafe-finally': 'error',
      'no-self-compare': 'error',
      'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
      'no-template-curly-in-string': 'error',
      'no-param-reassign': 'error',
      'no-return-assign': 'error',
    },
  },

  {
    // Each TypeScript file belongs to one of the three projects: a file in none is a parsing error.
    files: ['**/*.ts'],
    ignores: ['examples/**'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json', './test/frameworks/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "TaggedTemplateExpression[tag.name='html'] > TemplateLiteral > TemplateElement:first-child[value.raw=/^ /]",
          message: 'The build trims templates: put the space outside, as in [" ", mark].',
        },
        {
          selector:
            "TaggedTemplateExpression[tag.name='html'] > TemplateLiteral > TemplateElement[tail=true][value.raw=/[^\\n ] +$|^ +$/]",
          message: 'The build trims templates: put the space outside, as in [mark, " "].',
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, allowDefaultCaseForExhaustiveSwitch: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-unsafe-enum-assignment': 'off', // there are no enums, and it takes seconds
      // Code points are what checks of names and keys count.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `() => void` callbacks in one line read better without braces.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // An interface may ask for a promise that an implementation has at once.
      '@typescript-eslint/require-await': 'off',
      // What was caught, and an AbortSignal's reason, are passed on as they came.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },

  {
    // Projects of their own, which know the built package: their own scripts check their types.
    files: ['examples/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
  },

  {
    files: ['src/**/*.ts', 'demo/**/*.ts', 'test/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
  },

  {
    files: ['src/**/*.ts'],
    ignores: ['src/**/define*.ts', 'src/server/node.ts'],
    // A warning is how a component tells the page's developer.
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  {
    // At 300 lines think, at 450 split.
    files: ['src/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 450 }] },
  },

  {
    // What a framework, or the DOM, knows of elements is an interface in a namespace of its own, to be added to.
    files: ['src/frameworks/*.ts', 'src/flow/wizard-events.ts'],
    rules: {
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },

  {
    files: ['test/**/*.ts'],
    rules: {
      // node:test returns promises from `it` and `describe` which nobody awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['it', 'test', 'describe', 'suite', 'before', 'after'],
            },
          ],
        },
      ],
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
);
