import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../src/content/index.ts';
import { placeEntries } from '../../src/build/search-places.ts';
import { languages } from '../support/browser-words.ts';
import { projectFolder } from '../support/sources.ts';

const library = libraryOf(projectFolder);
const placesIn = (of: typeof library, language: string) => placeEntries(of, language).map(({ article }) => article);

describe.for(languages)('the places that search knows (%s)', (language) => {
  const records = placeEntries(library, language);

  test('are the simulator, all screens, the diagnosis, the numbers, support, accessibility and what is kept', () => {
    expect(records.map(({ article }) => article)).toEqual([
      'simulator',
      'screens',
      'diagnosis',
      'numbers',
      'support',
      'accessibility',
      'privacy',
    ]);
    expect(records.find(({ article }) => article === 'simulator')?.url).toBe(`/${language}/simulator/`);
  });

  test('each have a name, a sentence, and what people ask for them', () => {
    for (const { title, summary, phrases, foreign } of records) {
      for (const text of [title, summary]) expect(text).toMatch(/\S/);
      expect(phrases.length).toBeGreaterThan(4);
      expect(foreign.length).toBeGreaterThan(4);
    }
  });

  test('are without a simulator, and a diagnosis, where the site has none', () => {
    const bare = { ...library, site: { ...library.site, simulator: 'none' as const } };
    for (const drawn of ['simulator', 'screens']) expect(placesIn(bare, language)).not.toContain(drawn);
    const silent = { ...library, diagnosis: { ...library.diagnosis, symptoms: new Map() } };
    expect(placesIn(silent, language)).not.toContain('diagnosis');
  });
});
