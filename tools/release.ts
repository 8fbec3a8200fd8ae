import { join } from 'node:path';
import { ensureSite } from './setup/build.mjs';
import { ROOT } from './setup/environment.mjs';
import { runMain } from './setup/failure.mjs';
import { show } from './setup/run.mjs';

/**
 * `npm run release`: builds the site unless it is built, and lays down in release/ all that a server needs; see
 * docs/deploying.md. `-- deploy` only writes the generated files of deploy/, `npm run release -- sbom` the bill of materials.
 */
await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.length === 0) await ensureSite({ root: ROOT, env: process.env });
  return await show(process.execPath, [join(ROOT, 'tools', 'release', 'run.ts'), ...args], { cwd: ROOT });
});
