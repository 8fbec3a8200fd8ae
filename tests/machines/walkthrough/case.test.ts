import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, formatCode, writeGuideCode } from '../../../machines/case-code/index.ts';
import {
  createWalkthrough,
  decodeCase,
  encodeCase,
  shortestTo,
  trailOf,
  waysThrough,
} from '../../../machines/walkthrough/index.ts';
import { forksInARow, graphOf, placesOf, shippedGraphs, soundGraphs } from '../../support/graphs.ts';
import { neighboursSwapped, oneDigitWrong } from '../../support/mistypes.ts';
import { tea } from '../../support/tea.ts';
import { placeFrom, placeText, stateText, walkFrom } from '../../support/walks.ts';

const graphs = { ...shippedGraphs(), tea };
const each = Object.entries(graphs);
const machines = Object.fromEntries(each.map(([id, graph]) => [id, createWalkthrough(graph)]));
/** Places whose ways fit a code: those that enter no step more than twice. */
const codedPlaces = each.flatMap(([id, graph]) => placesOf(graph, 3).map((progress) => ({ id, graph, progress })));
const digitsOf = (code: string) => code.replaceAll(' ', '');

describe('encodeCase', () => {
  test.each([
    ['look', '130 120 1009'],
    ['light~full', '130 120 3000'],
    ['light~full.cold', '130 120 3013'],
  ])('of %s is %s', (place, code) => {
    expect(encodeCase(placeFrom(place), tea)).toBe(code);
  });

  test.each(each)('is read back at every place of %s', (guide, graph) => {
    for (const progress of placesOf(graph, 3)) {
      expect(decodeCase(encodeCase(progress, graph), graphs)).toEqual({ guide, progress });
    }
  });

  test('tells the places of all guides apart', () => {
    const codes = codedPlaces.map(({ graph, progress }) => encodeCase(progress, graph));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
