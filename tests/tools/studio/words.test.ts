import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { studioWords } from '../../../tools/studio/server/speech.ts';
import { projectFolder, sourceFiles } from '../../support/sources.ts';

const FOLDER = join(projectFolder, 'tools/studio/words');
const LANGUAGES = readdirSync(FOLDER).sort();
const [en = {}, ...others] = LANGUAGES.map((language) => studioWords(language));

const placesIn = (text = ''): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([place]) => place).sort();

describe('the words of the studio', () => {
  test('are the same in each language, with the same places to fill', () => {
    expect(LANGUAGES).toEqual(['en', 'ja']);
    for (const words of others) {
      expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
      for (const [key, text] of Object.entries(en)) expect(placesIn(words[key]), key).toEqual(placesIn(text));
    }
  });

  test('are each in one part alone', () => {
    const files = readdirSync(join(FOLDER, 'en'));
    const keys = files.flatMap((file) =>
      Object.keys(JSON.parse(readFileSync(join(FOLDER, 'en', file), 'utf8')) as Record<string, string>),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('are there for all that its pages say', () => {
    const pages = sourceFiles(['tools/studio/page'], ['.ts', '.tsx']);
    const said = pages.flatMap(({ text }) => [...text.matchAll(/\b(?:t|say)\('([\w.]+)'/g)].map(([, key]) => key));
    expect(said.filter((key) => key !== undefined && !(key in en))).toEqual([]);
  });
});
