import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { makeRelease } from '../../tools/release/make.ts';
import { serveBy, type Served } from '../../tools/serving/released.ts';
import { copyOfBuilt, type BuiltCopy } from './built-copy.ts';
import { commandsOf } from './deploying-commands.ts';
import { projectFolder } from './sources.ts';

/** An operator's machine with nginx, on which releases are published as docs/deploying.md says it. */
export interface Machine {
  origin: string;
  /** `/srv/shirube` of the document. */
  folder: string;
  /** `release/` of the project, as it was made last. */
  release: string;
  /** The build that the next release is made from. */
  built: BuiltCopy;
  /** Makes a release of the build as it is now. */
  make(): Promise<void>;
  /** Waits until nginx has each file as it is in the build now, or was in another. */
  seen(files?: ReturnType<BuiltCopy['pages']>): Promise<void>;
  /** Does what a section of the document says. Gives what was said. */
  perform(section: string, changes?: Readonly<Record<string, string>>): string;
  /** Makes a release and publishes it; gives its name. */
  publish(): Promise<string>;
  close(): Promise<void>;
}

/** A machine on which one release is published. */
export async function machine(): Promise<Machine> {
  const root = mkdtempSync(join(tmpdir(), 'shirube-machine-'));
  const [folder, release] = [join(root, 'srv'), join(root, 'project/release')];
  const built = copyOfBuilt();
  let served: Served | undefined;
  const origin = () => `http://127.0.0.1:${served!.port}`;
  const perform: Machine['perform'] = (section, changes = {}) => {
    const script = commandsOf(section, {
      ...changes,
      // What is done on another machine is done on this one.
      'help.example:release/': `${join(root, 'sent')}/`,
      'ssh help.example sh release/publish.sh': `sh ${join(root, 'sent/publish.sh')} ${folder}`,
      'help.example:/srv/shirube': folder,
      '/srv/shirube': folder,
    });
    return execFileSync('sh', ['-euc', script], { cwd: join(root, 'project'), encoding: 'utf8' });
  };
  const make = async (): Promise<void> => {
    await built.finish();
    mkdirSync(join(root, 'project'), { recursive: true });
    await makeRelease({
      dist: built.folder,
      deploy: join(projectFolder, 'deploy'),
      folder: release,
      languages: ['ja', 'en'],
      quality: 1,
    });
  };
  /** nginx keeps each form of a file open for some seconds: waits until it has all as they are in a build. */
  const seen = async (files = built.pages()): Promise<void> => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      for (const [path, content] of files) {
        const isNew = async () =>
          (await (await fetch(origin() + path, { headers: { 'Accept-Encoding': encoding } })).text()) === content;
        await expect.poll(isNew, { timeout: 30_000, message: `${path} as ${encoding}` }).toBe(true);
      }
    }
  };
  const publish = async (): Promise<string> => {
    await make();
    // Releases are named by the second.
    for (;;) {
      try {
        const [, name] = /releases\/(\S+)/.exec(perform('A release'))!;
        if (served) await seen();
        return name!;
      } catch (error) {
        if (!String((error as { stderr?: unknown }).stderr).includes('wait a second')) throw error;
      }
    }
  };
  await publish();
  const configured = join(root, 'etc');
  cpSync(join(release, 'nginx'), join(configured, 'nginx'), { recursive: true });
  served = await serveBy(process.env['SHIRUBE_NGINX']!, {
    release: configured,
    current: join(folder, 'current'),
    kept: join(folder, 'kept'),
    // What one has seen, all have seen.
    workers: 1,
  });
  return {
    origin: origin(),
    folder,
    release,
    built,
    make,
    seen,
    perform,
    publish,
    async close() {
      await served.close();
      built.remove();
      if (existsSync(root)) rmSync(root, { recursive: true, force: true });
    },
  };
}
