import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { figuresOf, guideFact, GUIDES, type Corner, type GuideId } from '../../facts/index.ts';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { serveSheet, sheetAddress } from '../../support/contact-sheet.ts';
import { inTurn } from '../../support/coverage.ts';
import { loadedFaces, setInTestFont } from '../../support/screens-font.ts';

/** Left, top, width, height in px, from the screen's own corner. */
type Box = readonly [number, number, number, number];

interface Seen {
  kind: 'control' | 'ring' | 'mark' | 'words';
  /** The control's id, the mark's number, the words. */
  what: string;
  box: Box;
  /** The control that it belongs to. */
  of?: string;
}

/** One figure of the contact sheet. */
interface SeenFigure {
  guide: string;
  /** The figure's number in the guide, if it has one. */
  n?: string;
  device: 'phone' | 'browser';
  screen: Box;
  seen: Seen[];
}

/** The frame of a device, in px. */
const FRAME = 2;
/** The part of a round number's width that stays empty in each corner of its box. */
const ROUND = 0.15;

/** Everything on each screen of the contact sheet, in order. */
function measureSheet(page: Page): Promise<SeenFigure[]> {
  return page.evaluate(() => {
    const boxOf = ({ left, top, width, height }: DOMRect, from: DOMRect): Box => [
      left - from.left,
      top - from.top,
      width,
      height,
    ];
    return [...document.querySelectorAll<HTMLElement>('.sheet li')].map((item): SeenFigure => {
      const screen = item.querySelector<HTMLElement>('.s')!;
      const from = screen.getBoundingClientRect();
      const seen: Seen[] = [];
      for (const element of screen.querySelectorAll<HTMLElement>('*')) {
        const of = element.closest<HTMLElement>('[data-control]')?.dataset['control'];
        const add = (kind: Seen['kind'], what: string, rect: DOMRect) =>
          seen.push({ kind, what, box: boxOf(rect, from), ...(of === undefined ? {} : { of }) });
        if (element.dataset['control']) {
          const box = element.getBoundingClientRect();
          const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
          const ring = Math.max(0, parseFloat(outlineWidth) + parseFloat(outlineOffset));
          add('control', of!, box);
          if (outlineStyle !== 'none' && ring > 0) {
            add('ring', of!, new DOMRect(box.x - ring, box.y - ring, box.width + 2 * ring, box.height + 2 * ring));
          }
        }
        if (element.matches('.s-turn')) add('mark', element.textContent, element.getBoundingClientRect());
        else {
          const nodes = [...element.childNodes];
          const isWords = (node?: Node) => node?.nodeType === Node.TEXT_NODE || node?.nodeName === 'WBR';
          nodes.forEach((node, index) => {
            // Words go on after a possible line break.
            if (!isWords(node) || isWords(nodes[index - 1])) return;
            const range = document.createRange();
            range.setStartBefore(node);
            const end = nodes.findIndex((each, at) => at > index && !isWords(each));
            range.setEndAfter(nodes.at(end === -1 ? -1 : end - 1)!);
            if (range.toString()) add('words', range.toString(), range.getBoundingClientRect());
          });
        }
      }
      const n = /(?:Fig\. |図)([\d.]+)$/.exec(item.querySelector('p > b')!.textContent.trim())?.[1];
      return {
        guide: item.closest('section')!.getAttribute('aria-labelledby')!.replace('sheet-', ''),
        ...(n === undefined ? {} : { n }),
        device: screen.matches('.s-browser') ? 'browser' : 'phone',
        screen: boxOf(from, from),
        seen,
      };
    });
  });
}

const contains = (outer: Box, inner: Box, slack = 0.5): boolean =>
  inner[0] >= outer[0] - slack &&
  inner[1] >= outer[1] - slack &&
  inner[0] + inner[2] <= outer[0] + outer[2] + slack &&
  inner[1] + inner[3] <= outer[1] + outer[3] + slack;
/** How far two boxes reach into each other: the smaller of both directions. */
const overlap = (a: Box, b: Box): number =>
  Math.min(
    Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]),
    Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]),
  );
