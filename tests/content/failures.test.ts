import { expect, test } from 'vitest';
import { checkLibrary, published, readLibrary } from '../../src/content/index.ts';
import { broken } from '../support/fixtures.ts';

const files = broken('step-failed-in-app');
const edited = (file: string, from: string, to: string) => {
  expect(files.get(file)).toContain(from);
  return readLibrary(new Map(files).set(file, files.get(file)!.replace(from, to)));
};
const messages = (library: ReturnType<typeof readLibrary>) => checkLibrary(library).map(({ message }) => message);

test('a step that failed is told by the id that it has now', () => {
  const library = edited('content/walkthroughs/boil-water.yaml', 'light: { n: 3,', 'light: { n: 3, aliases: [warm],');
  expect(messages(library)[1]).toContain('Step `light` (2) failed in version `2.4`');
});

test('what failed in a draft stops nobody', () => {
  const library = edited('content/articles/en/boil-water.mdx', 'updated:', 'draft: true\nupdated:');
  expect(messages(library).filter((message) => message.includes('failed in version'))).toHaveLength(3);
  expect(messages(published(library)).filter((message) => message.includes('failed in version'))).toEqual([]);
});
