import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../../../machines/problem.ts';
import { openMemory } from '../../../src/build/check/memory.ts';
import { libraryProblems } from '../../../src/build/check/report.ts';
import { unfinished } from '../../../src/build/check/unfinished.ts';
import { styleProblems } from '../../../src/build/style/index.ts';
import { byPlace, freshLibrary, published, readUnsaved, type Library } from '../../../src/content/index.ts';
import type { Found, Issue } from '../protocol/protocol.types.ts';
import { isOwn, ownFaults } from './own-faults.ts';

/** What the check is given: the folder of the help center. */
interface Given {
  root: string;
}

const { root } = workerData as Given;
const memory = openMemory(root);
let latest = 0;
/** What was found last, and in what. */
let last: readonly Issue[] = [];
let before: Library | undefined;
let isKept = false;

/** Checks the content as it is about to be saved; how it is written is told after what is wrong with it. */
async function check(turn: number, unsaved: ReadonlyMap<string, string>): Promise<void> {
  // Of what has come meanwhile, the last alone is checked.
  if (await isPast(turn)) return;
  readUnsaved(unsaved);
  const library = freshLibrary(root, unsaved);
  const whole = published(library);
  if (unsaved.size > 0) tellOwn(turn, whole, new Set(unsaved.keys()));
  if (await isPast(turn)) return;
  const problems = libraryProblems(whole, memory);
  const notes = unfinished(library, memory);
  const tell = (all: readonly Problem[], isWhole: boolean): void => {
    const found: Found = {
      turn,
      isWhole,
      issues: [...all.map((each) => issueOf(each, true)), ...notes.map((each) => issueOf(each, false))],
    };
    parentPort?.postMessage(found);
    last = found.issues;
  };
  tell(problems, false);
  if (turn !== latest) return;
  const styled = await styleProblems(whole, memory);
  if (turn === latest) tell([...problems, ...styled].sort(byPlace), true);
  // What the first check has learned is there the next time the studio is opened; what is typed is not worth a file.
  if (!isKept) memory.keep();
  isKept = true;
}

/** Whether something else is to be checked by now: whoever has written it is heard first. */
async function isPast(turn: number): Promise<boolean> {
  await setImmediate();
  return turn !== latest;
}

/** What a large help center's writer need not wait for: the faults of what is written in itself, among what was found before. */
function tellOwn(turn: number, library: Library, files: ReadonlySet<string>): void {
  const others = last.filter(
    (issue) => !issue.isFault || !files.has(issue.file ?? '') || !isOwn(issue, before ?? library),
  );
  before = library;
  const issues = [...ownFaults(library, files).map((each) => issueOf(each, true)), ...others];
  last = issues;
  parentPort?.postMessage({ turn, isWhole: false, issues } satisfies Found);
}

function issueOf({ code, message, hint, file, line, column }: Problem, isFault: boolean): Issue {
  return { code, file, line, column, isFault, message, hint };
}

parentPort?.on('message', ({ turn, unsaved }: { turn: number; unsaved: ReadonlyMap<string, string> }) => {
  latest = turn;
  check(turn, unsaved).catch((error: unknown) => {
    parentPort?.postMessage({ turn, isWhole: true, issues: [], failed: String(error) } satisfies Found);
  });
});
