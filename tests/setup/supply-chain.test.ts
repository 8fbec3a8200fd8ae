import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../support/sources.ts';

const read = (name: string) => readFileSync(join(projectFolder, name), 'utf8');
const settings = JSON.parse(read('package.json')) as {
  allowScripts: Record<string, boolean>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<
    string,
    { integrity?: string; resolved?: string; libc?: string[]; hasInstallScript?: boolean; link?: boolean }
  >;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
/** What few commands or machines need, installed apart from the rest. */
const APART = readdirSync(join(projectFolder, 'tools/apart'));

/** Packages that run something when they are installed, each with the reason why it may. Everything else may not. */
const MAY_RUN: Readonly<Record<string, string>> = {
  esbuild:
    'checks that the binary of its optional package runs here, and makes its command that binary; downloads nothing then',
};

describe('what is installed', () => {
  test('runs no script that is not on the list above', () => {
    const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(running.map((path) => path.replace(/^.*node_modules\//, '')).sort()).toEqual(Object.keys(MAY_RUN).sort());
    expect(settings.allowScripts).toEqual(Object.fromEntries(Object.keys(MAY_RUN).map((name) => [name, true])));
    expect(read('.npmrc')).toMatch(/^strict-allow-scripts=true$/m);
  });

  test('is what the lock file has a hash of, wherever it comes from', () => {
    expect(packages.length).toBeGreaterThan(500);
    expect(packages.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
    expect(packages.filter(([, { resolved, link }]) => resolved !== undefined || link)).toEqual([]);
    expect(read('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/m);
  });

  test.each(APART)('apart from it, %s, is held to the same', (name) => {
    const apart = JSON.parse(read(`tools/apart/${name}/package-lock.json`)) as typeof lock;
    const own = Object.entries(apart.packages).filter(([path]) => path !== '');
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
    expect(own.filter(([, { resolved, link, hasInstallScript }]) => resolved || link || hasInstallScript)).toEqual([]);
  });

  test('is of one version, and of a registry: no range, no address, no folder', () => {
    const files = ['package.json', ...APART.map((name) => `tools/apart/${name}/package.json`)];
    const wanted = files.flatMap((file) => {
      const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(file)) as typeof settings;
      return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    });
    // DuckDB's packages have its own version, and a revision of theirs.
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(version))).toEqual([]);
  });
});

test('no file names the host of a registry', () => {
  // What git ignores is made here, or installed: the names are its list's.
  const ignored = ['.git', ...read('.gitignore').split('\n').filter(Boolean)].map((name) => name.replaceAll('/', ''));
  const own = readdirSync(projectFolder).filter((name) => !ignored.includes(name) && !/^\.search-|\.log$/.test(name));
  const files = own
    .flatMap((name) =>
      statSync(join(projectFolder, name)).isFile()
        ? [name]
        : readdirSync(join(projectFolder, name), { recursive: true, encoding: 'utf8' }).map((each) => join(name, each)),
    )
    .filter((name) => statSync(join(projectFolder, name)).isFile());
  expect(files).toContain(join('tests', 'setup', 'supply-chain.test.ts'));
  expect(files).toContain('package-lock.json');
  const hosts =
    /\b(?:registry\.[a-z0-9-]+\.[a-z]+|[a-z0-9.-]+\/(?:api\/npm|artifactory|npm-proxy|verdaccio)\b|registry[=])/i;
  // Each of these has one of the words: to look for that first takes a tenth of the time.
  const hint = /registry|api\/npm|artifactory|npm-proxy|verdaccio/i;
  const isNaming = (text: string) => hint.test(text) && hosts.test(text);
  expect(files.filter((name) => statSync(join(projectFolder, name)).size < 5_000_000 && isNaming(read(name)))).toEqual(
    [],
  );
  expect(isNaming(['registry.', 'example.', 'org'].join(''))).toBe(true);
});
