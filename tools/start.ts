import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { baseOf } from '../src/i18n/index.ts';
import { siteOf } from '../src/build/site-settings.ts';
import { ensureSite } from './setup/build.mjs';
import { ROOT } from './setup/environment.mjs';
import { runMain, say, SetupFailure } from './setup/failure.mjs';
import { answers, checkPort, parsePort } from './setup/port.mjs';
import { show } from './setup/run.mjs';

/**
 * `npm start`: builds the help center unless it is built, and serves it on this machine only, at http://localhost:4321
 * or the port in PORT; below the path of its own address, where that has one.
 */
await runMain(async () => {
  // First what takes no time, so that nobody waits for a build that can't be served.
  const port = parsePort(process.env['PORT']);
  await checkPort(port);
  await ensureSite({ root: ROOT, env: process.env });
  await checkPort(port);
  return await serve(port);
});

/** Serves until it is ended. Gives the server's exit code. */
async function serve(port: number): Promise<number> {
  const astro = join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs');
  // --ignore-lock: two ports may serve at once, and the server stays in the foreground.
  const args = [astro, 'preview', '--host', 'localhost', '--port', String(port), '--ignore-lock'];
  const path = baseOf(siteOf().address);
  const address = `http://localhost:${port}${path === '/' ? '' : path}`;
  let up = false;
  const onStart = (child: ChildProcess): void => {
    const goOn = (): boolean => child.exitCode === null && child.signalCode === null;
    void answers(port, { seconds: 60, goOn }).then((answering) => {
      up = answering;
      if (answering) say(`Serving the help center; Ctrl+C ends it.\n${address}`);
      else child.kill();
    });
  };
  const code = await show(process.execPath, args, { cwd: ROOT, quiet: true, onStart });
  if (!up) throw new SetupFailure('The server did not start: see above what it says.', { exitCode: code || 1 });
  return code;
}
