import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { makeRelease } from '../../tools/release/make.ts';
import { adapt } from '../../tools/serving/nginx.ts';
import { serveBy } from '../../tools/serving/released.ts';
import { copyOfBuilt, type BuiltCopy } from './built-copy.ts';
import { commandsOf } from './deploying-commands.ts';
import { projectFolder } from './sources.ts';

/** An operator's machine with nginx, where releases are published as docs/deploying.md says it. */
export interface Machine {
  origin: string;
  /** `/srv/shirube` of the document. */
  folder: string;
  /** `release/` of the project, as made last. */
  release: string;
  /** The build that the next release is made from. */
  built: BuiltCopy;
  make(): Promise<void>;
  /** Waits until nginx serves the files of the current build, or of another. */
  seen(files?: ReturnType<BuiltCopy['pages']>): Promise<void>;
  /** Does what a section of the document says. Gives what was stated. */
  perform(section: string, changes?: Readonly<Record<string, string>>): string;
  /** Makes a release and publishes it; where browsers reach it, waits until they have everything. Gives its name. */
  publish(): Promise<string>;
  close(): Promise<void>;
}

/**
 * A machine where one release is published.
 *
 * @param hasReaders whether browsers reach it: for them the worker's list is made anew, and nginx waited for;
 *   without them the pages of one language will do
 */
export async function machine({ hasReaders = true } = {}): Promise<Machine> {
  const root = mkdtempSync(join(tmpdir(), 'shirube-machine-'));
  const [folder, project, configured] = ['srv', 'project', 'etc'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  const release = join(project, 'release');
  const built = copyOfBuilt();
  if (!hasReaders) for (const other of ['ja', 'ja-easy']) rmSync(join(built.folder, other), { recursive: true });
  const perform: Machine['perform'] = (section, changes = {}) => {
    const script = commandsOf(section, {
      ...changes,
      // What is done on another machine is done on this one.
      'deploy@help.example:release/': `${join(root, 'sent')}/`,
      'ssh deploy@help.example sh release/publish.sh': `sh ${join(root, 'sent/publish.sh')} ${folder}`,
      'ssh deploy@help.example ls': 'ls',
      '/srv/shirube': folder,
    });
    return execFileSync('sh', ['-euc', script], { cwd: project, encoding: 'utf8', stdio: 'pipe' });
  };
  const make = async (): Promise<void> => {
    if (hasReaders) await built.finish();
    mkdirSync(project, { recursive: true });
    const deploy = join(projectFolder, 'deploy');
    await makeRelease({ dist: built.folder, deploy, folder: release, languages: ['ja', 'en', 'ja-easy'], quality: 1 });
  };
  const send = (): string => /releases\/(\S+)/.exec(perform('A release'))![1]!;
  await make();
  send();
  cpSync(join(release, 'nginx'), join(configured, 'nginx'), { recursive: true });
  // How long nginx keeps a file open after it has gone: the tests wait for that.
  adapt(join(configured, 'nginx/server/site.conf'), { 'open_file_cache_valid 5s;': 'open_file_cache_valid 1s;' });
  const served = await serveBy(process.env['SHIRUBE_NGINX']!, {
    release: configured,
    current: join(folder, 'current'),
    kept: join(folder, 'kept'),
    // What one has seen, all have seen.
    workers: 1,
  });
  const origin = `http://127.0.0.1:${served.port}`;
  /** nginx keeps a file open for a second: waits until it serves those of a build, as browsers ask for them. */
  const seen = async (files = built.pages()): Promise<void> => {
    for (const [path, content] of files) {
      const isNew = async () =>
        (await (await fetch(origin + path, { headers: { 'Accept-Encoding': 'br' } })).text()) === content;
      await expect.poll(isNew, { message: path }).toBe(true);
    }
  };
  return {
    origin,
    folder,
    release,
    built,
    make,
    seen,
    perform,
    async publish() {
      await make();
      const name = send();
      if (hasReaders) await seen();
      return name;
    },
    async close() {
      await served.close();
      built.remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
