// @ts-check
import { say } from './failure.mjs';
import { capture } from './run.mjs';

const SECONDS = 900;

/**
 * Installs packages of Debian, as root.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} packages
 * @returns {Promise<boolean>} whether they are installed now
 */
export async function aptInstall(env, packages) {
  say(`Installing ${packages.join(' and ')} with apt-get...`);
  const options = {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    seconds: SECONDS,
  };
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  // An update that fails in part may still be enough: the installation tells.
  await capture('apt-get', [...wait, 'update'], options);
  const { code, output } = await capture(
    'apt-get',
    [...wait, 'install', '-y', '--no-install-recommends', ...packages],
    options,
  );
  if (code !== 0 && output) console.error(output.trimEnd().split('\n').slice(-3).join('\n'));
  return code === 0;
}
