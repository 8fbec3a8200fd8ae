import { writePlace } from './place.ts';

const ARTICLE = /^content\/articles\/([^/]+)\/([^/]+)\.mdx$/;
const GUIDE = /^content\/walkthroughs\/([^/]+)\.yaml$/;
const PRODUCT = /^content\/(?:simulator\/)?(screens|behaviour|product|remedies)\.yaml$/;
/** A symptom's own file; those of words are called by a language, whose name is shorter. */
const SYMPTOM = /^content\/diagnosis\/(?![a-z]{2,3}(?:-[A-Za-z0-9]+)?\.yaml$)([^/]+)\.yaml$/;

/** Words that are no article: by language, or all in one file. */
const WORDS =
  /^content\/(?:(ui|apps|search|style|agent|diagnosis)\/([^/]+)|(glossary|references|dispositions))\.(?:json|yaml)$/;

/** Where in the studio a file is written, at a line of it; nothing where no view is of it yet. */
export function filePlace(file: string, line?: number): string | undefined {
  const [, guide] = GUIDE.exec(file) ?? [];
  if (guide !== undefined) return writePlace({ view: 'guides', of: guide, part: undefined, line });
  const [, part] = PRODUCT.exec(file) ?? [];
  if (part !== undefined) return writePlace({ view: 'product', of: part, part: 'text', line });
  const [, symptom] = SYMPTOM.exec(file) ?? [];
  if (symptom !== undefined)
    return writePlace({ view: 'diagnosis', of: symptom, part: line === undefined ? undefined : 'text', line });
  const [, table, name, whole] = WORDS.exec(file) ?? [];
  const words = table ?? whole;
  if (words !== undefined) return writePlace({ view: 'words', of: words, part: name ?? whole, line });
  const [, language, id] = ARTICLE.exec(file) ?? [];
  return id === undefined ? undefined : writePlace({ view: 'articles', of: id, part: language, line });
}
