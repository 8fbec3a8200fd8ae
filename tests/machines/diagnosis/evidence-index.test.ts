import { describe, expect, test } from 'vitest';
import { compile } from '../../../machines/diagnosis/compiled.ts';
import { createEvidenceIndex } from '../../../machines/diagnosis/evidence-index.ts';
import { ask, repair, modelOf, randomFrom } from './models.ts';
import { share } from '../../support/random-share.ts';

/** So many questions, of three digits each, and a repair in between, of two. */
const stepsOf = (questions: number) =>
  compile(
    modelOf(
      [1],
      Array.from({ length: questions + 1 }, (_, at) => (at === 1 ? repair('d', 1, [0.5]) : ask(`q${at}`, 1, [0.5]))),
    ),
  );

describe('an evidence index', () => {
  test.each([
    ['has a slot for each', 5],
    ['hashes one word', 17],
    ['hashes a full word', 19],
    ['hashes two words', 20],
    ['hashes many words', 300],
  ])('%s: numbers each evidence once, in the order of its coming', (_, questions) => {
    const model = stepsOf(questions);
    const index = createEvidenceIndex(model);
    const random = randomFrom(questions);
    const digits = model.steps.map(() => 0);
    const numbers = new Map<string, number>();
    for (let round = 0; round < share(20_000); round++) {
      const step = Math.floor(random() * digits.length);
      const digit = Math.floor(random() * (model.steps[step]!.open + 1));
      index.move(step, digit - digits[step]!);
      digits[step] = digit;
      const key = digits.join();
      if (index.find() !== (numbers.get(key) ?? -1)) expect(index.find()).toBe(numbers.get(key) ?? -1);
      if (!numbers.has(key)) {
        expect(index.add()).toBe(numbers.size);
        numbers.set(key, numbers.size);
      }
    }
    expect(index.size).toBe(numbers.size);
    // Found again, from wherever the cursor stands.
    for (const [key, number] of numbers) {
      key.split(',').forEach((digit, step) => {
        index.move(step, Number(digit) - digits[step]!);
        digits[step] = Number(digit);
      });
      if (index.find() !== number) expect(index.find()).toBe(number);
    }
  });

  test('tells the highest digits of all words apart', () => {
    const model = stepsOf(300);
    const index = createEvidenceIndex(model);
    const numbers = model.steps.map((_, step) => {
      index.move(step, 1);
      const number = index.add();
      index.move(step, -1);
      return number;
    });
    expect(numbers).toEqual(model.steps.map((_, step) => step));
    expect(index.find()).toBe(-1);
  });
});
