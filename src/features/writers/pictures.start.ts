import { partIn } from '../../ui/dom.ts';
import { sayCopy } from './say-copy.ts';

/** Of a box that is drawn, the least side in per cent: a press that trembles is none. */
const LEAST = 2;
/** How large the ring around a point is shown, as a part of the picture's shorter side. */
const RING = 0.16;

interface Point {
  x: number;
  y: number;
}

const page = document.querySelector<HTMLElement>('.pictures');
for (const aim of page?.querySelectorAll<HTMLElement>('.picture-aim') ?? []) {
  const button = partIn(aim, 'button');
  let from: Point | undefined;
  button.addEventListener('pointerdown', (event) => {
    from = pointIn(button, event);
    button.setPointerCapture(event.pointerId);
  });
  button.addEventListener('click', (event) => {
    // A keyboard has no place: it marks the middle, from where the numbers are corrected by hand.
    const to = event.detail === 0 ? { x: 50, y: 50 } : pointIn(button, event);
    const mark = markFrom(event.detail === 0 ? to : (from ?? to), to);
    show(aim, mark);
    if (page) sayCopy(page, `mark="${mark.join(' ')}"`);
  });
}

/** Where in an element something happened, in per cent of it. */
function pointIn(element: Element, { clientX, clientY }: MouseEvent): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  const share = (at: number, whole: number): number => Math.min(100, Math.max(0, (100 * at) / whole));
  return { x: share(clientX - left, width), y: share(clientY - top, height) };
}

/** A mark in the numbers of a figure: a point, or a box where one was drawn. */
function markFrom(from: Point, to: Point): number[] {
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  const numbers =
    width < LEAST || height < LEAST ? [to.x, to.y] : [Math.min(from.x, to.x), Math.min(from.y, to.y), width, height];
  // Down, so that a box that ends at an edge does not end beyond it.
  return numbers.map((each) => Math.floor(10 * each) / 10);
}

function show(aim: HTMLElement, [x = 0, y = 0, width, height]: readonly number[]): void {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const box = aim.getBoundingClientRect();
  const ring = RING * Math.min(box.width, box.height);
  const rect = document.createElementNS(svg.namespaceURI, 'rect');
  const [left, top] = [(x * box.width) / 100, (y * box.height) / 100];
  const own =
    width === undefined || height === undefined
      ? { x: left - ring / 2, y: top - ring / 2, width: ring, height: ring, rx: ring / 2 }
      : { x: left, y: top, width: (width * box.width) / 100, height: (height * box.height) / 100, rx: 4 };
  for (const [name, value] of Object.entries(own)) rect.setAttribute(name, String(value));
  svg.append(rect);
  aim.querySelector(':scope > svg')?.remove();
  aim.append(svg);
}
