import { filled } from '../../../../src/ui/t.ts';
import { isContentPath } from '../files.ts';
import { History } from '../git/history.ts';
import { ok, refuse, type Routes, type StudioContext } from '../route.ts';

/** More than anybody writes about a commit. */
const LONGEST = 10_000;

const histories = new Map<string, History>();

/** What git remembers of a help center's content. */
export function historyOf(root: string): History {
  const known = histories.get(root) ?? new History(root);
  histories.set(root, known);
  return known;
}

/** What has changed since the last commit, and the next commit. */
export const HISTORY_ROUTES: Routes = {
  'GET changes': async ({ root }) => ok(await historyOf(root).state()),

  /** A file as the last commit has it; without a text where that has none. */
  'GET before': async ({ root, say }, { query }) => {
    const file = query.get('file') ?? '';
    if (!isContentPath(file)) return refuse(say('studio.notUnderstood'));
    const text = (await historyOf(root).lastTexts()).get(file);
    return ok(text === undefined ? { file } : { file, text });
  },

  'POST commit': async (context, { body }) => {
    const { message, branch } = Object(body) as Record<string, unknown>;
    const isRight =
      typeof message === 'string' && message.length < LONGEST && (branch === undefined || typeof branch === 'string');
    if (!isRight) return refuse(context.say('studio.notUnderstood'));
    return commit(context, message.trim(), branch);
  },
};

async function commit(context: StudioContext, message: string, branch?: string) {
  const { root, words, unsaved, page, checking } = context;
  const history = historyOf(root);
  if (message === '') return refuse(words['changes.noMessage'] ?? '');
  if (unsaved.size > 0) return refuse(words['changes.unsaved'] ?? '', 409);
  if (branch !== undefined && !(await history.canBegin(branch))) return refuse(words['changes.badBranch'] ?? '');
  // Something else may have changed the files since they were checked last.
  const { issues, failed } = await checking.finished(page, unsaved);
  if (failed !== undefined) return refuse(words['changes.notChecked'] ?? '', 409);
  const count = issues.filter(({ isFault }) => isFault).length;
  if (count > 0) return refuse(filled(words['changes.faults'] ?? '', { count }), 409);
  const result = await history.commit(message, branch);
  return 'commit' in result ? ok(result) : refuse(`${words['changes.failed'] ?? ''} ${result.said}`.trim(), 409);
}
