import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../src/content/index.ts';
import { ADVICE } from '../facts/diagnosis.ts';

const { diagnosis } = libraryOf(process.cwd());

describe.each(['ja', 'en'] as const)('the advice of the diagnosis (%s)', (language) => {
  const words = diagnosis.words.get(language)!;

  test.each(ADVICE)('$symptom, $step: $fact', ({ symptom, step, ...saying }) => {
    const { title, text, why } = words[symptom]!.steps[step]!;
    expect([title, ...text, why].join('\n')).toMatch(saying[language]);
  });

  // Only lines of text have links and labels. Elsewhere readers would see the braces.
  test('names labels and references in its lines only', () => {
    const elsewhere = Object.values(words).flatMap(({ causes, steps }) => [
      ...Object.values(causes),
      ...Object.values(steps).flatMap(({ why, outcomes, solved = {} }) => [
        why,
        ...Object.values(outcomes),
        ...Object.values(solved),
      ]),
    ]);
    expect(elsewhere.filter((each) => /[{}]/.test(each))).toEqual([]);
  });
});
