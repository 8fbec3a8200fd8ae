import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A package of which something gets into the built site, as Vite lists those of a bundle. */
export interface Shipped {
  name: string;
  version: string;
  /** Its licence's name, as SPDX has it. */
  identifier?: string;
  /** Its licence. */
  text?: string;
}

/** Where Vite lists the packages of a bundle, in the bundle's own folder. It is for the build alone, and goes. */
export const LIST = 'bundled-packages.json';

/** Vite's settings that have it written. */
export const licenseList = { fileName: LIST } as const;

/** What puts something of its own into the site without being imported: Vite and Rolldown what loads modules, Pagefind the search. */
const TOOLS = ['vite', 'rolldown', 'pagefind'];

const LICENSE_FILE = /^(licen[sc]e|copying|notice)/i;

/**
 * Takes the list of a bundle's packages out of its folder. Vite reads one file of each; a package with two licences, or
 * with a notice to be passed on, has more.
 *
 * @param modules the project's `node_modules`
 * @throws where the bundle was made without `licenseList`
 */
export function takeList(folder: string, modules = 'node_modules'): Shipped[] {
  const file = join(folder, LIST);
  const packages = JSON.parse(readFileSync(file, 'utf8')) as Shipped[];
  rmSync(file);
  return packages.map((listed) => {
    const at = join(modules, listed.name);
    const installed = existsSync(at) ? packageAt(at) : listed;
    // Another version of it, below the package that needs it, is known by Vite alone.
    return installed.version === listed.version ? installed : listed;
  });
}

/** The packages that ship what they make, from the project's own `node_modules`. */
export function toolsIn(modules = 'node_modules'): Shipped[] {
  return TOOLS.map((name) => packageAt(join(modules, name)));
}

/** A package as it is installed, with all that it says of its licence. */
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

/** Files that say it, also in a folder of that name. */
function licenseFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => LICENSE_FILE.test(name))
    .toSorted()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? licenseFiles(path) : [path]));
}

/** A tool's own licence: what follows it is about what the tool is made of, and nothing of that gets into a site. */
function ownPart(text: string): string {
  const [own = ''] = text.split(/^# Licenses of bundled dependencies/m);
  return own.trim();
}
