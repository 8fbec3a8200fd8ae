import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memoized } from '../../../src/i18n/index.ts';
import { freshLibrary, readFiles } from '../../../src/content/index.ts';
import { DataText } from '../../../tools/yaml/data-text.ts';
import { removeRow } from '../../../tools/studio/page/words/edits.ts';
import { filesOf, hasWords, rowsOf, WORD_TABLES } from '../../../tools/studio/page/words/tables.ts';
import { factsOf } from '../../../tools/studio/server/facts.ts';
import { wordsUsed } from '../../../tools/studio/server/words-used.ts';
import { StudioBrowser } from '../../support/studio-page.ts';
import { projectFolder } from '../../support/sources.ts';

const texts = readFiles(projectFolder);
const library = freshLibrary(projectFolder);
const facts = factsOf(library, [...texts.keys()]);
const read = new Map([...texts].map(([file, text]) => [file, memoized(() => new DataText(text, file))]));
const dataOf = (file: string): DataText | undefined => read.get(file)?.('');

describe('tables of words', () => {
  test.each(WORD_TABLES)('of $id: every text of its files is in one cell, at its own place', (table) => {
    const rows = rowsOf(table, facts, dataOf);
    const cells = rows.flatMap(({ cells: each }) => [...each.values()]).filter(({ value }) => value !== undefined);
    for (const file of filesOf(table, facts)) {
      const inTable = cells.filter((cell) => cell.file === file);
      for (const { path, value } of inTable) expect(dataOf(file)?.at(path), path.join('.')).toEqual(value);
      expect(inTable).toHaveLength(dataOf(file)?.cells().length ?? 0);
    }
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  test('stand side by side in all languages, and are found by any of them', () => {
    const [, apps, glossary] = WORD_TABLES;
    const rows = [apps, glossary].flatMap((table) => (table ? rowsOf(table, facts, dataOf) : []));
    const label = rows.find(({ key }) => key === 'ibkr.services');
    expect([...(label?.cells.keys() ?? [])]).toEqual(facts.languages.map(({ id }) => id));
    expect(rows.some(({ key }) => key === 'terms.ib-key.words')).toBe(true);
    expect(rows.filter((row) => hasWords(row, 'SERVICES')).map(({ key }) => key)).toContain('ibkr.services');
    expect(label && hasWords(label, 'nowhere')).toBe(false);
  });

  test('have a row of its own for what stands in a list of one language: it goes, and nothing else', async () => {
    const root = mkdtempSync(join(tmpdir(), 'shirube-words-'));
    const browser = new StudioBrowser();
    try {
      mkdirSync(join(root, 'content/search'), { recursive: true });
      const [ja, en] = ['content/search/ja.yaml', 'content/search/en.yaml'];
      writeFileSync(join(root, ja), 'synonyms:\n  - [スマホ, 携帯]\n  - [追加, 登録]\nstop: [の]\n');
      writeFileSync(join(root, en), 'synonyms:\n  - [phone, cell]\n  - [error, fault]\nstop: [the]\n');
      const { store } = await browser.page(root);
      await Promise.all([store.read(ja), store.read(en)]);
      const search = WORD_TABLES.find(({ id }) => id === 'search');
      const rows = search ? rowsOf(search, facts, (file) => new DataText(store.text(file) ?? '', file)) : [];
      expect([...(rows.find(({ key }) => key === 'stop')?.cells.keys() ?? [])].sort()).toEqual(['en', 'ja']);
      const row = rows.find((each) => hasWords(each, '登録'));
      expect(row && removeRow(store, row)).toBe(true);
      expect(store.text(ja)).toBe('synonyms:\n  - [スマホ, 携帯]\nstop: [の]\n');
      expect(store.unsaved).toEqual([ja]);
    } finally {
      browser.close();
      rmSync(root, { recursive: true });
    }
  });

  test('tell where labels, references and interface words are used', () => {
    const used = wordsUsed(library, texts, projectFolder);
    expect(used['apps']?.['ibkr.services']).toContainEqual({ article: 'android-add-user-qr' });
    expect(used['apps']?.['ibkr.services']).toContainEqual({ file: 'content/simulator/screens.yaml' });
    const [[reference = ''] = []] = Object.entries(library.references);
    expect(used['references']?.[`references.${reference}.subject`]).toBeDefined();
    for (const [key, uses] of Object.entries(used['ui'] ?? {}))
      if (!/^(kept|keptWhy|product|codeFault)\./.test(key)) expect(uses, key).not.toEqual([]);
  });
});
