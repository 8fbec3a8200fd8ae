import type { ContentChange, HistoryState } from '../../protocol/protocol.types.ts';
import { isContentPath } from '../files.ts';
import { git, gitLine } from './git.ts';

const CONTENT = ['--', 'content'] as const;
const FROM_INPUT = ['--pathspec-from-file=-', '--pathspec-file-nul'] as const;

/** The texts of the last commit, by path; and the name that git has for all of them together. */
interface LastTexts {
  tree: string;
  texts: ReadonlyMap<string, string>;
}

/** What git remembers of the content, and what it is told. Nothing leaves this machine. */
export class History {
  readonly #root: string;
  #last: LastTexts = { tree: '', texts: new Map() };

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
    const branch = await gitLine(this.#root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
    const ident = await gitLine(this.#root, ['var', 'GIT_AUTHOR_IDENT']);
    // The time, and its zone, stand behind the name.
    const author = ident?.replace(/ \d+ [+-]\d{4}$/, '');
    return { changes, ...(branch === undefined ? {} : { branch }), ...(author === undefined ? {} : { author }) };
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

  /** The texts of the last commit; the same map as long as it is the same. None where there is no commit yet. */
  async lastTexts(): Promise<ReadonlyMap<string, string>> {
    const tree = (await gitLine(this.#root, ['rev-parse', '--verify', '--quiet', 'HEAD:./content'])) ?? '';
    if (tree === this.#last.tree) return this.#last.texts;
    const listed = await git(this.#root, ['ls-tree', '-r', '-z', tree]);
    const entries = (listed?.out.toString() ?? '').split('\0').flatMap((line) => {
      const [, mode, name, path] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
      const file = `content/${path}`;
      // What is no plain file leads elsewhere.
      return mode?.startsWith('100') && name !== undefined && isContentPath(file) ? [{ file, name }] : [];
    });
    const all = await git(this.#root, ['cat-file', '--batch'], entries.map(({ name }) => `${name}\n`).join(''));
    const blobs = blobsIn(all?.out ?? Buffer.alloc(0));
    const texts = new Map(
      entries.flatMap(({ file }, index) => (blobs[index] ? [[file, blobs[index].toString()]] : [])),
    );
    this.#last = { tree, texts };
    return texts;
  }

  /** Whether something can be the name of a branch that is not there yet. */
  async canBegin(branch: string): Promise<boolean> {
    if (branch.startsWith('-') || branch === 'HEAD') return false;
    const ref = `refs/heads/${branch}`;
    const isName = await git(this.#root, ['check-ref-format', ref]);
    return (
      isName?.isDone === true && (await gitLine(this.#root, ['rev-parse', '--verify', '--quiet', ref])) === undefined
    );
  }

  /**
   * Commits what has changed below `content/`, and nothing else, whatever else is staged. The hooks of the repository run: what they
   * hold others to, they hold a writer to. Where it fails, all is as it was.
   *
   * @param branch begins there; on the present one if absent
   * @returns the commit's short name, or what git said
   */
  async commit(message: string, branch?: string): Promise<{ commit: string } | { said: string }> {
    const before = await this.#head();
    if (branch !== undefined) {
      const begun = await git(this.#root, ['switch', '--quiet', '--no-track', `--create=${branch}`]);
      if (!begun?.isDone) return { said: begun?.said ?? '' };
    }
    const listed = await git(this.#root, ['ls-files', '--others', '--exclude-standard', '-z', ...CONTENT]);
    const added = listed?.out.toString() ?? '';
    const known = added === '' ? listed : await git(this.#root, ['add', '--intent-to-add', ...FROM_INPUT], added);
    const done = known?.isDone
      ? await git(this.#root, ['commit', '--quiet', '--file=-', '--only', ...CONTENT], message)
      : known;
    if (done?.isDone) return { commit: (await gitLine(this.#root, ['rev-parse', '--short', 'HEAD'])) ?? '' };
    if (added !== '') await git(this.#root, ['rm', '--cached', '--quiet', '--force', ...FROM_INPUT], added);
    if (branch !== undefined) await this.#leave(branch, before);
    return { said: done?.said ?? '' };
  }

  async #head(): Promise<readonly string[]> {
    const branch = await gitLine(this.#root, ['symbolic-ref', '--quiet', 'HEAD']);
    if (branch !== undefined) return ['symbolic-ref', 'HEAD', branch];
    return ['switch', '--quiet', '--detach', (await gitLine(this.#root, ['rev-parse', 'HEAD'])) ?? 'HEAD'];
  }

  /** Goes back from a branch on which nothing was committed, so that no file changes. */
  async #leave(branch: string, before: readonly string[]): Promise<void> {
    await git(this.#root, before);
    await git(this.#root, ['branch', '--quiet', '--delete', '--force', '--', branch]);
  }
}

/** What `cat-file --batch` gives: for each name a line with the length, and that many bytes. */
function blobsIn(bytes: Buffer): (Buffer | undefined)[] {
  const blobs: (Buffer | undefined)[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\n', at);
    const length = / blob (\d+)$/.exec(bytes.toString('utf8', at, end))?.[1];
    if (length === undefined) {
      blobs.push(undefined);
      at = end + 1;
      continue;
    }
    blobs.push(bytes.subarray(end + 1, end + 1 + Number(length)));
    at = end + 1 + Number(length) + 1;
  }
  return blobs;
}