/** What is wrong with the places on a drawn screen: lost, cut off, or one over another. */
function placeIssues({ screen, seen }: SeenFigure): string[] {
  const all = (kind: Seen['kind']) => seen.filter((each) => each.kind === kind);
  const [controls, words, marks] = [all('control'), all('words'), all('mark')];
  const glass: Box = [FRAME, FRAME, screen[2] - 2 * FRAME, screen[3] - 2 * FRAME];
  const boxOf = (control?: string) => controls.find(({ what }) => what === control)!.box;
  const ringed = all('ring').map(({ what }) => what);
  const pairs = (of: readonly Seen[]) => of.flatMap((a, index) => of.slice(index + 1).map((b) => [a, b] as const));
  return [
    ...pairs(controls)
      .filter(([a, b]) => overlap(a.box, b.box) > 1)
      .map(([a, b]) => `${b.what} covers ${a.what}`),
    ...seen
      .filter(({ box }) => !contains(glass, box))
      .map(({ kind, what }) => `${kind} ${what} is cut off by the screen`),
    ...words
      .filter(({ of, box }) => of !== undefined && !contains(boxOf(of), box))
      .map(({ what, of }) => `“${what}” sticks out of ${of}`),
    ...pairs(words)
      .filter(([a, b]) => overlap(a.box, b.box) > 1)
      .map(([a, b]) => `“${a.what}” runs into “${b.what}”`),
    ...marks.filter(({ of }) => !ringed.includes(of!)).map(({ of }) => `${of} has a number but no ring`),
    ...ringed
      .filter((control) => ringed.length > 1 && !marks.some(({ of }) => of === control))
      .map((control) => `the ring around ${control} has no number`),
    ...marks
      .filter(({ of, box }) => overlap(boxOf(of), box) <= 0)
      .map(({ of }) => `the number of ${of} is away from it`),
    ...marks.flatMap((mark) =>
      words
        .filter(({ box }) => overlap(mark.box, box) > ROUND * mark.box[2])
        .map(({ what }) => `the number of ${mark.of} covers “${what}”`),
    ),
  ];
}

/** The corner of the screen that a box is in, if any. */
function cornerAt({ screen }: SeenFigure, [left, top, width, height]: Box): Corner | undefined {
  const [x, y] = [(left + width / 2) / screen[2], (top + height / 2) / screen[3]];
  if (x < 0.35 && y < 0.25) return 'top-left';
  if (x > 0.65 && y < 0.25) return 'top-right';
  if (x > 0.65 && y > 0.75) return 'bottom-right';
  return undefined;
}

type Visit = (address: string, view: { width: number; prepare: (page: Page) => Promise<void> }) => Promise<Page>;
const measured = new Map<string, SeenFigure[]>();

/** The contact sheet, measured once for all tests. */
async function sheet(visit: Visit, { language, width }: { language: string; width: number }): Promise<SeenFigure[]> {
  const key = `${language} ${width}`;
  const kept = measured.get(key);
  if (kept) return kept;
  const prepare = async (page: Page) => {
    await serveSheet(page);
    await setInTestFont(page);
  };
  const page = await visit(sheetAddress(language), { width, prepare });
  expect(await loadedFaces(page)).toEqual({ loaded: expect.toSatisfy((parts: number) => parts > 0), failed: 0 });
  const figures = await measureSheet(page);
  measured.set(key, figures);
  return figures;
}

const views = languages.flatMap((language, turn) => inTurn([390, 1280], turn).map((width) => ({ language, width })));

describe.for(views)('every figure in $language at $width px', (view) => {
  test('is there, and taps in the corner that the facts name', async ({ visit }) => {
    const figures = await sheet(visit, view);
    for (const { id } of GUIDES) {
      const own = figures.filter(({ guide }) => guide === id);
      const numbered = own.filter(({ n }) => n !== undefined);
      const facts = figuresOf(guideFact(id as GuideId));
      expect(numbered.map(({ n }) => n)).toEqual(facts.map(({ n }) => n));
      for (const [index, { n, corner }] of facts.entries()) {
        if (corner === undefined) continue;
        const ring = numbered[index]!.seen.find(({ kind }) => kind === 'ring');
        expect(ring && cornerAt(numbered[index]!, ring.box), `${id}, figure ${n}`).toBe(corner);
      }
    }
    const menus = figures
      .filter(({ guide }) => guide === 'message-delivery')
      .flatMap((figure) => figure.seen.map((each) => ({ ...each, corner: cornerAt(figure, each.box) })))
      .filter(({ kind, what }) => kind === 'ring' && what === 'user-menu');
    expect(menus.map(({ corner }) => corner)).toEqual(['top-right']);
  });

  test('has everything in its place, nothing cut off, covered, lost or outside its control', async ({ visit }) => {
    const figures = await sheet(visit, view);
    expect([
      ...new Set(figures.flatMap((each) => placeIssues(each).map((issue) => `${each.device}: ${issue}`))),
    ]).toEqual([]);
  });
});
