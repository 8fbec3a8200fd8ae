import type { Corner } from '../facts/index.ts';
import type { Box, Seen, SeenFigure } from './screens-boxes.ts';

/** The frame of a device, in px. */
const FRAME = 2;
/** A number is round: this much of its width stays empty in each corner of its box. */
const ROUND = 0.15;

type Kind = 'control' | 'ring' | 'mark' | 'words';

const all = (figure: SeenFigure, kind: Kind): Seen[] => figure.seen.filter(({ what }) => what.startsWith(`${kind} `));
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

/** What is wrong with the places on a drawn screen, whatever the screen: lost, cut off, or one over another. */
export function placeIssues(figure: SeenFigure): string[] {
  const [, , width, height] = figure.screen;
  const glass: Box = [FRAME, FRAME, width - 2 * FRAME, height - 2 * FRAME];
  const words = all(figure, 'words');
  const marks = all(figure, 'mark');
  const boxOf = (control: string) => figure.seen.find(({ what }) => what === `control ${control}`)!.box;
  const ringed = all(figure, 'ring').map(({ of }) => of);
  return [
    ...figure.seen.filter(({ box }) => !contains(glass, box)).map(({ what }) => `${what} is cut off by the screen`),
    ...words
      .filter(({ of, box }) => of !== undefined && !contains(boxOf(of), box))
      .map(({ what, of }) => `${what} sticks out of ${of}`),
    ...words.flatMap((each, index) =>
      words
        .slice(index + 1)
        .filter(({ box }) => overlap(each.box, box) > 1)
        .map(({ what }) => `${each.what} runs into ${what}`),
    ),
    ...marks.filter(({ of }) => !ringed.includes(of)).map(({ what, of }) => `${what} is on ${of}, which has no ring`),
    ...ringed
      .filter((control) => ringed.length > 1 && !marks.some(({ of }) => of === control))
      .map((control) => `the ring around ${control} has no number`),
    ...marks.filter(({ of, box }) => overlap(boxOf(of!), box) <= 0).map(({ what, of }) => `${what} is away from ${of}`),
    ...marks.flatMap(({ what, box }) =>
      words.filter((each) => overlap(box, each.box) > ROUND * box[2]).map((each) => `${what} covers ${each.what}`),
    ),
  ];
}

/** The corner of the screen in which something stands, if it is one. */
export function cornerAt({ screen }: SeenFigure, [left, top, width, height]: Box): Corner | undefined {
  const [x, y] = [(left + width / 2) / screen[2], (top + height / 2) / screen[3]];
  if (x < 0.35 && y < 0.25) return 'top-left';
  if (x > 0.65 && y < 0.25) return 'top-right';
  if (x > 0.65 && y > 0.75) return 'bottom-right';
  return undefined;
}
