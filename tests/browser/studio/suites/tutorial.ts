import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { parse } from 'yaml';
import { readFiles } from '../../../../src/content/index.ts';
import type { DevServer } from '../../../support/dev-server.ts';
import { runNew } from '../../../../tools/new/run.ts';
import { test } from '../../../support/browser.ts';
import { inTurn, isWhole } from '../../../support/coverage.ts';
import { frozenContent } from '../../../support/frozen.ts';
import { perform } from '../../../support/perform-tasks.ts';
import { ByHand } from '../../../support/studio-by-hand.ts';
import type { TemporaryContent } from '../../../support/temporary-content.ts';
import { drawSteps, writeGraph } from '../../../support/studio-tutorial/guide.ts';
import { article, GRAPH, GUIDE, LANGUAGES, PROBLEM } from '../../../support/studio-tutorial/made.ts';
import { make } from '../../../support/studio-tutorial/new-form.ts';
import { goToText, writeArticle } from '../../../support/studio-tutorial/texts.ts';
import { acceptTranslations, fillTable, writeScript } from '../../../support/studio-tutorial/words.ts';
import { tasksOf, WRITING_GUIDES, type Task } from '../../../support/writing-guide.ts';

/**
 * A person's time for all that is no words of the help center, in seconds: a quarter of an hour. (The words themselves take 29 minutes
 * more, wherever they are typed: docs/decisions/0023-studio.md.)
 */
const MOST = 15 * 60;

/** Where what the studio writes says the same in another way than the guide for writers, and why. */
const SAID_OTHERWISE: Readonly<Record<string, string>> = {
  [GRAPH]:
    'the guide for writers has comments of its own, and numbers the steps as they follow, not as they come into being',
  'content/diagnosis/en.yaml': 'a text keeps the quotation marks that stood around what waited for it',
  ...Object.fromEntries(
    LANGUAGES.map(({ id }) => [`content/agent/${id}.yaml`, 'a list stands in lines of its own, not in brackets']),
  ),
};

/** What the commands and edits of the guide for writers lead to: the same that tests/site/writing.test.ts performs. */
let wanted: TemporaryContent;
let studio: DevServer;
let begun: string;
const wantedText = (file: string): string => readFileSync(join(wanted.root, file), 'utf8');

/** The words after `npm run new --`. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '').slice(4);

/** Does what the guide for writers says; its command is run as a process by tests/site/writing.test.ts. */
async function follow(task: Task, root: string): Promise<void> {
  if (task.kind !== 'run' || !task.command.startsWith('npm run new -- ')) {
    perform(task, root);
    return;
  }
  const made = await runNew(wordsOf(task.command), { root, today: new Date(), env: { LC_ALL: 'C' } });
  if ('refused' in made) throw new Error(made.refused);
}

