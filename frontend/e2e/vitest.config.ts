import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/lib/setup.mjs'],
    // One browser at a time: two would only wait for each other.
    fileParallelism: false,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What nobody answered is sent again after 2, 4 and 8 seconds.
    expect: { poll: { timeout: 20_000 } },
    slowTestThreshold: 10_000,
  },
});
