import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../../../machines/problem.ts';
import { problemsInPieces, unfinished } from '../../../src/build/check/report.ts';
import { styleProblems } from '../../../src/build/style/index.ts';
import { byPlace, libraryOf, published } from '../../../src/content/index.ts';
import type { Found, Issue } from '../protocol/protocol.types.ts';

const { root } = workerData as { root: string };
let wanted = 0;
let issues: readonly Issue[] = [];
let isWorking = false;
const OUTDATED = new Error('outdated');

async function work(): Promise<void> {
  isWorking = true;
  for (let turn = 0; turn !== wanted;) {
    turn = wanted;
    await check(turn).catch((error: unknown) => {
      if (error !== OUTDATED) tell({ turn, isWhole: true, issues, failed: String(error) });
    });
  }
  isWorking = false;
}

/** @throws OUTDATED as soon as another check is wanted */
async function check(turn: number): Promise<void> {
  const pause = async (): Promise<void> => {
    await setImmediate();
    if (turn !== wanted) throw OUTDATED;
  };
  await pause();
  const library = libraryOf(root, true);
  const whole = published(library);
  const pieces = problemsInPieces(whole);
  let piece = pieces.next();
  while (!piece.done) {
    await pause();
    piece = pieces.next();
  }
  const problems = piece.value;
  await pause();
  const notes = unfinished(library).map((each) => issueOf(each, false));
  const unchecked: string[] = [];
  const tellAll = (all: readonly Problem[], isWhole: boolean): void => {
    issues = [...all.map((each) => issueOf(each, true)), ...notes];
    tell({ turn, isWhole, issues, unchecked });
  };
  // Style takes longest.
  tellAll(problems, false);
  await pause();
  const styled = await styleProblems(whole, { pause, unchecked: (language) => unchecked.push(language) });
  tellAll([...problems, ...styled].sort(byPlace), true);
}

function tell(found: Omit<Found, 'number'>): void {
  parentPort?.postMessage(found);
}

function issueOf({ code, message, hint, file, line, column }: Problem, isFault: boolean): Issue {
  return { code, file, line, column, isFault, message, hint };
}

parentPort?.on('message', (turn: number) => {
  wanted = turn;
  if (!isWorking) void work();
});