/** The first guide of the guide for writers, made in the studio alone. */
export function tutorial(getStudio: () => DevServer): void {
  beforeAll(async () => {
    studio = getStudio();
    begun = day();
    wanted = frozenContent();
    const tasks = tasksOf(WRITING_GUIDES[0]);
    // The guide comes after the problem, and is looked at when everything is.
    const end = tasks.findIndex((task) => task.kind === 'run' && task.command.startsWith('npm run new -- guide '));
    for (const task of isWhole ? tasks : tasks.slice(0, end)) {
      if (task.kind === 'run' && /^npm run (build|check)/.test(task.command)) continue;
      await follow(task, wanted.root);
    }
    return () => wanted.remove();
  });

  test('the first guide of the guide for writers is made by keyboard alone, and is what its commands make', async ({
    visit,
  }) => {
    const page = await visit(studio.address, { width: 1366, height: 900 });
    await page.getByRole('heading', { level: 2, name: 'Articles' }).waitFor();
    const hand = new ByHand(page);
    const titles = Object.fromEntries(
      LANGUAGES.flatMap(({ id }) =>
        [PROBLEM, ...(isWhole ? [GUIDE] : [])].map((each) => [
          `${each} ${id}`,
          /^title: (.*)$/m.exec(wantedText(article(id, each)))?.[1] ?? '',
        ]),
      ),
    );
    const titlesOf = (id: string): Record<string, string> =>
      Object.fromEntries(LANGUAGES.map((each) => [`title.${each.id}`, titles[`${id} ${each.id}`] ?? '']));

    // The problem, with its diagnosis.
    await make(hand, 'problem', {
      id: PROBLEM,
      causes: 'further-down,page-expired',
      symptom: 'yes',
      ...titlesOf(PROBLEM),
    });
    // The source is opened when it has been made; to its translation one goes by its name.
    const written = inTurn(LANGUAGES, 1);
    for (const { id, name } of written) {
      if (id !== LANGUAGES[0].id)
        await goToText(hand, `${name} code-not`, titles[`${PROBLEM} ${id}`] ?? '', article(id, PROBLEM));
      await writeArticle(hand, wantedText, id, PROBLEM);
    }
    await fillTable(hand, wantedText, 'diagnosis', PROBLEM);
    if (!isWhole) {
      // The rest is the same, for a minute and a half: it is looked at when everything is.
      await save(hand);
      const files = [
        ...written.map(({ id }) => article(id, PROBLEM)),
        ...LANGUAGES.map(({ id }) => `content/diagnosis/${id}.yaml`),
      ];
      for (const file of files) expectSame(file);
      return;
    }

    // The guide: its steps and ways in the drawing, then what is done in them.
    await make(hand, 'guide', { id: GUIDE, task: 'add-user', platform: 'android', method: 'code', ...titlesOf(GUIDE) });
    await drawSteps(hand);
    await writeGraph(hand, wantedText);
    for (const { id, name } of LANGUAGES) {
      await goToText(hand, `${name} one-ph`, titles[`${GUIDE} ${id}`] ?? '', article(id, GUIDE));
      await writeArticle(hand, wantedText, id, GUIDE);
      await hand.press('Control+End', 'ArrowUp', 'End');
      await hand.write(`\n\n<Problem id="${PROBLEM}" />`);
    }

    // What agents say, what it was translated from, and all of it saved.
    for (const { id } of LANGUAGES) await writeScript(hand, wantedText, id);
    await fillTable(hand, wantedText, 'agent', PROBLEM);
    await acceptTranslations(hand, 3);
    await save(hand);
    for (const file of new Set([studio, wanted].flatMap(({ root }) => [...readFiles(root).keys()]))) expectSame(file);

    // The check is content with it.
    await hand.goTo('check', 'Check', async () => (await page.getByRole('heading', { name: 'Check' }).count()) > 0);
    const issues = page.getByRole('region', { name: 'What the check finds' });
    await expect.poll(() => issues.getByRole('status').textContent(), { timeout: 240_000 }).not.toBe('Checking…');
    expect(await issues.locator('.studio-fault').allTextContents()).toEqual([]);

    expect(hand.secondsOfWork).toBeLessThanOrEqual(MOST);
  });
}

const day = (): string => new Date().toISOString().slice(0, 10);
const DAY = /^updated: (.*)$/m;

/** A file is byte for byte as the guide for writers has it, or says the same in a way that is reasoned about above. */
function expectSame(file: string): void {
  const [written = '', right = ''] = [studio, wanted].map(({ root }) => readFileSync(join(root, file), 'utf8'));
  // What is begun in the studio has the day of it; the guide for writers that on which it was written.
  const made = [begun, day()].includes(DAY.exec(written)?.[1] ?? '')
    ? written.replace(DAY, DAY.exec(right)?.[0] ?? '')
    : written;
  if (Object.hasOwn(SAID_OTHERWISE, file)) expect(withoutNumbers(made), file).toEqual(withoutNumbers(right));
  else expect(made, file).toBe(right);
}

/** Data without the numbers of steps, of which each is used once. */
function withoutNumbers(text = ''): unknown {
  return parse(text, (key, value: unknown) => (key === 'n' ? undefined : value));
}

async function save(hand: ByHand): Promise<void> {
  await hand.press('Control+s');
  await hand.page.getByText('Saved.', { exact: true }).waitFor();
}
