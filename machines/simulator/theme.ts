import { z } from 'zod';
import { group, named, text, word } from '../data/index.ts';

const color = text('bad-value', /^#[0-9a-f]{6}$/i, "a color in quotation marks, such as `'#234a5c'`");
const ems = (min: number, max: number) =>
  z
    .number()
    .min(min, named('field-value', `Write a number from ${min} to ${max}.`))
    .max(max, named('field-value', `Write a number from ${min} to ${max}.`));

const colors = group({
  header: color,
  /** The end of the header's gradient on a screen with the app's sign. */
  'header-2': color,
  'on-header': color,
  background: color,
  card: color,
  ink: color,
  accent: color,
  'on-accent': color,
  /** Arrows; the page's soft ink if absent. */
  soft: color.optional(),
  rule: color.optional(),
  /** Behind icons and quiet buttons; a tint of the accent if absent. */
  tile: color.optional(),
  key: color.optional(),
  /** Behind the keys. */
  pad: color.optional(),
});

type Colors = z.output<typeof colors>;
type Scheme = 'light' | 'dark';

/** The mark's ring and its inner line, the same as in `src/ui/styles/tokens.css`. Not part of a theme. */
export const MARK: Readonly<Record<Scheme, { ring: string; line: string }>> = {
  light: { ring: '#bf3017', line: '#fffaf5' },
  dark: { ring: '#ff8d6e', line: '#210d06' },
};

/** Zod's code for problems of a schema's own; ours is part of the message. */
const OWN = 'custom';

/** What a theme replaces in `src/screens/styles/theme.css`. Sizes are in em. */
export const themeSchema = group({
  light: colors,
  dark: colors,
  /** Corners of cards and buttons. */
  round: ems(0, 2).optional(),
  /** Height of an entry. */
  row: ems(2.4, 5).optional(),
  title: word(['start', 'center']).optional(),
}).superRefine((theme, { addIssue }) => {
  for (const scheme of ['light', 'dark'] as const)
    for (const { field, code, message, hint } of problemsOf(theme[scheme], MARK[scheme]))
      addIssue({ code: OWN, path: [scheme, field], message: named(code, hint, message) });
});

export type Theme = z.output<typeof themeSchema>;

interface ThemeProblem {
  field: keyof Colors;
  code: string;
  message: string;
  hint: string;
}

/** Text and its background. */
const TEXT: readonly [text: keyof Colors, ground: keyof Colors][] = [
  ['on-header', 'header'],
  ['on-header', 'header-2'],
  ['ink', 'background'],
  ['ink', 'card'],
  ['accent', 'card'],
  ['accent', 'tile'],
  ['on-accent', 'accent'],
  ['ink', 'key'],
];

const LEAST_TEXT = 4.5;
const LEAST_MARK = 3;
/** The least difference of red, green or blue between a header and the ring. */
const LEAST_DIFFERENCE = 70;

function problemsOf(given: Colors, { ring, line }: (typeof MARK)[Scheme]): ThemeProblem[] {
  const all = { ...given, tile: given.tile ?? mixed(given.accent, given.card, 0.15), key: given.key ?? given.card };
  const faint = TEXT.flatMap(([field, ground]): ThemeProblem[] => {
    const [own = '', below = ''] = [all[field], all[ground]];
    const contrast = contrastOf(own, below);
    if (contrast >= LEAST_TEXT) return [];
    const message = `\`${field}\` (${own}) on \`${ground}\` (${below}) has a contrast of ${contrast.toFixed(2)}.`;
    const way = luminanceOf(below) > 0.18 ? 'darker' : 'lighter';
    return [
      { field, code: 'theme-contrast', message, hint: `Choose a ${way} \`${field}\`: text needs ${LEAST_TEXT}.` },
    ];
  });
  const lost = (['header', 'background', 'card'] as const).flatMap((field): ThemeProblem[] => {
    const own = all[field];
    const isSeen = Math.max(contrastOf(ring, own), contrastOf(line, own)) >= LEAST_MARK;
    const isNear = zipped(own, ring).every(([part, other]) => Math.abs(part - other) < LEAST_DIFFERENCE);
    if (isSeen && !isNear) return [];
    const message = `The mark (${ring} with a line of ${line}) is lost on \`${field}\` (${own}).`;
    const hint = `Choose another \`${field}\`, not a shade of red or orange: readers would not see what to tap.`;
    return [{ field, code: 'theme-mark', message, hint }];
  });
  return [...faint, ...lost];
}

function channelsOf(hex: string): [red: number, green: number, blue: number] {
  const channel = (at: number): number => parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** The channels of two colors, in pairs. */
function zipped(one: string, other: string): [number, number][] {
  const [[red, green, blue], [red2, green2, blue2]] = [channelsOf(one), channelsOf(other)];
  return [
    [red, red2],
    [green, green2],
    [blue, blue2],
  ];
}

function mixed(top: string, ground: string, share: number): string {
  const parts = zipped(top, ground).map(([above, below]) => Math.round(above * share + below * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG 2's relative luminance. */
function luminanceOf(hex: string): number {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = channelsOf(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The theme as CSS custom properties of drawn screens, in light and dark. */
export function themeSheet({ light, dark, round, row, title }: Theme): string {
  const written = (values: Readonly<Record<string, string | undefined>>): string =>
    Object.entries(values)
      .flatMap(([name, value]) => (value === undefined ? [] : `--app-${name}:${value};`))
      .join('');
  const em = (size: number | undefined) => (size === undefined ? undefined : `${size}em`);
  const [day, night] = [written({ ...light, round: em(round), row: em(row), title }), written(dark)];
  return [
    `@media screen{.s.s{${day}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]) .s.s{${night}}}`,
    `:root[data-theme="dark"] .s.s{${night}}}`,
  ].join('');
}
