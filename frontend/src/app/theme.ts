import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const meridian: MantineColorsTuple = [
  '#f0f6ff',
  '#dfecff',
  '#c1dbff',
  '#9ac3ff',
  '#6da5f8',
  '#4588e9',
  '#2a70d3',
  '#1c5db7',
  '#184b92',
  '#133769',
];
const pine: MantineColorsTuple = [
  '#f1f8f3',
  '#dff0e5',
  '#c1e3ce',
  '#99d0af',
  '#69b88c',
  '#389f6c',
  '#0b8955',
  '#007445',
  '#005d38',
  '#094329',
];
const clay: MantineColorsTuple = [
  '#fff3f1',
  '#ffe4e0',
  '#ffcac3',
  '#fba89d',
  '#ef7f72',
  '#dc584c',
  '#c43d33',
  '#a92c26',
  '#87251f',
  '#621d18',
];
const dark: MantineColorsTuple = [
  '#e9ecf1',
  '#b4bbc6',
  '#939ca9',
  '#6f7885',
  '#3b4450',
  '#272e38',
  '#1b2129',
  '#151a21',
  '#0e1218',
  '#0a0d12',
];
const gray: MantineColorsTuple = [
  '#f7f8fa',
  '#f1f3f6',
  '#e9ecf0',
  '#e2e5ea',
  '#c8cdd6',
  '#a3aab6',
  '#7b8391',
  '#616a77',
  '#48515d',
  '#1a2029',
];

const dense = { '--button-height': '28px', '--button-padding-x': '10px', '--button-fz': '13px' };
const usual = { '--button-height': '34px', '--button-padding-x': '14px', '--button-fz': '14px' };

export const theme = createTheme({
  primaryColor: 'meridian',
  primaryShade: { light: 7, dark: 4 },
  // autoContrast is computed in JS for the light scheme only; our tokens switch in CSS, so filled controls read them.
  variantColorResolver: (input) => {
    const d = defaultVariantColorsResolver(input);
    const own = !input.color || input.color === 'meridian';
    if (input.variant === 'filled' && own)
      return {
        ...d,
        background: 'var(--accent)',
        hover: 'color-mix(in oklab, var(--accent) 88%, var(--ink))',
        color: 'var(--on-accent)',
      };
    if (input.variant === 'filled' && input.color === 'clay')
      return {
        ...d,
        background: 'var(--bad)',
        hover: 'color-mix(in oklab, var(--bad) 88%, var(--ink))',
        color: 'var(--surface)',
      };
    if (input.variant === 'light' && own)
      return {
        ...d,
        background: 'var(--accent-soft)',
        hover: 'color-mix(in oklab, var(--accent-soft) 88%, var(--ink))',
        color: 'var(--accent-ink)',
      };
    if (input.variant === 'subtle' && own)
      return { ...d, color: 'var(--accent-ink)', hover: 'var(--accent-soft)' };
    return d;
  },
  colors: { meridian, pine, clay, dark, gray, green: pine, red: clay, blue: meridian },
  fontFamily: 'var(--font-sans)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.3' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '10px', xl: '14px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '16px', lineHeight: '1.35' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  // Plain objects, since extend would bring each component into the shell.
  components: {
    Button: {
      defaultProps: { size: 'sm' },
      vars: (_theme: unknown, { size }: { size?: string }) => ({ root: size === 'xs' ? dense : usual }),
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, fz: 12 } },
    Modal: { defaultProps: { centered: true, radius: 'lg' } },
  },
});

export const resolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent-ink)',
    '--mantine-color-error': 'var(--bad)',
  },
  dark: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent-ink)',
    '--mantine-color-default': 'var(--sunken)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-error': 'var(--bad)',
  },
});
