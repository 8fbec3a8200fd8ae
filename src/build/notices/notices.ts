import type { Shipped } from './shipped.ts';

/** The file of a built site that lists the packages in it. */
export const NOTICES = 'third-party-notices.txt';

const HEAD = `This site is made with the software of others, parts of which are sent to browsers.
Each is named here with its licence.
`;

/** Pagefind's package does not list the crates of its engine. */
const ENGINE = `The search engine (pagefind/wasm.*.pagefind) was compiled by Pagefind's authors from Rust crates: bit-set,
bit-vec, cfg-if, minicbor, pagefind_microjson, pagefind_stem and wasm-bindgen. Their licences: https://crates.io/.
`;

const RULE = '-'.repeat(80);

/** The notices of packages, by name with license. */
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

/** The banner of scripts that include packages: the file with their licenses. */
export function bannerOf({ moduleIds }: { moduleIds: readonly string[] }): string {
  return moduleIds.some((id) => id.includes('/node_modules/')) ? `/*! ${NOTICES} */` : '';
}
