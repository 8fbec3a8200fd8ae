// @ts-check
import { basename } from 'node:path';

/**
 * How to start npm: the very npm that runs this script, if one does, for it may be the
 * only one there; else the one on PATH.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform as in `process.platform`
 * @returns {{ command: string, args: string[], shell: boolean }} `args` come before npm's own
 */
export function npmCommand(env, platform) {
  const cli = env['npm_execpath'];
  const node = env['npm_node_execpath'];
  if (cli && node && basename(cli) === 'npm-cli.js') {
    return { command: node, args: [cli], shell: false };
  }
  // On Windows npm is a script, which only a shell starts.
  return { command: 'npm', args: [], shell: platform === 'win32' };
}
