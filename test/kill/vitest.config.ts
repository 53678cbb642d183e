import { defineConfig } from 'vitest/config'

// Processes are killed and started over and over here, so these tests have the machine to themselves: `npm run kill`.
export default defineConfig({
  test: {
    include: ['test/kill/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 1
  }
})
