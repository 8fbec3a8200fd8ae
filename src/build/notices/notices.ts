import type { Shipped } from './shipped.ts';

/** The file of a built site that names what of others is in it. */
export const NOTICES = 'third-party-notices.txt';

const HEAD = `This site is made with the software of others, parts of which are sent to browsers.
Each is named here with its licence.
`;

/** Pagefind's engine is compiled by its authors, and its package says nothing of what it was compiled from. */
const ENGINE = `The search engine (pagefind/wasm.*.pagefind) was compiled by Pagefind's authors from Rust crates: bit-set,
bit-vec, cfg-if, minicbor, pagefind_microjson, pagefind_stem and wasm-bindgen. Their licences: https://crates.io/.
`;

const RULE = '-'.repeat(80);

/**
 * What a built site says of the packages that are in it: each once, by name, with its licence.
 *
 * @throws where a package says nothing of its licence, naming all such packages and what to do
 */
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
