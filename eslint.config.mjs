import { importX } from 'eslint-plugin-import-x'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** A place that may not import from another one, and why. */
const zone = (target, from, message, except = []) => ({ target, from, message, except })

const zones = [
  zone('./src/shared', ['./src/main', './src/preload', './src/renderer'], 'shared imports nothing of the processes'),
  zone('./src/renderer', ['./src/main', './src/preload'], 'a window never imports main'),
  zone('./src/main', ['./src/renderer', './src/preload'], 'main never imports a window'),
  zone('./src/preload', ['./src/main', './src/renderer'], 'a preload only knows the contract'),
  // The kiosk's instance is to hold no vault code; what it may use of main is listed by what is left.
  zone(
    './src/main/kiosk',
    ['./src/main/vault/**/*', './src/main/sealing/**/*', './src/main/features/*/*.store.ts'],
    'the kiosk knows nothing about cases',
  ),
  // Each surface is its own bundle: nothing of the desk reaches the kiosk or the facing display.
  zone(
    './src/renderer/kiosk',
    ['./src/renderer/desk', './src/renderer/features', './src/renderer/facing', './src/renderer/paper'],
    'surfaces do not share pages',
  ),
  zone(
    './src/renderer/paper',
    ['./src/renderer/desk', './src/renderer/features', './src/renderer/facing', './src/renderer/kiosk'],
    'surfaces do not share pages',
  ),
  zone(
    './src/renderer/ui',
    [
      './src/renderer/desk',
      './src/renderer/features',
      './src/renderer/facing',
      './src/renderer/kiosk',
      './src/renderer/paper',
    ],
    'the design system knows no feature',
  ),
]

const privileged = ['electron', 'node:*', 'fs', 'path', 'crypto', 'child_process']
const pure = { group: [...privileged, 'react', 'react-dom'], message: 'shared is pure: no I/O, no Electron, no React' }
const noNode = { group: privileged, message: 'windows have no Node and no Electron' }
const noSql = {
  group: ['@signalapp/sqlcipher', 'kysely', '**/vault/database/*'],
  message: 'only *.store.ts and vault/ touch SQL',
}

export default tseslint.config(
  { ignores: ['out/', '.runtime/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.node.json', './tsconfig.web.json', './tsconfig.test.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['./tsconfig.node.json', './tsconfig.web.json'],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-invalid-void-type': 'off', // conflicts with typed generics of TanStack Query
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  {
    files: ['src/shared/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [pure] }] },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    ignores: ['**/*.test.*'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noNode] }] },
  },
  {
    files: ['src/main/**/*.ts'],
    ignores: ['src/main/vault/**', '**/*.store.ts', '**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ ...noSql, allowTypeImports: true }] }],
    },
  },
  { files: ['src/renderer/**/*.tsx', 'src/renderer/**/*.ts'], ...reactHooks.configs.flat.recommended },
  {
    files: ['**/*.test.{ts,tsx}', 'src/main/**/testing/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'error' },
  },
)
