import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const path = (...parts: string[]): string => resolve(import.meta.dirname, ...parts)

export default defineConfig({
  resolve: {
    alias: {
      '@shared': path('src/shared'),
      '@main': path('src/main'),
      '@renderer': path('src/renderer'),
      '@resources': path('resources'),
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/integration/**/*.test.ts', 'scripts/**/*.test.mjs'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Left alone it keeps one core free, which on two cores is half of them; many tests wait for other programs anyway.
    maxWorkers: '100%',
  },
})
