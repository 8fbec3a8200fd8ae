import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { suggest } from '../../machines/problem.ts';
import { sayIn } from '../../src/build/words.ts';
import { publicHome, readContent, readersLanguages, readLibrary, type Library } from '../../src/content/index.ts';
import { publicFiles } from '../../src/content/read-files.ts';
import { Refusal } from '../new/refusal.ts';
import { writeAll } from '../new/write.ts';
import { exchangeFileOf, Unreadable, type ExchangeFile } from './exchange.ts';
import { planImport } from './import.ts';
import { phrasesFor } from './phrases.ts';
import { readPo, writePo } from './po.ts';
import { readXliff, writeXliff } from './xliff.ts';

const USAGE = `npm run xliff -- export <language> <file>   writes all texts for a translator: file.xlf (XLIFF 2.0) or file.po
                  --from <language>         what they are translated from; without it, the site's source
npm run xliff -- import <file>              puts the translations in place, all or none`;

const MAX_BYTES = 50_000_000;

/**
 * Runs `npm run xliff` on the content below `root`.
 *
 * @returns lines to print; `isRefused` if nothing was written
 */
export async function runXliff(
  args: string[],
  root: string,
): Promise<{ lines: readonly string[]; isRefused: boolean }> {
  try {
    const { values, positionals } = argumentsIn(args);
    const [command, ...names] = positionals;
    const file = names.at(-1) ?? '';
    if (values.help) return { lines: [USAGE], isRefused: false };
    if (names.length !== (command === 'export' ? 2 : 1) || !['export', 'import'].includes(command ?? ''))
      throw new Refusal(USAGE);
    if (!['.xlf', '.xliff', '.po'].includes(extname(file)))
      throw new Refusal(`\`${file}\` must end in .xlf, .xliff or .po.`);
    const lines = command === 'export' ? exported(root, names[0] ?? '', file, values.from) : await imported(root, file);
    return { lines, isRefused: false };
  } catch (error) {
    if (error instanceof Refusal || error instanceof Unreadable) return { lines: [error.message], isRefused: true };
    throw error;
  }
}

function argumentsIn(args: string[]) {
  try {
    const options = { from: { type: 'string' }, help: { type: 'boolean' } } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    // What Node says of an unknown option is meant to be read.
    throw new Refusal(`${(error as Error).message}\n\n${USAGE}`, { cause: error });
  }
}

function contentOf(root: string) {
  const { texts, unread } = readContent(root);
  const publicNames = publicFiles(publicHome(root));
  return { texts, publicNames, library: readLibrary(texts, unread, publicNames) };
}

function exported(root: string, language: string, file: string, asked?: string): string[] {
  const { texts, library } = contentOf(root);
  const from = asked ?? library.site.source;
  refuseLanguages(library, from, language);
  const phrases = phrasesFor(library, texts, from, language);
  const text = exchangeFileOf(library, from, language, phrases);
  writeFileSync(file, isPo(file) ? writePo(text) : writeXliff(text));
  const missing = phrases.filter(({ target }) => target === undefined).length;
  const changed = phrases.filter(({ target, before, text: now }) => target !== undefined && before !== now).length;
  return [`${file}: ${phrases.length} phrases, ${missing} without a translation, ${changed} outdated.`];
}

async function imported(root: string, file: string): Promise<string[]> {
  const text = textOf(file);
  const exchange: ExchangeFile = isPo(file) ? readPo(text) : await readXliff(text);
  const { texts, publicNames, library } = contentOf(root);
  refuseLanguages(library, exchange.from, exchange.language);
  const { changes, notes, faults } = planImport(library, texts, publicNames, exchange);
  if (faults.length > 0) throw new Refusal(['Nothing was written.', ...faults].join('\n'));
  writeAll(root, changes, sayIn('en'));
  const written = changes.map(({ file: name }) => `${name}: written.`);
  return [...(written.length > 0 ? written : ['Nothing has changed.']), ...notes];
}

function isPo(file: string): boolean {
  return extname(file) === '.po';
}

function refuseLanguages({ site }: Library, from: string, language: string): void {
  const known = readersLanguages(site);
  for (const each of [from, language]) {
    if (!known.includes(each)) throw new Refusal(`\`${each}\` is no language of this site. ${suggest(each, known)}`);
  }
  if (language === from || language === site.source)
    throw new Refusal(
      `Nothing is translated from \`${from}\` to \`${language}\`: articles are written in \`${site.source}\` first.`,
    );
}

/** @throws {Refusal} */
function textOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new Refusal(`There is no file \`${file}\`.`);
  if (stat.size > MAX_BYTES)
    throw new Refusal(`\`${file}\` has more than ${MAX_BYTES / 1e6} MB. Divide it, and import each part.`);
  const bytes = readFileSync(file);
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Refusal(`\`${file}\` is not in UTF-8. Save it in UTF-8.`, { cause: error });
  }
}
