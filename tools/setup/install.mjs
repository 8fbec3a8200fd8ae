// @ts-check
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { npmCommand } from './npm.mjs';
import { progress } from './progress.mjs';
import { capture } from './run.mjs';

const FLAGS = [
  '--loglevel=http',
  '--no-fund',
  '--no-audit',
  // Override personal settings: binaries are optional packages, one for each system.
  '--include=optional',
  '--legacy-peer-deps',
  '--engine-strict=false',
  '--package-lock=true',
  // Without a network npm would wait for minutes.
  '--fetch-retries=3',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=10000',
];

const NETWORK = /\b(ENOTFOUND|EAI_AGAIN|ECONN\w+|E\w*TIMEDOUT|E\w*TIMEOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED)\b/;

/**
 * Installs packages with npm and reports progress.
 *
 * @param {object} context
 * @param {string} context.folder with package.json and package-lock.json
 * @param {NodeJS.ProcessEnv} context.env
 * @param {string} context.what is being done, as in `Installing the packages`
 * @param {string[]} context.args npm's
 * @returns {Promise<void>}
 * @throws {SetupFailure} when they can't be installed
 */
export async function install({ folder, env, what, args }) {
  const modules = join(folder, 'node_modules');
  accessSync(existsSync(modules) ? modules : folder, constants.W_OK);
  const npm = npmCommand(env, process.platform);
  await progress(what, async (report) => {
    let answers = 0;
    const { code, output } = await capture(npm.command, [...npm.args, ...args, ...FLAGS], {
      env,
      cwd: folder,
      shell: npm.shell,
      onOutput: (text) => {
        answers += text.match(/^npm http /gm)?.length ?? 0;
        report(`${answers} answers from the registry`);
      },
    });
    if (code !== 0 || !existsSync(join(modules, '.package-lock.json'))) throw installFailure(code, output);
  });
}

/**
 * @param {number} code npm's exit code
 * @param {string} output what npm printed
 */
function installFailure(code, output) {
  if (code === 127) return new SetupFailure('npm was not found: install it (it comes with Node) and run it again.');
  const details = output.split('\n').filter((line) => /^npm (error|ERR!) (?! {4}at )/.test(line));
  const cause = /\b(ENOSPC|EDQUOT)\b/.test(output)
    ? 'the disk is full. Make room'
    : NETWORK.test(details.join('\n'))
      ? 'the npm registry was not reached. Connect to the network, check the proxy settings if you use a proxy,'
      : 'see what npm says above. Fix that';
  return new SetupFailure(`The packages could not be installed: ${cause} and run it again.`, {
    details: details.slice(0, 20).join('\n'),
  });
}
