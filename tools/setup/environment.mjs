// @ts-check
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a trailing separator taken off. */
export const ROOT = join(fileURLToPath(new URL('../../', import.meta.url)), '.');

/**
 * The environment for everything the scripts start: the packages' own commands (and
 * so the packaged Node) come first on PATH, and Astro sends no telemetry.
 *
 * @param {NodeJS.ProcessEnv} env the environment to start from; it is not changed
 * @param {string} root the repository's root
 * @param {Record<string, string>} [extra] variables to add
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnv(env, root, extra = {}) {
  // Windows calls it "Path"; a second key of another case would be ignored there.
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const bin = join(root, 'node_modules', '.bin');
  const rest = (env[key] ?? '').split(delimiter).filter((part) => part !== '' && part !== bin);
  return {
    ...env,
    [key]: [bin, ...rest].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    ...extra,
  };
}
