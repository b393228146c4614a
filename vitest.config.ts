import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/temporary-folder.ts'],
    setupFiles: ['test/setup/property-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // All cores: the tests have the machine to themselves.
    maxWorkers: '100%',
    // pdfmake's CommonJS modules are imported as Node itself imports them.
    deps: { interopDefault: false },
  },
})
