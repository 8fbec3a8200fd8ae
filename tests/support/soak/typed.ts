import { encodeCase } from '../../../machines/walkthrough/index.ts';
import { graphs, walks } from '../browser-walk.ts';
import type { Dice } from './dice.ts';

const SAID = [
  'QR code is not read',
  'QRコードが読み取れない',
  'camera shows my face',
  'カメラ 黒い',
  'ERROR 4711',
  'x',
  '🙂 か\u3099',
  '<img src=x onerror=alert(1)>',
  "'; --",
  '../../',
  '%',
  'a'.repeat(300),
];
const CODES = [
  'PRAC234567',
  'prac-234 567',
  'REAL123456',
  '110 110 800',
  '1101108009',
  '２０１１０',
  '2',
  '9'.repeat(50),
];
const NOTES = ['Account U1234567', '折り返し 03-1234-5678', 'See KB2260.\n', ' '];

/** What somebody types into a field: questions, codes that are right, mistyped or somebody's own, notes, markup. */
export function typed(dice: Dice): string {
  const { guide, places } = dice.of(walks);
  return dice.of([...SAID, ...CODES, ...NOTES, ...Array<string>(6).fill(encodeCase(dice.of(places), graphs[guide]!))]);
}

/** Fragments that are typed into the address. */
export const FRAGMENTS = [
  '',
  '#main',
  '#articles',
  '#said~',
  '#said~view.yourself',
  '#said~x.y~z',
  '#step-gone~',
  '#step-scan~gone.gone',
  '#step-scan~login',
  '#d=w1',
  '#d=%',
  '#%F0',
  '#__proto__',
];

/** Keys that are pressed; letters and digits are commands in the console. */
export const KEYS = [
  ...[
    'Tab',
    'Tab',
    'Shift+Tab',
    'Enter',
    'Enter',
    'Space',
    'Escape',
    'ArrowDown',
    'ArrowUp',
    'ArrowRight',
    'ArrowLeft',
  ],
  ...['Home', 'End', 'Backspace', '/', '?', 'n', 'c', '1', '2', '3', '4', 't', 'y', 'l', 'p', '[', ']'],
  ...['d', 'r', 'h', 'm', 'a', 'k', 's', 'b', 'w', 'u', 'x', 'X', 'f', 'g', 'e', 'i'],
];

/** Files that are chosen for import next to what was exported. */
export const FILES = [
  '',
  '{"format"',
  '[]',
  '{"format":"shirube-cases","version":7}',
  '{"format":"shirube-cases","version":1,"cases":[{"id":"a","opened":1,"log":[{"type":"walk.started","at":2}]}]}',
];
