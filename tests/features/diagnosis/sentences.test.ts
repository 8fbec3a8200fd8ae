import { describe, expect, test } from 'vitest';
import { claimsOf, evidenceOf, statusAfter, type Reply, type Symptom } from '../../../machines/diagnosis/index.ts';
import { sentencesOf, type Sentence } from '../../../src/features/diagnosis/sentences.ts';
import { translator } from '../../../src/ui/t.ts';
import type { InterviewWords } from '../../../src/features/diagnosis/words.ts';
import { libraryOf } from '../../../src/content/index.ts';
import { beginningsOf, shippedSymptoms } from '../../support/symptoms.ts';

const library = libraryOf(process.cwd());

/** The words of a symptom as its page has them, from the content itself. */
function wordsOf(language: string, symptom: Symptom): InterviewWords {
  const ui = library.ui.get(language)!;
  const { causes, steps } = library.diagnosis.words.get(language)![symptom.id]!;
  const t: InterviewWords['t'] = translator(ui);
  const plain = Object.fromEntries(
    Object.entries(steps).map(([id, { title, outcomes, ...step }]) => [
      id,
      {
        ...step,
        title: [title],
        text: [],
        outcomes: Object.fromEntries(Object.keys(outcomes).map((each) => [each, []])),
      },
    ]),
  );
  return {
    id: '',
    symptom,
    causes,
    steps: plain,
    step: (id) => plain[id]!,
    t,
    cause: (id) => causes[id]!,
    question: (step) => steps[step]!.title,
    answer: (step, outcome) => steps[step]!.outcomes[outcome]!,
    phrasesOf: () => [],
    title: '',
    platforms: {},
    guides: {},
    symptoms: {},
    references: [],
    support: { title: '', address: '' },
    home: { title: '', address: '' },
  };
}

/** Every place that answers lead to, from every beginning. */
function* placesOf(symptom: Symptom): Generator<readonly Reply[]> {
  const waiting: (readonly Reply[])[] = beginningsOf(symptom);
  for (const replies of waiting) {
    const status = statusAfter(symptom, replies);
    if (status.phase !== 'asking') continue;
    yield replies;
    for (const outcome of Object.keys(symptom.steps[status.step]!.outcomes)) {
      waiting.push([...replies, { step: status.step, outcome }]);
    }
  }
}

/** Sentences one by one: each ends, or goes on with one of its items at a time. */
const spoken = ({ text, items }: Sentence): string[] =>
  items.length === 0 || !/[:：]$/.test(text) ? [text, ...items] : items.map((item) => `${text} ${item}`);

const explained = (language: string, symptom: Symptom, replies: readonly Reply[]) =>
  sentencesOf(wordsOf(language, symptom), claimsOf(symptom, evidenceOf(replies)), replies);

describe.each(Object.keys(shippedSymptoms('all')))('the reasons for each step of %s', (id) => {
  const symptom = shippedSymptoms('all')[id]!;

  test('are sentences of 25 words at the most, without a number of the model', () => {
    let told = 0;
    for (const replies of placesOf(symptom)) {
      const { causes, answers, next } = explained('en', symptom, replies);
      for (const sentence of [...causes, ...answers, ...next].flatMap(spoken)) {
        told++;
        // What is quoted may hold sentences of its own.
        expect([sentence, sentence.split(/\s+/).length <= 25]).toEqual([sentence, true]);
        expect(sentence).not.toMatch(/%|\d\.\d|undefined|\{\{/);
      }
    }
    expect(told).toBeGreaterThan(10);
  });

  test('are short in Japanese too', () => {
    for (const replies of placesOf(symptom)) {
      const { causes, answers, next } = explained('ja', symptom, replies);
      for (const sentence of [...causes, ...answers, ...next].flatMap(spoken)) {
        expect([sentence, sentence.length <= 80]).toEqual([sentence, true]);
        expect(sentence).not.toMatch(/[%％]|\d\.\d|undefined|\{\{/);
      }
    }
  });

  test('t why, whatever was answered, in 25 words', () => {
    for (const { why } of Object.values(library.diagnosis.words.get('en')![id]!.steps)) {
      for (const sentence of why.split(/(?<=\.)\s/)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(25);
    }
  });
});

test('name the causes, what answers did by their number, and what comes next', () => {
  const symptom = shippedSymptoms('all')['qr-not-read']!;
  const replies = [
    { step: 'task', outcome: 'adding' },
    { step: 'view', outcome: 'yourself' },
  ];
  expect(explained('en', symptom, replies)).toEqual({
    causes: [{ text: 'Most likely, the front camera is on.', items: [] }],
    answers: expect.arrayContaining([{ text: 'Answer 2 points to:', items: ['the front camera is on'] }]) as Sentence[],
    next: expect.arrayContaining([
      { text: 'If you choose “The code was read”, the problem is solved.', items: [] },
    ]) as Sentence[],
  });
});

test('number the answers that the reader gave, and say nothing of what was known', () => {
  const symptom = shippedSymptoms('all')['qr-not-read']!;
  const known = { step: 'task', outcome: 'adding' };
  const own = { step: 'view', outcome: 'yourself' };
  const { answers } = sentencesOf(wordsOf('en', symptom), claimsOf(symptom, evidenceOf([known, own])), [own]);
  expect(answers).toContainEqual({ text: 'Answer 1 points to:', items: ['the front camera is on'] });
  expect(answers.filter(({ text }) => text.includes('Answer 2'))).toEqual([]);
});

test('name what an answer all but rules out', () => {
  const symptom = shippedSymptoms('all')['qr-not-read']!;
  const { answers } = explained('en', symptom, [{ step: 'view', outcome: 'blurred' }]);
  expect(answers.at(-1)).toEqual({
    text: 'Very unlikely after answer 1:',
    items: expect.arrayContaining(['the front camera is on']) as string[],
  });
});

test('say nothing of an answer that narrows nothing down', () => {
  const symptom = shippedSymptoms('all')['qr-not-read']!;
  const { answers } = explained('en', symptom, [
    { step: 'task', outcome: 'adding' },
    { step: 'view', outcome: 'yourself' },
  ]);
  expect(answers.map(({ text }) => text).filter((text) => text.includes('1'))).toEqual([]);
});
