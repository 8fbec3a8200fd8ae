import type { Page } from 'playwright';
import { writeCaseFile, type Case, type CaseAction, type CaseLogs } from '../../machines/console/index.ts';
import { assertDefined } from '../../machines/assert-defined.ts';
import { inTurn, quantile, rounded } from './common.ts';
import { GOAL, ROUNDS, SLOWER, withConsole } from './measured-console.ts';

const CASES = 10;
const EVENTS = 500;

/**
 * How long a step takes on screen with ten calls of 500 events each, on a processor four times slower: from the key to
 * the frame after the change, as the browser's own clock tells.
 *
 * @param turns how often each key is pressed
 */
export async function consoleSpeed(turns: number): Promise<void> {
  await withConsole(async ({ page, caseLogs, open }) => {
    const files = Array.from({ length: CASES }, (_, index) => longCase(caseLogs, `case-${index}`, index));
    await open({ slower: 1 });
    const buffer = Buffer.from(writeCaseFile(files));
    await page.locator('#agent-import').setInputFiles({ name: 'calls.json', mimeType: 'application/json', buffer });
    await page
      .locator('[data-case]')
      .nth(CASES - 1)
      .waitFor({ timeout: 300_000 });
    await page.locator('[data-case]').first().click();
    await open({ slower: SLOWER });
    const rows = [];
    for (const [name, keys] of Object.entries(KEYS)) {
      const [once, best]: [number[], number[]] = [[], []];
      for (let turn = 0; turn < turns; turn++) {
        const presses = keys.map((key) => ({ key, times: [] as number[] }));
        for (let round = 0; round < ROUNDS; round++) {
          for (const { key, times } of presses) times.push(await timeOf(page, key));
        }
        once.push(...presses.flatMap(({ times }) => times.slice(0, 1)));
        best.push(...presses.map(({ times }) => Math.min(...times)));
      }
      rows.push({
        step: name,
        'p50 (ms)': quantile(once, 0.5),
        'p95 (ms)': quantile(once, 0.95),
        'best of 5: p50 (ms)': quantile(best, 0.5),
        'best of 5: p95 (ms)': quantile(best, 0.95),
      });
    }
    console.table(rounded(rows));
    console.log(`Goal: ${GOAL} ms for a step, ${CASES} calls of ${EVENTS} events each, ${SLOWER}× slower.`);
    console.log('Best of 5 is what it takes while the machine has no other work.');
    if (rows.some((row) => row['best of 5: p95 (ms)'] > GOAL)) process.exitCode = 1;
  });
}

/** Each leads back to where it began. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'to the next step and back': ['ArrowRight', 'ArrowLeft'],
  'into trouble and back': ['t', 'Backspace'],
  'to another call and back': [']', '['],
  'the other language and back': ['l', 'l'],
};

/** From a key to what it changes: the work that it starts, and style and layout of all that is drawn. */
function timeOf(page: Page, key: string): Promise<number> {
  return page.evaluate((pressed) => {
    const start = performance.now();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
    document.body.getBoundingClientRect();
    return performance.now() - start;
  }, key);
}

/** A call of many events, as nobody has it: on and back in a guide, with a look at what is wrong now and then. */
function longCase(caseLogs: CaseLogs, id: string, index: number): Case {
  let at = Date.now() - 3_600_000 + index;
  const round: CaseAction[] = [
    { type: 'step.completed' },
    { type: 'trouble.met' },
    { type: 'symptom.chosen', symptom: assertDefined(Object.keys(caseLogs.world.symptoms)[0], 'A symptom') },
    { type: 'diagnosis.left' },
    { type: 'trouble.left' },
    { type: 'step.left' },
  ];
  const [guide, graph] = assertDefined(Object.entries(caseLogs.world.guides)[0], 'A guide');
  const second = assertDefined(Object.keys(graph.steps)[1], 'A second step');
  let made = caseLogs.open(id, at);
  const record = (action: CaseAction): void => {
    made = caseLogs.record(made, { ...action, at: (at += 500) });
  };
  record({ type: 'place.found', guide, place: `step-${second}` });
  for (let event = 0; made.log.length < EVENTS && event < 10 * EVENTS; event++) record(inTurn(round, event));
  return made;
}
