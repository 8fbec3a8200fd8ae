import { spawn } from 'node:child_process';

/** How git ended, what it gave, and what it said. */
export interface GitResult {
  isDone: boolean;
  out: Buffer;
  said: string;
}

/** What would make git look at another repository than the one of the folder. */
const OF_ANOTHER = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
];

/**
 * Runs git in a folder, without a shell and without prompts. Paths are taken literally.
 *
 * @param input its standard input
 * @returns nothing if there is no git
 */
export function git(root: string, args: readonly string[], input = ''): Promise<GitResult | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !OF_ANOTHER.includes(name));
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(kept),
    GIT_LITERAL_PATHSPECS: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_EDITOR: 'true',
  };
  return new Promise((resolve) => {
    const child = spawn('git', ['-C', root, ...args], { env, windowsHide: true });
    const [out, said]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    child.once('error', () => resolve(undefined));
    child.once('close', (code) =>
      resolve({ isDone: code === 0, out: Buffer.concat(out), said: Buffer.concat(said).toString().trim() }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** What it gave as one line; nothing where it failed. */
export async function gitLine(root: string, args: readonly string[]): Promise<string | undefined> {
  const result = await git(root, args);
  return result?.isDone ? result.out.toString().replace(/\r?\n$/, '') : undefined;
}
