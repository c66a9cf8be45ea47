type Palette = Record<
  'page' | 'surface' | 'ink' | 'soft' | 'line' | 'edge' | 'accent' | 'tint' | 'onAccent' | 'warn' | 'warnTint' | 'track',
  string
>;

/** `soft`, `accent` and `warn` are text too; `edge` outlines controls. Their contrasts are tested. */
export const palettes: Record<'light' | 'dark', Palette> = {
  light: {
    page: '#f5f7f6',
    surface: '#ffffff',
    ink: '#16211f',
    soft: '#52605c',
    line: '#dce3e0',
    edge: '#75837f',
    accent: '#0a6353',
    tint: '#e4f1ed',
    onAccent: '#ffffff',
    warn: '#8a4a00',
    warnTint: '#fdf2e0',
    track: '#e3e9e6',
  },
  dark: {
    page: '#0f1514',
    surface: '#171f1e',
    ink: '#e6ecea',
    soft: '#a6b3af',
    line: '#2a3634',
    edge: '#73827e',
    accent: '#7fd3bf',
    tint: '#15322c',
    onAccent: '#05221c',
    warn: '#f2bd70',
    warnTint: '#32260f',
    track: '#2a3634',
  },
};

const variables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');

export const colourStyle = `
:root{color-scheme:light dark;${variables(palettes.light)}}
@media (prefers-color-scheme:dark){:root{${variables(palettes.dark)}}}
`;
