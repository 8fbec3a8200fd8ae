import { History } from '../git/history.ts';
import { ok, refuse, type Routes, type StudioContext } from '../route.ts';

/** Of a commit message. */
const MAX_LENGTH = 10_000;

/** What has changed since the last commit, and the next commit. */
export const HISTORY_ROUTES: Routes = {
  'GET history': async ({ root }) => ok(await new History(root).state()),

  'POST commit': async (context, { body }) => {
    const { message } = Object(body) as Record<string, unknown>;
    if (typeof message !== 'string' || message.length > MAX_LENGTH) return refuse(context.say('studio.notUnderstood'));
    return commit(context, message.trim());
  },
};

async function commit(context: StudioContext, message: string) {
  const { root, words, checking } = context;
  if (message === '') return refuse(words['commit.noMessage'] ?? '');
  // Something else may have changed the files since they were checked last.
  const { issues, failed } = await checking.finished();
  if (failed !== undefined) return refuse(words['commit.notChecked'] ?? '', 409);
  const count = issues.filter(({ isFault }) => isFault).length;
  if (count > 0) return refuse((words['commit.faults'] ?? '').replace('{{count}}', String(count)), 409);
  const result = await new History(root).commit(message);
  return 'commit' in result ? ok(result) : refuse(`${words['commit.failed'] ?? ''} ${result.said}`.trim(), 409);
}
