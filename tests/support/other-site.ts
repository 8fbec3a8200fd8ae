import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { plainEnv } from '../../tools/dev/plain-env.ts';
import { serveFolder, type Sent } from './serve-folder.ts';
import { projectFolder } from './sources.ts';

/** Another help center, built by this project's code from content of its own. */
export interface OtherSite {
  origin: string;
  folder: string;
  output: string;
  close(): Promise<void>;
}

/**
 * Builds and serves a help center.
 *
 * @param write puts its `content/` in a folder
 * @param sent takes what is sent to the site
 * @throws where the build fails, with what it said
 */
export async function otherSite(write: (root: string) => void, sent?: Sent[]): Promise<OtherSite> {
  // Inside the project: what Astro builds elsewhere passes through one folder, where two builds at a time would meet.
  const sites = join(projectFolder, '.cache', 'sites');
  mkdirSync(sites, { recursive: true });
  const root = mkdtempSync(join(sites, 'site-'));
  try {
    write(root);
    const output = await astro(['build'], root);
    const folder = join(root, 'dist');
    const { origin, close } = await serveFolder(folder, [], sent);
    return {
      origin,
      folder,
      output,
      async close() {
        await close();
        rmSync(root, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
}

/** Runs Astro on the content below `root`. @throws where it fails, with what it said */
function astro(args: readonly string[], root: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(projectFolder, 'node_modules/astro/bin/astro.mjs'), ...args], {
      cwd: projectFolder,
      env: plainEnv({ SHIRUBE_ROOT: root }),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output))));
  });
}
