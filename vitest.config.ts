import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'test/rules/**/*.test.ts',
      'test/platform/**/*.test.ts',
      'test/cli/**/*.test.ts',
      'test/demo/**/*.test.ts',
      'test/need-to-know/**/*.test.ts',
      'test/hostile/**/*.test.ts'
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    isolate: false,
    maxWorkers: 2
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } }
})
