import type { ContentChange, HistoryState } from '../../protocol/protocol.types.ts';
import { git, gitLine } from './git.ts';

const CONTENT = ['--', 'content'] as const;
const FROM_INPUT = ['--pathspec-from-file=-', '--pathspec-file-nul'] as const;

export class History {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** What has changed below `content/` since the last commit. */
  async state(): Promise<HistoryState> {
    const version = await git(this.#root, ['--version']);
    if (!version?.isDone) return { without: 'git' };
    const above = await gitLine(this.#root, ['rev-parse', '--show-prefix']);
    if (above === undefined) return { without: 'repository' };
    const changes = await this.#changes(above);
    const ident = await gitLine(this.#root, ['var', 'GIT_AUTHOR_IDENT']);
    // The name is followed by the time and its zone.
    const author = ident?.replace(/ \d+ [+-]\d{4}$/, '');
    return { changes, ...(author === undefined ? {} : { author }) };
  }

  async #changes(above: string): Promise<ContentChange[]> {
    const args = ['--no-optional-locks', 'status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames'];
    const status = await git(this.#root, [...args, ...CONTENT]);
    return (status?.out.toString() ?? '')
      .split('\0')
      .filter((line) => line !== '')
      .map((line): ContentChange => {
        const [marks, file] = [line.slice(0, 2), line.slice(3 + above.length)];
        return { file, kind: /[?A]/.test(marks) ? 'added' : marks.includes('D') ? 'removed' : 'changed' };
      });
  }

  /**
   * Commits all changes below `content/`, and nothing else that is staged. The hooks of the repository run. If the commit fails,
   * nothing has changed.
   *
   * @returns the commit's short name, or git's message
   */
  async commit(message: string): Promise<{ commit: string } | { said: string }> {
    const listed = await git(this.#root, ['ls-files', '--others', '--exclude-standard', '-z', ...CONTENT]);
    const added = listed?.out.toString() ?? '';
    const known = added === '' ? listed : await git(this.#root, ['add', '--intent-to-add', ...FROM_INPUT], added);
    const done = known?.isDone
      ? await git(this.#root, ['commit', '--quiet', '--file=-', '--only', ...CONTENT], message)
      : known;
    if (done?.isDone) return { commit: (await gitLine(this.#root, ['rev-parse', '--short', 'HEAD'])) ?? '' };
    if (added !== '') await git(this.#root, ['rm', '--cached', '--quiet', '--force', ...FROM_INPUT], added);
    return { said: done?.said ?? '' };
  }
}
