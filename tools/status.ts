import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  articleIds,
  editionOf,
  freshness,
  libraryOf,
  projectRoot,
  sourceHash,
  type Library,
} from '../src/content/index.ts';
import { recordTranslation } from './content/record-translation.ts';

const USAGE = `npm run status                                    shows each article in each language
npm run status -- --accept <article> <language>   records that a translation says what its source says now
npm run status -- --accept all <language>         the same for every article of a language`;

const WORDS = { source: 'source', done: 'done', outdated: 'OUTDATED', unrecorded: 'NOT RECORDED' } as const;

/** A table: one line an article, one column a language. */
function table(library: Library): string {
  const languages = Object.keys(library.site.languages);
  const ids = articleIds(library);
  const width = Math.max(...ids.map((id) => id.length), 'article'.length) + 2;
  const row = (first: string, cells: string[]) =>
    first.padEnd(width) +
    cells
      .map((cell) => cell.padEnd(14))
      .join('')
      .trimEnd();
  const state = (id: string, language: string) => {
    const edition = editionOf(library, id, language);
    return edition ? WORDS[freshness(library, edition)] : 'MISSING';
  };
  return [
    row('article', languages),
    ...ids.map((id) =>
      row(
        id,
        languages.map((language) => state(id, language)),
      ),
    ),
  ].join('\n');
}

/** Records the source's hash in one translation, or says why it cannot be. */
function accept(root: string, library: Library, id: string, language: string): string {
  const edition = editionOf(library, id, language);
  const source = editionOf(library, id, library.site.source);
  if (!edition || !source)
    return `There is no article \`${id}\` in both \`${library.site.source}\` and \`${language}\`.`;
  if (edition === source) return `\`${id}\` is written in \`${language}\` first: there is nothing to record.`;
  const file = join(root, edition.file);
  writeFileSync(file, recordTranslation(readFileSync(file, 'utf8'), source.language, sourceHash(source)));
  return `${edition.file}: recorded.`;
}

const { values, positionals } = parseArgs({
  options: { accept: { type: 'boolean' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
const root = projectRoot();
const library = libraryOf(root);
const [id, language] = positionals;
if (values.help || (values.accept && (!id || !language))) console.log(USAGE);
else if (!values.accept) console.log(table(library));
else for (const each of id === 'all' ? articleIds(library) : [id!]) console.log(accept(root, library, each, language!));
