// @ts-check
/**
 * `npm start`: installs what is missing, builds the help center unless it is built, and
 * serves it on this machine only, at http://localhost:4321 or the port in PORT.
 */
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { runMain, say, SetupFailure } from './setup/failure.mjs';
import { answers, checkPort, parsePort } from './setup/port.mjs';
import { show } from './setup/run.mjs';
import { setUp } from './setup/set-up.mjs';
import { sitePath } from './setup/site-path.mjs';

await runMain(async () => {
  // First what takes no time, so that nobody waits for a build that can't be served.
  const port = parsePort(process.env['PORT']);
  await checkPort(port);
  const context = await setUp();
  await ensureBuilt(context);
  await checkPort(port);
  return await serve(port, context);
});

/**
 * @param {number} port
 * @param {{ root: string, node: string, env: NodeJS.ProcessEnv }} context
 * @returns {Promise<number>} the server's exit code
 */
async function serve(port, { root, node, env }) {
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  // --ignore-lock: two ports may serve at once, and the server stays in the foreground.
  const args = [astro, 'preview', '--host', 'localhost', '--port', String(port), '--ignore-lock'];
  const path = await sitePath(root);
  const address = `http://localhost:${port}${path === '/' ? '' : path}`;
  let up = false;
  const code = await show(node, args, {
    env,
    cwd: root,
    quiet: true,
    onStart: (child) => {
      const goOn = () => child.exitCode === null && child.signalCode === null;
      void answers(port, { seconds: 60, goOn }).then((answering) => {
        up = answering;
        if (answering) say(`Serving the help center; Ctrl+C ends it.\n${address}`);
        else child.kill();
      });
    },
  });
  if (!up) throw new SetupFailure('The server did not start: see above what it says.', { exitCode: code || 1 });
  return code;
}
