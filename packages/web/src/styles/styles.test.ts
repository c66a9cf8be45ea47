import { describe, expect, it } from 'vitest';
import { palettes } from './colours.ts';
import { stylesheet } from './stylesheet.ts';

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(palettes))('the %s colours', (_, palette) => {
  it.each([
    ['ink', 'page'],
    ['ink', 'surface'],
    ['ink', 'warnTint'],
    ['soft', 'page'],
    ['soft', 'surface'],
    ['accent', 'page'],
    ['accent', 'surface'],
    ['accent', 'tint'],
    ['accent', 'warnTint'],
    ['onAccent', 'accent'],
    ['warn', 'surface'],
    ['warn', 'warnTint'],
  ] as const)('let %s be read on %s (WCAG 2.2, 1.4.3)', (text, ground) =>
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5),
  );

  it('let controls and bars be made out (WCAG 2.2, 1.4.11)', () => {
    expect(contrast(palette.edge, palette.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.accent, palette.track)).toBeGreaterThanOrEqual(3);
  });
});

describe('the stylesheet', () => {
  it('loads nothing else', () => expect(stylesheet.text).not.toMatch(/url\(|@import|@font-face/));
  it('carries its hash in its name', () => expect(stylesheet.path).toMatch(/^\/assets\/style\.[0-9a-f]{12}\.css$/));
});
