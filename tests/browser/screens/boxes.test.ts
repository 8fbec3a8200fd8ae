import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { format } from 'prettier';
import { describe, expect } from 'vitest';
import { figuresOf, guideFact, GUIDES, type GuideId } from '../../facts/index.ts';
import { test } from '../../support/browser.ts';
import { languages } from '../../support/browser-words.ts';
import { serveSheet, sheetAddress } from '../../support/contact-sheet.ts';
import { inTurn } from '../../support/coverage.ts';
import { linesOf, measureSheet, type SeenFigure } from '../../support/screens-boxes.ts';
import { loadedFaces, setInTestFont } from '../../support/screens-font.ts';
import { cornerAt, placeIssues } from '../../support/screens-places.ts';

/** Boxes in whole px by language and width, guide and figure. Written anew with SHIRUBE_UPDATE=1. */
const FILE = 'tests/browser/screens/expected/boxes.json';
type Boxes = Record<string, Record<string, Record<string, string[]>>>;
const read = (): Boxes => (existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Boxes) : {});

async function keep(key: string, boxes: Boxes[string]): Promise<void> {
  writeFileSync(FILE, await format(JSON.stringify({ ...read(), [key]: boxes }), { parser: 'json', printWidth: 120 }));
}

const guidesOf = (figures: readonly SeenFigure[]) => [...new Set(figures.map(({ guide }) => guide))];
const ofGuide = (figures: readonly SeenFigure[], guide: string) => figures.filter((each) => each.guide === guide);
/** The guides of the facts; others may have joined them. */
const knownGuidesOf = (figures: readonly SeenFigure[]) =>
  guidesOf(figures).filter((guide) => GUIDES.some(({ id }) => id === guide));
const numberOf = ({ title }: SeenFigure) => /(?:Fig\. |図)([\d.]+)$/.exec(title)?.[1];

function boxesOf(figures: readonly SeenFigure[]): Boxes[string] {
  return Object.fromEntries(
    knownGuidesOf(figures).map((guide) => [
      guide,
      Object.fromEntries(
        ofGuide(figures, guide).map((figure, index) => [`${index + 1}: ${figure.title}`, linesOf(figure)]),
      ),
    ]),
  );
}

/** Faults of all figures, the same fault of several named once. */
const issuesOf = (figures: readonly SeenFigure[]) => [
  ...new Set(figures.flatMap((each) => placeIssues(each).map((issue) => `${each.device}: ${issue}`))),
];

/** Each language in one width; in the full run in both, and so where they are written anew. */
const isWritten = process.env['SHIRUBE_UPDATE'] === '1';
const views = languages.flatMap((language, turn) =>
  (isWritten ? [390, 1280] : inTurn([390, 1280], turn)).map((width) => ({ language, width })),
);
type Visit = (address: string, view: { width: number; prepare: (page: Page) => Promise<void> }) => Promise<Page>;

async function open(visit: Visit, { language, width }: (typeof views)[number]): Promise<Page> {
  const prepare = async (page: Page) => {
    await serveSheet(page);
    await setInTestFont(page);
  };
  const page = await visit(sheetAddress(language), { width, prepare });
  expect(await loadedFaces(page)).toEqual({ loaded: expect.toSatisfy((parts: number) => parts > 0), failed: 0 });
  return page;
}

const measured = new Map<string, SeenFigure[]>();

/** The contact sheet, measured once for all tests. */
async function sheet(visit: Visit, view: (typeof views)[number]): Promise<SeenFigure[]> {
  const key = JSON.stringify(view);
  const figures = measured.get(key) ?? (await measureSheet(await open(visit, view)));
  measured.set(key, figures);
  return figures;
}

describe.for(views)('every figure in $language at $width px', (view) => {
  test('has each control, mark and label in its place', async ({ visit }) => {
    const boxes = boxesOf(await sheet(visit, view));
    const key = `${view.language} ${view.width}`;
    if (isWritten) await keep(key, boxes);
    expect(boxes).toEqual(read()[key]);
  });

  test('is there, and taps in the corner that the facts name', async ({ visit }) => {
    const figures = await sheet(visit, view);
    expect(knownGuidesOf(figures).sort()).toEqual(GUIDES.map(({ id }) => id).sort());
    for (const guide of knownGuidesOf(figures)) {
      const facts = figuresOf(guideFact(guide as GuideId));
      const numbered = ofGuide(figures, guide).filter((figure) => numberOf(figure) !== undefined);
      expect(numbered.map(numberOf)).toEqual(facts.map(({ n }) => n));
      for (const [index, { n, corner }] of facts.entries()) {
        if (corner === undefined) continue;
        const ring = numbered[index]!.seen.find(({ what }) => what.startsWith('ring '));
        expect(ring && cornerAt(numbered[index]!, ring.box), `${guide}, figure ${n}`).toBe(corner);
      }
    }
    const menu = ofGuide(figures, 'message-delivery').flatMap((figure) =>
      figure.seen.filter(({ what }) => what === 'ring user-menu').map(({ box }) => cornerAt(figure, box)),
    );
    expect(menu).toEqual(['top-right']);
  });

  test('has nothing cut off, covered, lost or out of its control', async ({ visit }) => {
    expect(issuesOf(await sheet(visit, view))).toEqual([]);
  });
});

describe('the boxes differ by each of', () => {
  const changes: [string, () => void, string[]][] = [
    [
      'a label that is wrong',
      () => (document.querySelector('.s [data-control="add-user"] > span')!.textContent = 'Add'),
      ['words “Add User”', 'words “Add”'],
    ],
    [
      'a button that moved',
      () => {
        const button = document.querySelector('.s [data-control="log-in"]')!;
        button.parentElement!.append(button);
      },
      ['control log-in', 'control log-in'],
    ],
    [
      'a mark that is lost',
      () => {
        const mark = document.querySelector('.s [data-control="pin"]')!;
        mark.classList.remove('s-mark');
        mark.querySelector('.s-turn')!.remove();
      },
      ['mark 1', 'ring pin'],
    ],
  ];

  test('a label that is wrong, a button that moved, a mark that is lost', async ({ visit }) => {
    const page = await open(visit, { language: 'en', width: 1280 });
    let before = (await measureSheet(page)).map(linesOf);
    for (const [what, change, expected] of changes) {
      await page.evaluate(change);
      const after = (await measureSheet(page)).map(linesOf);
      const differing = before.flatMap((lines, index) => [
        ...lines.filter((line) => !after[index]!.includes(line)),
        ...after[index]!.filter((line) => !lines.includes(line)),
      ]);
      expect(
        differing.map((line) => line.replace(/: [-\d ]+$/, '')),
        what,
      ).toEqual(expect.arrayContaining(expected));
      before = after;
    }
  });
});
