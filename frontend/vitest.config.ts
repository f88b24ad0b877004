import { defineConfig, mergeConfig } from 'vitest/config';
import vite from './vite.config.ts';

export default mergeConfig(
  vite,
  defineConfig({
    test: {
      // One jsdom for all files of a worker: starting one takes longer than most files run.
      isolate: false,
      environment: 'jsdom',
      environmentOptions: { jsdom: { url: 'http://localhost/' } },
      setupFiles: ['./src/test/setup.ts'],
      // Many tests at once on few cores take their time.
      testTimeout: 20_000,
      include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.mjs'],
      css: { modules: { classNameStrategy: 'non-scoped' } },
      env: { TZ: 'Asia/Taipei' },
    },
  }),
);
