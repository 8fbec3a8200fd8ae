import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { libraryOf } from '../../src/content/index.ts';
import type { Node } from '../../src/content/mdast.ts';
import { joined, phrasesOf } from '../../src/content/phrases.ts';
import { forbiddenIn, spellingProblems } from '../../src/content/rules/words.rule.ts';
import { japanese } from '../../src/build/style/japanese.ts';
import { projectFolder, sourceFile } from '../support/sources.ts';

const path = 'docs/writing.ja.md';
const OTHERS = ['docs/writing-messages.ja.md', 'docs/agent.ja.md', 'docs/other-products.ja.md', 'docs/simulator.ja.md'];
const blocksOf = (file: string) => phrasesOf(markdownToMdast(sourceFile(file).text) as Node);
const blocks = blocksOf(path);

test('the Japanese documents for writers and agents keep the style that they ask for', async () => {
  expect(blocks.length).toBeGreaterThan(200);
  // Code counts as a name.
  const texts = [...blocks, ...OTHERS.flatMap(blocksOf)].map((block) => ({
    kind: block.kind,
    text: joined(block, () => japanese.nameOf('名')).text,
  }));
  const faults = await Promise.all(texts.map((text) => japanese.read(text)));
  expect(faults.flat().map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
}, 120_000);

test('the Japanese guide spells the words of the glossary', () => {
  const texts = blocks.flatMap(({ pieces }) => pieces.filter(({ name }) => !name));
  const spellings = forbiddenIn(libraryOf(projectFolder), 'ja');
  expect(spellingProblems(path, texts, spellings).map(({ message }) => message)).toEqual([]);
});

test('the Japanese guide explains the words that a table of translations has in English', () => {
  const words = [...sourceFile('tools/status/table.ts').text.matchAll(/['`]([A-Z]{3,}(?: [A-Z]+)?)\b/g)].map(
    ([, word]) => word!,
  );
  expect(new Set(words).size).toBeGreaterThan(3);
  for (const word of ['source', 'own', ...words])
    expect(sourceFile(path).text).toMatch(new RegExp(`^\\|.*\`${word}[^|]* \\|`, 'm'));
});
