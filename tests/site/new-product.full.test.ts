import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTurn } from '../support/coverage.ts';
import { performElsewhere } from '../support/perform-tasks.ts';
import { projectFolder, sourceFile } from '../support/sources.ts';
import { bareCode, fencesOf, headingsOf, tasksOf } from '../support/writing-guide.ts';

const GUIDES = ['docs/other-products.md', 'docs/other-products.ja.md'] as const;
const FOLDER = '../lock';
/** They have the same code, which is tested below: one of them is performed, in the full run all. */
const PERFORMED = inTurn(GUIDES, 0);

describe('the document in its languages', () => {
  const [english, japanese] = GUIDES.map((path) => sourceFile(path).text) as [string, string];

  test('has the same sections and the same code, but for comments', () => {
    const parts = (text: string) => [
      headingsOf(text).map((heading) => /^(#+)(?: \d+\.)?/.exec(heading)?.[0]),
      fencesOf(text).map((fence) => [fence.info, bareCode(fence)]),
    ];
    expect(fencesOf(english).length).toBeGreaterThan(10);
    expect(parts(japanese)).toEqual(parts(english));
  });

  test('leads to one another and to what is there, and is led to', () => {
    for (const [text, other] of [
      [english, GUIDES[1]],
      [japanese, GUIDES[0]],
    ] as const) {
      expect(text).toContain(`(${other.replace('docs/', '')})`);
      for (const [, file = ''] of text.matchAll(/\]\((?!https?:)([^)#\s]+)/g))
        expect(sourceFile(`docs/${file}`).text).not.toBe('');
    }
    for (const guide of GUIDES) expect(sourceFile('docs/README.md').text).toContain(`(${guide.replace('docs/', '')})`);
  });
});

describe.each(PERFORMED)('what %s leads to', (guide) => {
  const tasks = tasksOf(guide);
  let root = '';
  let said: string[] = [];
  beforeAll(() => {
    // Inside the project: what Astro builds elsewhere passes through one folder, where two builds at a time would meet.
    const sites = join(projectFolder, '.cache', 'sites');
    mkdirSync(sites, { recursive: true });
    root = join(mkdtempSync(join(sites, 'new-')), 'lock');
    said = tasks.map((task) => performElsewhere(task, FOLDER, root));
    return () => {
      rmSync(join(root, '..'), { recursive: true, force: true });
    };
  }, 300_000);
  const page = (path: string) =>
    parseHTML(readFileSync(join(root, 'dist', path, 'index.html'), 'utf8')).document.documentElement;

  test('is a step under each number, and none of them is TypeScript', () => {
    expect(tasks.map(({ heading }) => Number(/^### (\d+)\. /.exec(heading)?.[1]))).toEqual(
      tasks.map((_, index) => index + 1),
    );
    expect(tasks.length).toBeLessThanOrEqual(12);
    for (const task of tasks) if (task.kind !== 'run') expect(task.file).toMatch(/^content\/.*\.(yaml|json)$/);
  });

  test('has no fault, neither at first nor at the end, and leaves nothing to be looked after', () => {
    const checks = tasks.flatMap((task, index) =>
      task.kind === 'run' && task.command.endsWith('check content') ? [said[index]!.trim()] : [],
    );
    expect(checks).toEqual(['Content: no faults.', 'Content: no faults.']);
  });

  test.each([
    ['ja', '鍵を追加'],
    ['en', 'Add a lock'],
  ])('is a site in %s: a guide that is drawn and walked, a simulator, a diagnosis', (language, label) => {
    const article = page(`${language}/articles/connect-app`);
    expect(article.querySelectorAll('[data-figure]').length).toBe(5);
    expect(article.querySelector('[data-step="open"]')!.textContent).toContain(label);
    expect(article.querySelector('[data-action="start"]')).not.toBeNull();
    expect(article.querySelector('#problem-connect-failed')).not.toBeNull();
    expect(page(`${language}/simulator`).querySelector('h1')).not.toBeNull();
    expect(page(`${language}/diagnosis/connect-failed`).querySelector('h1')).not.toBeNull();
    expect(page(language).querySelector('a[href$="/articles/connect-app/"]')).not.toBeNull();
    expect(existsSync(join(root, 'dist/en/walkthroughs/connect-app.json'))).toBe(true);
  });

  test('has a simulator with the fault that was added', () => {
    expect(readFileSync(join(root, 'dist/en/simulator/index.html'), 'utf8')).toContain('The code is mistyped');
  });
});
