import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { parse as parseJson } from 'yaml';
import { plainEnv } from '../../tools/dev/plain-env.ts';
import { projectFolder, sourceFile } from './sources.ts';
import { withParts, type Task } from './writing-guide.ts';

const scripts = (parseJson(sourceFile('package.json').text) as { scripts: Record<string, string> }).scripts;

/**
 * Does what a document says, on the content below `root`.
 *
 * @returns what a command said
 * @throws where a command fails, or a file is not there that the document takes for granted
 */
export function perform(task: Task, root: string): string {
  if (task.kind === 'run') return run(task.command, root);
  const path = join(root, task.file);
  // A reader is led there by what the commands wrote.
  if (!existsSync(path)) throw new Error(`“${task.heading}” speaks of ${task.file}, which is not there.`);
  writeFileSync(path, task.kind === 'file' ? task.text : withParts(readFileSync(path, 'utf8'), task.text));
  return '';
}

/**
 * The same where a document speaks of another help center, in a folder next to the project's.
 *
 * @param folder as the document calls it
 */
export function performElsewhere(task: Task, folder: string, root: string): string {
  if (task.kind !== 'run') return perform(task, root);
  const command = task.command.replace(`SHIRUBE_ROOT=${folder} `, '').replace(folder, root);
  return run(command, root);
}

/**
 * Runs `npm run …` as npm does, in a shell, with the project's programs first in the path.
 *
 * @throws where it fails, with what it said
 */
export function run(command: string, root: string, env: Readonly<Record<string, string>> = {}): string {
  const [, name = '', rest = ''] =
    /^npm run (\S+)(?: -- (.*)| ([^-].*))?$/.exec(command)?.filter((part) => part !== undefined) ?? [];
  const script = scripts[name];
  if (script === undefined) throw new Error(`package.json has no script for “${command}”.`);
  const path = [dirname(process.execPath), join(projectFolder, 'node_modules/.bin'), process.env['PATH']];
  const done = spawnSync(`${script} ${rest}`, {
    shell: true,
    cwd: projectFolder,
    encoding: 'utf8',
    env: plainEnv({ SHIRUBE_ROOT: root, PATH: path.join(delimiter), LC_ALL: 'C', ...env }),
  });
  const said = `${done.stdout}${done.stderr}`;
  if (done.status !== 0) throw new Error(`“${command}” ended with ${done.status}.\n${said}`);
  return said;
}
