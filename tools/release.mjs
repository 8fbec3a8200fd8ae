// @ts-check
/**
 * `npm run release`: builds the site unless it is built, and lays down in release/ all that a server needs; see
 * docs/deploying.md. `-- deploy` only writes the generated files of deploy/, `npm run sbom` the bill of materials.
 */
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { runMain } from './setup/failure.mjs';
import { show } from './setup/run.mjs';
import { setUp } from './setup/set-up.mjs';

await runMain(async () => {
  const args = process.argv.slice(2);
  const { root, node, env } = await setUp();
  if (args.length === 0) {
    if (env['SHIRUBE_ROOT'] === undefined) await ensureBuilt({ root, env });
    else {
      // The content of another help center: whether that has changed, nobody keeps.
      const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
      const code = await show(node, [astro, 'build'], { env, cwd: root, quiet: true });
      if (code !== 0) return code;
    }
  }
  return await show(node, [join(root, 'tools', 'release', 'run.ts'), ...args], { env, cwd: root });
});
