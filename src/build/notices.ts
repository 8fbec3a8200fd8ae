import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Shipped {
  name: string;
  version: string;
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
 * Vite reads one license file per package; some have more.
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

function licenseFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => LICENSE_FILE.test(name))
    .toSorted()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? licenseFiles(path) : [path]));
}

/** Without the licenses of its dependencies, which are not part of a site. */
function ownPart(text: string): string {
  const [own = ''] = text.split(/^# Licenses of bundled dependencies/m);
  return own.trim();
}

export const NOTICES = 'third-party-notices.txt';

const HEAD = `This site is made with the software of others, parts of which are sent to browsers.
Each is named here with its licence.
`;

/** Pagefind's package does not list the crates of its engine. */
const ENGINE = `The search engine (pagefind/wasm.*.pagefind) was compiled by Pagefind's authors from Rust crates: bit-set,
bit-vec, cfg-if, minicbor, pagefind_microjson, pagefind_stem and wasm-bindgen. Their licences: https://crates.io/.
`;

const RULE = '-'.repeat(80);

export function noticesOf(packages: readonly Shipped[]): string {
  const byName = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  const sorted = [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const silent = sorted.filter(([, { text }]) => !text?.trim()).map(([name]) => name);
  if (silent.length > 0) {
    throw new Error(
      `No licence is found for ${silent.join(', ')}, of which something is sent to browsers. Look into the package: ` +
        'use a version that has its licence with it, or another package.',
    );
  }
  const sections = sorted.map(([name, { identifier, text = '' }]) => {
    const title = identifier === undefined ? name : `${name} (${identifier})`;
    return `${RULE}\n${title}\n${RULE}\n\n${text.trim().replaceAll('\r\n', '\n')}\n`;
  });
  return [HEAD, ENGINE, ...sections].join('\n');
}

/** Scripts that include packages name the file with their licenses. */
export function bannerOf({ moduleIds }: { moduleIds: readonly string[] }): string {
  return moduleIds.some((id) => id.includes('/node_modules/')) ? `/*! ${NOTICES} */` : '';
}
