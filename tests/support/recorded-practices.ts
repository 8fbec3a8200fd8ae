import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { decodeActions, encodeActions, type PracticeAction, type Scenario } from '../../machines/simulator/index.ts';
import { readScenario, start } from './product.ts';
import { anyScenario, choices, chosenAction } from './practice-wild.ts';
import { codesOn, screenLine } from './recorded-screens.ts';
import { projectFolder } from './sources.ts';

/** A practice as it once went. */
export interface RecordedPractice {
  scenario: Scenario;
  actions: readonly PracticeAction[];
  /** The screens of phone and portal at the beginning and after each action, each on one line (`-` where there is no phone). */
  screens: readonly (readonly [phone: string, portal: string])[];
  /** A hash of all else: codes, camera, time, goal at each step, and the whole log. */
  rest: string;
}

const FOLDER = join(projectFolder, 'tests/fixtures/practices');
/** Every screen that was shown, a line each: a change of a screen or of a label is to be read in it. */
const SCREENS = join(FOLDER, 'screens.txt');
/** A practice on each line: what it is, its actions as links spell them, the numbers of its screens in the other file, the hash. */
const PRACTICES = join(FOLDER, 'practices.txt.br');

/** The record as it was kept. */
export function keptRecord(): { practices: RecordedPractice[]; screens: Set<string> } {
  const lines = readFileSync(SCREENS, 'utf8').trimEnd().split('\n');
  const text = brotliDecompressSync(readFileSync(PRACTICES)).toString('utf8');
  const practices = text
    .trimEnd()
    .split('\n')
    .map((line) => practiceFrom(line, lines));
  return { practices, screens: new Set(lines) };
}

/** Keeps a record in place of the one that was there. */
export function keepRecord(practices: readonly RecordedPractice[]): void {
  const lines = [...new Set(practices.flatMap(({ screens }) => screens.flat()))].sort();
  const numbers = new Map(lines.map((line, index) => [line, index]));
  writeFileSync(SCREENS, `${lines.join('\n')}\n`);
  const text = practices.map((practice) => `${practiceLine(practice, numbers)}\n`).join('');
  writeFileSync(PRACTICES, brotliCompressSync(text));
}

/** New practices, each done at random from a seed: the same number, the same practices. */
export function drawnPractices(count: number, length: number): Omit<RecordedPractice, 'screens' | 'rest'>[] {
  const drawn = fc.sample(fc.tuple(anyScenario, choices(length)), { seed: 24, numRuns: count });
  return drawn.map(([scenario, all]) => {
    const practice = start(scenario);
    const actions: PracticeAction[] = [];
    for (const choice of all) {
      const action = chosenAction(practice.view, choice);
      if (!practice.perform(action)) actions.push(action);
    }
    return { scenario, actions };
  });
}

/** How a practice goes now. Where an action cannot be done any more it ends before it. */
export function goesNow({ scenario, actions }: Pick<RecordedPractice, 'scenario' | 'actions'>): RecordedPractice {
  const practice = start(scenario);
  const screens: [string, string][] = [];
  const rest = createHash('sha256');
  const look = (): void => {
    const { phone, portal, camera, code, goal, seconds } = practice.view;
    screens.push([phone ? screenLine(phone) : '-', screenLine(portal)]);
    rest.update(JSON.stringify([phone ? codesOn(phone) : [], codesOn(portal), camera, code, goal, seconds]));
  };
  look();
  for (const action of actions) {
    if (practice.perform(action)) break;
    look();
  }
  rest.update(JSON.stringify(practice.view.log));
  return { scenario, actions, screens, rest: rest.digest('base64url').slice(0, 8) };
}

/** Where a practice goes otherwise than it went: after which action, and what is seen; nothing where it goes the same way. */
export function differenceOf(then: RecordedPractice, now: RecordedPractice): string | undefined {
  const at = then.screens.findIndex((pair, index) => pair.join() !== now.screens[index]?.join());
  if (at < 0 && then.rest === now.rest) return undefined;
  const { task, platform, method, faults, seed } = then.scenario;
  const done = encodeActions(at < 0 ? then.actions : then.actions.slice(0, at));
  const link = `?task=${task}&platform=${platform}&method=${method}&fault=${faults.join(',')}&seed=${seed} ${done}`;
  if (at < 0)
    return `${link}\n  the screens are the same, but not the log, the goal, the time, the codes or the camera`;
  const shown = now.screens[at]?.join('\n  ') ?? 'nothing, since the last action cannot be done';
  return `${link}\n  showed\n  ${then.screens[at]?.join('\n  ')}\n  and shows now\n  ${shown}`;
}

function practiceLine({ scenario, actions, screens, rest }: RecordedPractice, numbers: Map<string, number>): string {
  const { task, platform, method, faults, seed } = scenario;
  const shown = screens.map((pair) => pair.map((line) => numbers.get(line)).join(':')).join(' ');
  return [task, platform, method, faults.join(','), seed, encodeActions(actions), shown, rest].join('|');
}

function practiceFrom(line: string, lines: readonly string[]): RecordedPractice {
  const [task, platform, method, fault, seed, actions = '', shown = '', rest = ''] = line.split('|');
  const { scenario, problems } = readScenario({ task, platform, method, fault, seed });
  const read = actions === '' ? [] : decodeActions(actions);
  if (problems.length > 0 || !read) throw new Error(`The record has a practice that cannot be read: ${line}`);
  const screens = shown.split(' ').map((pair): [string, string] => {
    const [phone = '', portal = ''] = pair.split(':').map((number) => lines[Number(number)] ?? '');
    return [phone, portal];
  });
  return { scenario, actions: read, screens, rest };
}
