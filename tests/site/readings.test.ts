import { describe, expect, test } from 'vitest';
import { findReadings, type ReadingWords } from '../../src/readings/find.ts';
import { documents, fileAt } from '../support/documents.ts';
import { brotliSize } from './checks/weight.ts';

const file = fileAt('/ja/readings.json')!;
const words = JSON.parse(file.toString()) as ReadingWords;

describe('the readings of a language', () => {
  test('are there where words have some, and nowhere else', () => {
    expect(Object.keys(words).length).toBeGreaterThan(300);
    expect(fileAt('/en/readings.json')).toBeUndefined();
  });

  test('weigh little, and are in no page', () => {
    expect(brotliSize(file)).toBeLessThan(8_000);
    for (const { html } of documents) expect(html).not.toContain('<ruby');
  });

  test('are kept for when there is no network, with the words of the settings', () => {
    const list = (language: string) =>
      Object.keys((JSON.parse(fileAt(`/${language}/files.json`)!.toString()) as { files: object }).files);
    expect(list('ja')).toEqual(expect.arrayContaining(['ja/readings.json', 'ja/display.json']));
    expect(list('en')).toContain('en/display.json');
  });

  test('are as the dictionary has them, and as writers say where that is wrong', () => {
    const find = findReadings(words);
    const read = (text: string): string =>
      find(text)
        .map(({ start, end, kana }) => `${text.slice(start, end)}=${kana}`)
        .join(' ');
    expect(read('読み取れない方')).toBe('読=よ 取=と 方=かた');
    expect(read('画面のいちばん上')).toBe('画面=がめん 上=うえ');
    expect(read('13分')).toBe('分=ぷん');
    expect(read('このサイトの版')).toBe('版=はん');
  });
});
