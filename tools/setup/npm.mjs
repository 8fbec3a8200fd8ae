// @ts-check
import { basename } from 'node:path';

/**
 * How to start npm: the npm that runs this script, if one does, because it may be the only one; otherwise the one on PATH.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform of `process.platform`
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
