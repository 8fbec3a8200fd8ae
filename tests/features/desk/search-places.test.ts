import { describe, expect, test } from 'vitest';
import { placesOf } from '../../../src/features/desk/script/search.tsx';
import type { Entry } from '../../../src/features/search/query/lexicon.ts';
import { shippedWorld } from '../../support/agent-words.ts';

const data = shippedWorld();
const hit = (article: string, kind: Entry['kind'], more: Partial<Entry> = {}): Entry => ({
  ...{ page: '', title: article, summary: '', kind, platforms: [], phrases: [], foreign: [], titles: [], subject: 0 },
  article,
  url: `/en/articles/${article}/`,
  ...more,
});
const diagnosis = { symptom: 'qr-not-read', title: 'Why', url: '/en/diagnosis/qr-not-read/' };

describe('what was found, as places of a case', () => {
  test('is a guide from its beginning', () => {
    const [place] = placesOf([hit('android-add-user-qr', 'guide')], data, undefined);
    expect(place!.goes).toEqual({ action: { type: 'guide.chosen', guide: 'android-add-user-qr' } });
  });

  test('is a problem by its diagnosis, and else a page to read', () => {
    const hits = [
      hit('front-camera', 'problem', { diagnosis }),
      hit('front-camera', 'problem', { diagnosis: { ...diagnosis, symptom: 'gone' } }),
      hit('references', 'reference'),
    ];
    expect(placesOf(hits, data, undefined).map(({ goes }) => goes)).toEqual([
      { action: { type: 'symptom.chosen', symptom: 'qr-not-read' } },
      { address: '/en/articles/front-camera/' },
      { address: '/en/articles/references/' },
    ]);
  });

  test('is no guide for another phone than the caller’s', () => {
    const hits = [
      hit('android-add-user-qr', 'guide'),
      hit('iphone-add-user-qr', 'guide'),
      hit('message-delivery', 'guide'),
    ];
    expect(placesOf(hits, data, 'iphone').map(({ title }) => title)).toEqual([
      'iphone-add-user-qr',
      'message-delivery',
    ]);
  });

  test('ends after six', () => {
    const hits = Array.from({ length: 9 }, () => hit('references', 'reference'));
    expect(placesOf(hits, data, undefined)).toHaveLength(6);
  });
});
