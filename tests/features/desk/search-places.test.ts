import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../src/features/desk/script/search-places.ts';
import { libraryOf, symptomsByProblem } from '../../../src/content/index.ts';
import type { Hit } from '../../../src/features/search/query/results.ts';
import type { Entry } from '../../../src/features/search/query/lexicon.types.ts';
import { shippedWorld } from '../../support/agent-words.ts';

const data = {
  ...shippedWorld(),
  symptomsByProblem: Object.fromEntries(symptomsByProblem(libraryOf(process.cwd()))),
};
const entry = (article: string, kind: Entry['kind']): Entry => ({
  ...{ page: '', title: article, summary: '', kind, platforms: [], phrases: [], foreign: [], parts: [], subject: 0 },
  url: `/en/articles/${article}/`,
});
const hit = (article: string, kind: Entry['kind'], more: Partial<Hit> = {}): Hit => ({
  ...{ article, entry: entry(article, kind), parts: [], others: [], diagnosis: undefined },
  ...more,
});
const diagnosis = { symptom: 'qr-not-read', title: 'Why', url: '/en/diagnosis/qr-not-read/', texts: [] };

describe('what was found, as places of a case', () => {
  test('is a guide from its beginning, its steps by the shortest way, and its problems by their symptom', () => {
    const parts = [
      { id: 'step-scan', title: 'Scan', label: '4' },
      { id: 'problem-front-camera', title: 'Myself', problem: 'front-camera' },
      { id: 'step-gone', title: 'Gone' },
      { id: 'problem-gone', title: 'Gone', problem: 'gone' },
    ];
    const [place] = placesOf({ hits: [hit('android-add-user-qr', 'guide', { parts })], diagnosis: undefined }, data);
    expect(place!.goes).toEqual({ action: { type: 'guide.chosen', guide: 'android-add-user-qr' } });
    expect(place!.parts).toEqual([
      {
        ...{ title: 'Scan', label: '4', parts: [] },
        goes: {
          action: {
            type: 'place.found',
            guide: 'android-add-user-qr',
            place: expect.stringMatching(/^step-scan/),
            by: 'list',
          },
        },
      },
      { title: 'Myself', goes: { action: { type: 'symptom.chosen', symptom: 'qr-not-read' } }, parts: [] },
    ]);
  });

  test('is a problem by its diagnosis, and else a page to read', () => {
    const hits = [hit('front-camera', 'problem', { diagnosis }), hit('references', 'reference')];
    expect(placesOf({ hits, diagnosis: undefined }, data).map(({ goes }) => goes)).toEqual([
      { action: { type: 'symptom.chosen', symptom: 'qr-not-read' } },
      { address: '/en/articles/references/' },
    ]);
  });

  test('begins with the diagnosis of a message that was pasted, and ends after six', () => {
    const hits = Array.from({ length: 9 }, () => hit('references', 'reference'));
    const places = placesOf({ hits, diagnosis }, data);
    expect(places[0]).toEqual({
      ...{ title: 'Why', parts: [] },
      goes: { action: { type: 'symptom.chosen', symptom: 'qr-not-read' } },
    });
    expect(places).toHaveLength(7);
    expect(placesOf({ hits: [], diagnosis: { ...diagnosis, symptom: 'gone' } }, data)).toEqual([]);
  });
});
