import { describe, expect, test } from 'vitest';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { Product, ProductFault } from '../../../machines/simulator/index.ts';
import { PRODUCT_FILES } from '../../../machines/simulator/check.ts';
import { readFiles, readLibrary } from '../../../src/content/index.ts';
import { isWhole } from '../../support/coverage.ts';
import { repeats } from '../../support/invariants.ts';
import { fileOf } from '../../support/described.ts';
import { simulatorProblems, siteOf } from '../../support/simulator-files.ts';
import { projectFolder } from '../../support/sources.ts';
import { illTold } from '../../support/told.ts';

const shipped = readFiles(projectFolder);
const sound = new Map([
  ...PRODUCT_FILES.map((name) => [fileOf(name), assertDefined(shipped.get(fileOf(name)))] as const),
  siteOf('add-user, activate, message-delivery', 'qr, code'),
]);

/** What a slip makes of a line: nothing, or the line as it is after it. */
const MANGLES: Readonly<Record<string, (line: string) => string[]>> = {
  removed: () => [],
  'written twice': (line) => [line, line],
  'cut off': (line) => [line.slice(0, Math.ceil((line.length + line.search(/\S/)) / 2))],
  'further in': (line) => [`  ${line}`],
  'without its last word': (line) => [line.replace(/[a-z-]+([^a-z]*)$/, '$1')],
  'with its last word changed': (line) => [line.replace(/[a-z]([^a-z]*)$/, 'x$1')],
  'without its first condition': (line) => [line.replace(/if: \{[^}]*\},? ?/, '')],
  'with its name changed': (line) => [line.replace(/[a-z](?=:)/, 'x')],
};

/** A number for a place and a turn, always the same. */
const numberOf = (place: number, turn: number) => (Math.imul(place * 31 + turn + 1, 2_654_435_761) >>> 0) % 999_983;

/** What a description is worth in which one line is another: what nobody could act on, or a promise that it breaks. */
function faultsOf(file: string, text: string, place: number): { isTold: boolean; wrong: string[] } {
  const files = new Map(sound).set(file, text);
  const problems = simulatorProblems(files);
  if (problems.length > 0) return { isTold: true, wrong: illTold(problems) };
  const product = new Product(assertDefined(readLibrary(files).simulator, 'What is not refused'));
  const world = assertDefined(product.worlds[place % product.worlds.length]);
  const faults = product.faultsIn(world).filter((_, index) => numberOf(place, index) % 3 === 0);
  const scenario = { ...world, faults, seed: place };
  const numbers = Array.from({ length: 25 }, (_, turn) => numberOf(place, turn));
  try {
    repeats(product, scenario, numbers);
  } catch (error) {
    if (!(error instanceof ProductFault)) throw error;
    return { isTold: true, wrong: [] };
  }
  return { isTold: false, wrong: [] };
}

describe.each(PRODUCT_FILES)('any line of the shipped %s file', (name) => {
  const file = fileOf(name);
  const lines = assertDefined(sound.get(file)).split('\n');

  test.each(Object.entries(MANGLES))(
    '%s is told, or leaves a product that keeps its promises',
    { timeout: 120_000 },
    (how, mangle) => {
      const step = isWhole ? 1 : 47;
      const wrong = lines.flatMap((line, place) => {
        const text = [...lines.slice(0, place), ...mangle(line), ...lines.slice(place + 1)].join('\n');
        if (place % step > 0 || text === sound.get(file)) return [];
        try {
          return faultsOf(file, text, place).wrong;
        } catch (error) {
          return [`${place + 1} ${how}: ${line.trim()}\n${String((error as Error).stack).slice(0, 400)}`];
        }
      });
      expect(wrong).toEqual([]);
    },
  );
});
