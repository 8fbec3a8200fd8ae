import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFiles } from '../../src/content/index.ts';
import { inTurn } from '../support/coverage.ts';
import { perform } from '../support/perform-tasks.ts';
import { type TemporaryContent } from '../support/temporary-content.ts';
import { tasksOf, WRITING_GUIDES } from '../support/writing-guide.ts';
import { frozenContent } from '../support/frozen.ts';

/** Maximum number of commands and edits for an article in two languages. */
const MOST = 6;

const PROBLEM = 'code-not-found';

/** They have the same code, which is tested beside this: one of them is performed, in the full run all. */
const PERFORMED = inTurn(WRITING_GUIDES, 0);

/** The content that each language of the guide leads to, and what its commands said. */
const led = new Map<string, { content: TemporaryContent; said: string[] }>();

beforeAll(() => {
  for (const writingGuide of PERFORMED) {
    const content = frozenContent();
    led.set(writingGuide, { content, said: tasksOf(writingGuide).map((task) => perform(task, content.root)) });
  }
  return () => {
    for (const { content } of led.values()) content.remove();
  };
}, 900_000);

describe.each(PERFORMED)('the first article of %s', (writingGuide) => {
  const tasks = tasksOf(writingGuide);

  test('takes six commands and edits, one under each number, and none of them is TypeScript', () => {
    expect(tasks.length).toBeGreaterThan(5);
    expect(tasks.length).toBeLessThanOrEqual(MOST);
    expect(tasks.map(({ heading }) => Number(/^### (\d+)\. /.exec(heading)?.[1]))).toEqual(
      tasks.map((_, index) => index + 1),
    );
    for (const task of tasks) if (task.kind !== 'run') expect(task.file).toMatch(/^content\/.*\.(mdx|yaml|json)$/);
  });

  test('leads to content without a fault, and leaves nothing to be looked after', () => {
    const checked = tasks.findIndex((task) => task.kind === 'run' && task.command === 'npm run check content');
    const [verdict, ...attention] = led.get(writingGuide)!.said[checked]!.trim().split('\n\n');
    expect(verdict).toBe('Content: no faults.');
    expect(attention).toEqual([]);
  });
});

test.each(PERFORMED.slice(1))('%s leads to the same content as the source', (writingGuide) => {
  const [here, first] = [writingGuide, WRITING_GUIDES[0]].map((each) => readFiles(led.get(each)!.content.root));
  expect([...here!].filter(([file, text]) => first!.get(file) !== text).map(([file]) => file)).toEqual([]);
  expect(here!.size).toBe(first!.size);
});

describe.each(PERFORMED.flatMap((writingGuide) => ['en', 'ja'].map((language) => [writingGuide, language] as const)))(
  'the site that is built after %s (%s)',
  (writingGuide, language) => {
    const page = (path: string) => {
      const { root } = led.get(writingGuide)!.content;
      return parseHTML(readFileSync(join(root, 'dist', language, path, 'index.html'), 'utf8')).document;
    };

    test('has the problem, with its causes', () => {
      const causes = [...page(`articles/${PROBLEM}`).querySelectorAll('[id^="cause-"]')].map(({ id }) => id);
      expect(causes).toEqual(['cause-further-down', 'cause-page-expired']);
    });

    test('leads to it from its home page, by its title', () => {
      const link = page('').querySelector(`a[href$="/articles/${PROBLEM}/"]`);
      const title = page(`articles/${PROBLEM}`).querySelector('h1')!.textContent.trim();
      expect(link?.textContent.trim()).toMatch(new RegExp(`^${title}.+`));
    });
  },
);
