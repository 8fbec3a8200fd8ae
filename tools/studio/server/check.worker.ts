import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../../../machines/problem.ts';
import { problemsInPieces, unfinished } from '../../../src/build/check/report.ts';
import { styleProblems } from '../../../src/build/style/index.ts';
import { byPlace, libraryOf, published, readWith } from '../../../src/content/index.ts';
import type { Found, Issue } from '../protocol/protocol.types.ts';
import type { FoundIn, ToCheck } from './checking.ts';

/** What the check is given: the folder of the help center. */
interface Given {
  root: string;
}

const { root } = workerData as Given;
/** What is to be checked, by page: of each what was written last. */
const waiting = new Map<string, ToCheck>();
/** What was found last in each page. */
const before = new Map<string, readonly Issue[]>();
/** Something was written meanwhile. */
const PAST = new Error('past');
let isWorking = false;

/** Checks what was written last, then what else there is; whoever writes is never kept waiting. */
async function work(): Promise<void> {
  isWorking = true;
  for (let next = latest(); next; next = latest()) {
    const isDone = await check(next).catch((error: unknown) => {
      tell(next, { isWhole: true, issues: before.get(next.page) ?? [], failed: String(error) });
      return true;
    });
    if (isDone && waiting.get(next.page) === next) waiting.delete(next.page);
  }
  isWorking = false;
}

function latest(): ToCheck | undefined {
  return [...waiting.values()].at(-1);
}

/** Checks the content as it is about to be saved. @returns whether it came to the end: not where something was written meanwhile */
async function check(wanted: ToCheck): Promise<boolean> {
  const isPast = async (): Promise<boolean> => {
    await setImmediate();
    return latest() !== wanted;
  };
  if (await isPast()) return false;
  const { unsaved } = wanted;
  const library = readWith(unsaved, () => libraryOf(root, true));
  const whole = published(library);
  const pieces = problemsInPieces(whole);
  let piece = pieces.next();
  while (!piece.done) {
    if (await isPast()) return false;
    piece = pieces.next();
  }
  const problems = piece.value;
  if (await isPast()) return false;
  const notes = unfinished(library);
  const unchecked: string[] = [];
  const tellAll = (all: readonly Problem[], isWhole: boolean): void => {
    const issues = [...all.map((each) => issueOf(each, true)), ...notes.map((each) => issueOf(each, false))];
    before.set(wanted.page, issues);
    tell(wanted, { isWhole, issues, unchecked });
  };
  // How it is written is told after what is wrong with it.
  tellAll(problems, false);
  if (await isPast()) return false;
  const pause = async (): Promise<void> => {
    if (await isPast()) throw PAST;
  };
  const styled = await styleProblems(whole, {
    pause,
    unchecked: (language) => unchecked.push(language),
  }).catch((error: unknown) => {
    if (error !== PAST) throw error;
    return undefined;
  });
  if (!styled) return false;
  tellAll([...problems, ...styled].sort(byPlace), true);
  return true;
}

function tell({ page, turn }: ToCheck, found: Omit<Found, 'turn' | 'number'>): void {
  parentPort?.postMessage({ page, found: { turn, ...found } } satisfies FoundIn);
}

function issueOf({ code, message, hint, file, line, column }: Problem, isFault: boolean): Issue {
  return { code, file, line, column, isFault, message, hint };
}

parentPort?.on('message', (wanted: ToCheck) => {
  // It is the last one then.
  waiting.delete(wanted.page);
  waiting.set(wanted.page, wanted);
  if (!isWorking) void work();
});
