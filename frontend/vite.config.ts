import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { stillFonts } from './tools/vite/fonts.ts';

const node = (packages: string): RegExp => new RegExp(`node_modules[\\\\/](?:${packages})[\\\\/]`);

/** What nearly every page has: buttons, menus, dialogs, tooltips and fields with what they stand on. */
const parts = [
  'core',
  'utils',
  'components/(?:ActionIcon|Button|CloseButton|Drawer|FocusTrap|Input|Loader|Menu|Modal|ModalBase|Overlay|Paper|Popover|Portal|ScrollArea|TextInput|Tooltip|Transition|UnstyledButton|VisuallyHidden)',
].join('|');

/**
 * Chunks that change at different paces, so that a new release leaves most of them in the cache: what every page is
 * made of is loaded with the shell. What else two pages share is parted by who needs it, so that nobody loads what
 * only others use, and the shell does not grow with the pages.
 */
const groups = [
  { name: 'react', test: node('react|react-dom|scheduler'), priority: 30 },
  { name: 'router', test: node('@tanstack/[^/]+|openapi-[^/]+'), priority: 20 },
  {
    name: 'ui',
    test: node(
      `@mantine/core/esm/(?:${parts})|@mantine/hooks|@floating-ui/[^/]+|clsx|react-remove-scroll|react-remove-scroll-bar|react-style-singleton|use-sidecar|use-callback-ref|tslib|get-nonce|tabbable`,
    ),
    priority: 10,
    minShareCount: 2,
  },
  {
    // Not what stands on a combobox or exports, which few pages need.
    name: 'shared',
    test: /src[\\/]shared[\\/](?:api|forms|hotkeys|me|tables|time|ui)[\\/](?!PersonSearch|ReportMenu|late)|gen[\\/](?:api|common|time|ui)\.ts|@mantine[\\/]form/,
    priority: 5,
    minShareCount: 2,
  },
];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  // The router plugin writes files and splits code, which tests neither need nor survive.
  plugins: process.env.VITEST
    ? [react()]
    : [tanstackRouter({ target: 'react', autoCodeSplitting: true }), react(), stillFonts()],
  // The server puts a fresh nonce in this place with every page.
  html: { cspNonce: '__CSP_NONCE__' },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    target: ['chrome120', 'firefox121', 'safari17.4'],
    manifest: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: { groups },
        // The shell names every chunk, so names are short; the manifest says what each is.
        chunkFileNames: 'assets/[hash:8].js',
      },
    },
  },
});
