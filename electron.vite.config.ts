import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { startLetters } from './scripts/vite/start-letters'

const path = (...parts: string[]): string => resolve(import.meta.dirname, ...parts)

const alias = [
  { find: '@shared', replacement: path('src/shared') },
  { find: '@main', replacement: path('src/main') },
  { find: '@renderer', replacement: path('src/renderer') },
  { find: '@resources', replacement: path('resources') },
  // Electron 25 carries Chromium 114, which is older than what the modern build of pdf.js expects.
  { find: /^pdfjs-dist$/, replacement: path('node_modules/pdfjs-dist/legacy/build/pdf.mjs') },
  { find: /^pdfjs-dist\/build/, replacement: path('node_modules/pdfjs-dist/legacy/build') },
]

// Only these have native parts; everything else is bundled, because Electron 25 cannot require ESM packages.
const native = ['electron', '@signalapp/sqlcipher', '@node-rs/argon2']

/**
 * What windows begin with, in few files. Left alone, the bundler makes some twenty of it, and a window that opens
 * waits for each of them.
 */
const sharedByWindows = [
  // All that the kiosk's start page shares with others.
  {
    name: 'ground',
    test: /src\/renderer\/(ui\/(colours|fonts|base)\.css|i18n\/script)|src\/shared\/languages\.ts|resources\/data\/languages\.json|vite\/preload-helper/,
    priority: 4,
  },
  // Enough for the unlock screen, which must be there at once: no theme, no parser.
  {
    name: 'first',
    test: /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next)\/|src\/renderer\/(i18n\/|ui\/(plain\/|call|useErrorText|language-choices))|resources\/locales\/en\//,
    priority: 3,
  },
  {
    name: 'interface',
    test: /node_modules\/(@mantine|@floating-ui|@tabler|react-remove-scroll|react-transition-group)\//,
    priority: 2,
  },
  // Not the Markdown parts: they bring a parser along that the first screen has no use for.
  { name: 'ui', test: /src\/renderer\/ui\/(?!Material|material|Review|Ordered|typed-text)/, priority: 1 },
]

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      externalizeDeps: false,
      target: 'node18',
      rolldownOptions: {
        external: native,
        input: { index: path('src/main/index.ts'), vault: path('src/main/vault/process.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      externalizeDeps: false,
      isolatedEntries: true, // a sandboxed preload cannot require a second file
      target: 'node18',
      rolldownOptions: {
        external: ['electron'],
        input: {
          desk: path('src/preload/desk.ts'),
          facing: path('src/preload/facing.ts'),
          kiosk: path('src/preload/kiosk.ts'),
          paper: path('src/preload/paper.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: path('src/renderer'),
    resolve: { alias },
    plugins: [
      react(),
      startLetters({ fonts: path('src/renderer/ui/fonts.css'), languages: path('resources/data/languages.json') }),
    ],
    build: {
      target: 'chrome114',
      assetsInlineLimit: 0, // data: fonts and images would widen the content security policy
      modulePreload: { polyfill: false },
      minify: true,
      rolldownOptions: {
        output: { codeSplitting: { groups: sharedByWindows } },
        input: {
          desk: path('src/renderer/desk/index.html'),
          facing: path('src/renderer/facing/index.html'),
          kiosk: path('src/renderer/kiosk/index.html'),
          paper: path('src/renderer/paper/index.html'),
        },
      },
    },
  },
})
