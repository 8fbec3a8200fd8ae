import { expect, test } from 'vitest';
import { commonFirst } from '../../../src/features/diagnosis/page-data.ts';

const problems = ['cold', 'leak', 'smoke', 'unseen'].map((id) => ({ id }));
const order = (shownIn: readonly (readonly string[])[]) => commonFirst(problems, shownIn).map(({ id }) => id);

test('what can go wrong in most guides stands first', () => {
  expect(order([['leak'], ['smoke', 'leak'], ['smoke', 'leak']])).toEqual(['leak', 'smoke', 'cold', 'unseen']);
});

test('of those in as many guides the one that they name first does', () => {
  expect(order([['smoke', 'cold'], ['smoke', 'cold'], ['leak']])).toEqual(['smoke', 'cold', 'leak', 'unseen']);
});
