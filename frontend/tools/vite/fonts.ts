import type { Plugin } from 'vite';

/** The part of the typeface that every page needs. */
const first = /inter-latin-wght-normal-[\w-]+\.woff2$/;

/**
 * Text must not move when its typeface arrives. So the part that every page needs is asked for with the
 * page itself, and whatever comes too late is for the next page: "optional" in place of "swap".
 */
export function stillFonts(): Plugin {
  return {
    name: 'still-fonts',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource-variable.*\.css$/.test(id)) return undefined;
      return { code: code.replaceAll('font-display: swap', 'font-display: optional'), map: null };
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((name) => first.test(name));
        if (!font) throw new Error('the typeface is not in the build');
        const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${font}`, crossorigin: '' };
        return [{ tag: 'link', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}
