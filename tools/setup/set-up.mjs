// @ts-check
import { ensureDependencies } from './dependencies.mjs';
import { childEnv, ROOT } from './environment.mjs';
import { checkNode, chooseNode } from './node-version.mjs';

/**
 * What both scripts begin with: the packages, and with them the Node for all the rest.
 *
 * @returns {Promise<{ root: string, node: string, env: NodeJS.ProcessEnv }>} the
 *   repository's root, the Node to run its tools with, and the environment to run them in
 * @throws {import('./failure.mjs').SetupFailure} when something is missing and can't be
 *   installed
 */
export async function setUp() {
  checkNode(process);
  await ensureDependencies({ root: ROOT, env: process.env });
  const { version, platform, arch, execPath } = process;
  const node = chooseNode({ root: ROOT, version, platform, arch, execPath });
  return { root: ROOT, node, env: childEnv(process.env, ROOT) };
}
