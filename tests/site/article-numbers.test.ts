import { expect, test } from 'vitest';
import { decodeInterview } from '../../machines/diagnosis/index.ts';
import { decodeCase } from '../../machines/walkthrough/index.ts';
import { documentAt, documents, textOf } from '../support/documents.ts';
import { shippedGraph, shippedGraphs, shippedIds } from '../support/graphs.ts';
import { shippedSymptoms } from '../support/symptoms.ts';

const numberOn = (address: string): string => textOf(documentAt(address).document.querySelector('.stuck-end b'));

test.each(shippedIds.flatMap((id) => ['ja', 'en'].map((language) => [language, id] as const)))(
  'the %s page of %s says the number of its first step, without a script',
  (language, id) => {
    const number = numberOn(`/${language}/articles/${id}/`);
    expect(decodeCase(number, shippedGraphs())).toEqual({
      guide: id,
      progress: { step: shippedGraph(id).start, ways: [] },
    });
  },
);

test('the page of a problem says the number of its diagnosis', () => {
  const symptoms = shippedSymptoms('all');
  for (const [id, symptom] of Object.entries({
    'qr-not-read': 'qr-not-read',
    'activation-error': 'activation-error',
  })) {
    expect(decodeInterview(numberOn(`/en/articles/${id}/`), symptoms)).toEqual({ symptom, replies: [] });
  }
  // Articles without a diagnosis have none.
  expect(numberOn('/en/articles/references/')).toBe('');
});

test('no page has a number of more than twelve digits', () => {
  const numbers = documents.flatMap(({ document }) =>
    [...document.querySelectorAll('.stuck-end b')].map((each) => textOf(each)),
  );
  expect(numbers.length).toBeGreaterThan(0);
  for (const number of numbers) expect(number.replaceAll(' ', '').length).toBeLessThanOrEqual(12);
});
