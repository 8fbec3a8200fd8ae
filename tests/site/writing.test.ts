import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFiles } from '../../src/content/index.ts';
import { inTurn, isWhole } from '../support/coverage.ts';
import { runTestsOn, testsOfWhatShips } from '../support/grown-project.ts';
import { perform } from '../support/perform-tasks.ts';
import { temporaryContent, type TemporaryContent } from '../support/temporary-content.ts';
import { tasksOf, WRITING_GUIDES } from '../support/writing-guide.ts';
import { frozenContent } from '../support/frozen.ts';

/** What a writer may be asked to do for a guide with a branch and a problem, in two languages. */
const MOST = 14;

const GUIDE = 'android-add-user-one-phone';
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

describe.each(PERFORMED)('the first guide of %s', (writingGuide) => {
  const tasks = tasksOf(writingGuide);

  test('takes fewer than fifteen commands and edits, one under each number, and none of them is TypeScript', () => {
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
    // The frozen content has no guides for some of the simulator's screens.
    const codes = attention.join('\n').match(/\[[a-z-]+\]/g) ?? [];
    expect(codes.filter((code) => code !== '[screen-unguided]')).toEqual([]);
  });
});

// These are run once more, on what the writer has then: a quarter of a minute for a third of them.
if (isWhole)
  test('a writer who follows the guide turns no test red that reads what ships', async () => {
    const tests = testsOfWhatShips();
    expect(tests).toEqual(expect.arrayContaining(['tests/content/shipped.test.ts', 'tests/site/facts.test.ts']));
    // The tests are those of today, and so is the content to which a guide is added.
    const content = temporaryContent(process.cwd());
    try {
      for (const task of tasksOf(PERFORMED[0]!)) perform(task, content.root);
      const { failed, count } = await runTestsOn(content.root, tests);
      expect(failed).toEqual([]);
      expect(count).toBeGreaterThan(tests.length);
    } finally {
      content.remove();
    }
  });

test.each(PERFORMED.slice(1))('%s leads to the same content as the source', (writingGuide) => {
  const comments = (text: string) => text.replace(/(^|\s+)#.*$/gm, '');
  const [here, first] = [writingGuide, WRITING_GUIDES[0]].map((each) => readFiles(led.get(each)!.content.root));
  const graph = `content/walkthroughs/${GUIDE}.yaml`;
  for (const files of [here!, first!]) files.set(graph, comments(files.get(graph)!));
  expect([...here!].filter(([file, text]) => first!.get(file) !== text).map(([file]) => file)).toEqual([]);
  expect(here!.size).toBe(first!.size);
});

describe.each(PERFORMED.flatMap((writingGuide) => ['en', 'ja'].map((language) => [writingGuide, language] as const)))(
  'the guide that is built after %s (%s)',
  (writingGuide, language) => {
    const page = (path: string) => {
      const { root } = led.get(writingGuide)!.content;
      return parseHTML(readFileSync(join(root, 'dist', language, path, 'index.html'), 'utf8')).document;
    };
    const article = () => page(`articles/${GUIDE}`);

    test('has its steps, and a branch with two ways', () => {
      const steps = [...article().querySelectorAll('[data-step]')].map((step) => step.getAttribute('data-step'));
      expect([...new Set(steps)]).toEqual(['open', 'services', 'more', 'instructions', 'code', 'pin', 'done']);
      const ways = [...article().querySelectorAll('[data-step="open"] [data-way]')];
      expect([...new Set(ways.map((way) => way.getAttribute('data-way')))]).toEqual(['login', 'home']);
    });

    test('has its figures, drawn', () => {
      const figures = [...article().querySelectorAll('[data-figure]')];
      expect(figures.map((figure) => figure.getAttribute('data-figure'))).toEqual(['1', '2', '3', '4']);
    });

    test('can be walked', () => {
      const { root } = led.get(writingGuide)!.content;
      const data = readFileSync(join(root, 'dist', language, 'walkthroughs', `${GUIDE}.json`), 'utf8');
      expect(article().querySelector('[data-action="start"]')).not.toBeNull();
      expect(data).toContain('"ways":{"login":"services","home":"more"}');
    });

    test('shows its problem, which has a page and a diagnosis of its own', () => {
      expect(article().querySelector(`#problem-${PROBLEM}`)).not.toBeNull();
      expect(page(`articles/${PROBLEM}`).querySelectorAll('[id^="cause-"]').length).toBe(2);
      expect(page(`diagnosis/${PROBLEM}`).querySelector('h1')).not.toBeNull();
    });

    test('stands on the home page, by its title', () => {
      const link = page('').querySelector(`#set-up a[href$="/articles/${GUIDE}/"]`);
      expect(link?.textContent.trim()).toBe(article().querySelector('h1')?.textContent.trim());
    });
  },
);
