// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { childEnv, ROOT } from './environment.mjs';
import { runMain, SetupFailure } from './failure.mjs';
import { checkNode, ensureNode, thisMachine } from './node-version.mjs';
import { show } from './run.mjs';

/**
 * Installs what is missing, and runs a program in place of this process: with its input and output, its exit code and
 * the signals that are sent to it.
 *
 * @param {string[]} argv `[--omit=dev] <program> [arguments]`; the program is a file of the project that ends in `.ts`,
 *   or a package whose command has its name. With `--omit=dev` it does without the packages that only the tests need.
 * @returns {Promise<void>} when the program has ended
 */
export async function launch(argv) {
  const omitsDev = argv[0] === '--omit=dev';
  const [program = '', ...args] = omitsDev ? argv.slice(1) : argv;
  await runMain(async () => {
    const machine = thisMachine();
    checkNode(machine);
    const context = { root: ROOT, env: process.env, machine };
    const node = await ensureNode(context);
    await ensureDependencies({ ...context, need: omitsDev ? 'site' : 'all' });
    return await show(node, [fileOf(program), ...args], { env: childEnv(process.env, ROOT, node), stdin: 'inherit' });
  });
}

/**
 * @param {string} program
 * @returns {string} its file
 */
export function fileOf(program) {
  if (program.endsWith('.ts')) return join(ROOT, program);
  const folder = join(ROOT, 'node_modules', program);
  try {
    // A package of one command may say only where it is.
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return join(folder, typeof bin === 'string' ? bin : bin[program]);
  } catch {
    throw new SetupFailure(`There is no command "${program}" among the packages: see the scripts in package.json.`);
  }
}
