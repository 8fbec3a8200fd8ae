// @ts-check
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a trailing separator taken off. */
export const ROOT = join(fileURLToPath(new URL('../../', import.meta.url)), '.');

/**
 * The environment for everything that is started: the chosen Node and the packages' own commands come first on PATH,
 * Node keeps the code that it has compiled, so that the next command of the many starts in two thirds of the time, and
 * Astro sends no telemetry.
 *
 * @param {NodeJS.ProcessEnv} env the environment to start from; it is not changed
 * @param {string} root the repository's root
 * @param {string} node the path of the chosen Node
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnv(env, root, node) {
  // Windows calls it "Path"; a second key of another case would be ignored there.
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const first = [dirname(node), join(root, 'node_modules', '.bin')];
  const rest = (env[key] ?? '').split(delimiter).filter((part) => part !== '' && !first.includes(part));
  return {
    // Where nothing can be written Node does without.
    NODE_COMPILE_CACHE: join(root, '.cache', 'node'),
    ...env,
    [key]: [...first, ...rest].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}
