import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { ROOT } from './setup/environment.mjs';
import { runMain } from './setup/failure.mjs';
import { show } from './setup/run.mjs';

/**
 * `npm run release`: builds the site unless it is built, and lays down in release/ all that a server needs; see
 * docs/deploying.md. `-- deploy` only writes the generated files of deploy/, `npm run sbom` the bill of materials.
 */
await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.length === 0) {
    if (process.env['SHIRUBE_ROOT'] === undefined) await ensureBuilt({ root: ROOT, env: process.env });
    else {
      // The content of another help center: whether that has changed, nobody keeps.
      const astro = join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs');
      const code = await show(process.execPath, [astro, 'build'], { cwd: ROOT, quiet: true });
      if (code !== 0) return code;
    }
  }
  return await show(process.execPath, [join(ROOT, 'tools', 'release', 'run.ts'), ...args], { cwd: ROOT });
});
