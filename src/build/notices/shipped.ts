import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A package in the built site, as listed by Vite. */
export interface Shipped {
  name: string;
  version: string;
  /** The SPDX identifier of its license. */
  identifier?: string;
  text?: string;
}

/** The file in a bundle's folder where Vite lists its packages. Removed after reading. */
export const LIST = 'bundled-packages.json';

export const licenseList = { fileName: LIST } as const;

/** Tools that add code to the site without an import: module loaders of Vite and Rolldown, and Pagefind. */
const TOOLS = ['vite', 'rolldown', 'pagefind'];

const LICENSE_FILE = /^(licen[sc]e|copying|notice)/i;

/**
 * Reads and removes the list of a bundle's packages. Vite reads one license file per package; some have more.
 * @param modules the project's `node_modules`
 * @throws if the bundle was made without `licenseList`
 */
export function takeList(folder: string, modules = 'node_modules'): Shipped[] {
  const file = join(folder, LIST);
  const packages = JSON.parse(readFileSync(file, 'utf8')) as Shipped[];
  rmSync(file);
  return packages.map((listed) => {
    const at = join(modules, listed.name);
    const installed = existsSync(at) ? packageAt(at) : listed;
    // Only Vite knows a second installed version.
    return installed.version === listed.version ? installed : listed;
  });
}

export function toolsIn(modules = 'node_modules'): Shipped[] {
  return TOOLS.map((name) => packageAt(join(modules, name)));
}

/** An installed package with all its licenses. */
export function packageAt(folder: string): Shipped {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const text = licenseFiles(folder)
    .map((file) => ownPart(readFileSync(file, 'utf8')))
    .join('\n\n');
  return { name, version, ...(license ? { identifier: license } : {}), ...(text === '' ? {} : { text }) };
}

/** License files, also in a folder of that name. */
function licenseFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => LICENSE_FILE.test(name))
    .toSorted()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? licenseFiles(path) : [path]));
}

/** A tool's own license, without those of its dependencies, which are not part of a site. */
function ownPart(text: string): string {
  const [own = ''] = text.split(/^# Licenses of bundled dependencies/m);
  return own.trim();
}
