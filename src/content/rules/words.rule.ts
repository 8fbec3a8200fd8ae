import { suggest, type Problem } from '../../../machines/problem.ts';
import type { Article, Library } from '../library.ts';
import type { Words } from '../words.ts';

/** Labels, references, captions and spellings in articles, and equal sets of words in each language. */
export function checkWords(library: Library): Problem[] {
  const spellings = new Map(Object.keys(library.site.languages).map((language) => [language, forbiddenIn(library, language)]));
  return [
    ...library.articles.flatMap((article) => [
      ...checkNames(library, article),
      ...checkSpelling(article, spellings.get(article.language) ?? []),
    ]),
    ...checkWordSets(library, 'apps', new Map([...library.labels].map(([language, { words }]) => [language, words]))),
    ...checkWordSets(library, 'ui', library.ui),
  ];
}

function checkNames(library: Library, article: Article): Problem[] {
  const labels = Object.keys(library.labels.get(article.language)?.words ?? {});
  const references = Object.keys(library.references);
  const problems: Problem[] = [];
  const fault = (code: string, message: string, hint: string, line: number) => problems.push({ code, message, hint, file: article.file, line });
  for (const use of article.outline.uses) {
    if (use.component === 'Label' && use.id && !labels.includes(use.id)) {
      fault('label-unknown', `\`${use.id}\` is not a label of content/apps/${article.language}.json.`, suggest(use.id, labels), use.line);
    }
    if (use.component === 'Reference' && use.id && !references.includes(use.id)) {
      fault('reference-unknown', `\`${use.id}\` is not in content/references.yaml.`, suggest(use.id, references), use.line);
    }
    if (use.component === 'Figure' && use.text === '') {
      fault('figure-without-caption', `Figure \`${use.id}\` has no caption.`, `Write what it shows: \`<Figure n="${use.id}">caption</Figure>\`.`, use.line);
    }
  }
  const required = article.matter?.kind === 'guide' ? article.matter.requirements : [];
  const named = [
    ...(article.matter?.references ?? []).map((id, index) => ({ id, path: ['references', index] })),
    ...required.flatMap(({ reference: id }, index) => (id ? [{ id, path: ['requirements', index, 'reference'] }] : [])),
  ];
  for (const { id, path } of named) {
    if (references.includes(id)) continue;
    fault('reference-unknown', `\`${id}\` is not in content/references.yaml.`, suggest(id, references), article.lineOf(path));
  }
  return problems;
}

interface Spelling {
  pattern: RegExp;
  instead: string;
}

function forbiddenIn(library: Library, language: string): Spelling[] {
  return library.glossary.flatMap(({ words, forbidden }) =>
    (forbidden[language] ?? []).map((spelling) => {
      const [, source] = /^\/(.+)\/$/.exec(spelling) ?? [];
      return { pattern: new RegExp(source ?? escape(spelling), 'u'), instead: words[language] ?? '' };
    }),
  );
}

function checkSpelling(article: Article, spellings: readonly Spelling[]): Problem[] {
  const { matter } = article;
  const texts = [
    ...article.outline.texts,
    ...(['title', 'summary'] as const).map((field) => ({ text: matter?.[field] ?? '', line: article.lineOf([field]), column: 1 })),
    ...(matter?.kind === 'guide' ? matter.requirements : []).map(({ text }, index) => ({ text, line: article.lineOf(['requirements', index]), column: 1 })),
  ];
  return texts.flatMap(({ text, line, column }) =>
    spellings.flatMap(({ pattern, instead }): Problem[] => {
      const found = pattern.exec(text);
      if (!found) return [];
      const before = text.slice(0, found.index).split('\n');
      return [{
        code: 'spelling-forbidden',
        message: `\`${found[0]}\` is a spelling that this help center does not use.`,
        hint: `Write \`${instead}\` (content/glossary.yaml).`,
        file: article.file,
        line: line + before.length - 1,
        column: before.length > 1 ? before.at(-1)!.length + 1 : column + found.index,
      }];
    }),
  );
}

/** Every language has the same keys, and the same `{{places}}` in each text. Optional languages may lack some. */
function checkWordSets(library: Library, folder: 'apps' | 'ui', sets: ReadonlyMap<string, Words>): Problem[] {
  const { languages, source } = library.site;
  const first = sets.get(source) ?? {};
  return Object.entries(languages).flatMap(([language, { required }]): Problem[] => {
    const file = `content/${folder}/${language}.json`;
    const words = sets.get(language);
    if (!words) {
      return required ? [{ code: 'words-missing', message: `\`${file}\` is missing, but \`${language}\` is a required language.`, hint: `Copy content/${folder}/${source}.json and translate its texts.`, file }] : [];
    }
    const lineOf = (key: string) => library.yaml.get(file)?.lineOf(key.split('.')) ?? 1;
    const missing = required ? Object.keys(first).filter((key) => !(key in words)) : [];
    return [
      ...missing.map((key) => ({ code: 'word-missing', message: `\`${key}\` is in content/${folder}/${source}.json but not here.`, hint: `Add it, translated from \`${first[key]}\`.`, file, line: lineOf(key) })),
      ...Object.keys(words).filter((key) => !(key in first)).map((key) => ({ code: 'word-unknown', message: `\`${key}\` is not in content/${folder}/${source}.json.`, hint: suggest(key, Object.keys(first)), file, line: lineOf(key) })),
      ...Object.keys(words).filter((key) => key in first && places(words[key]!) !== places(first[key]!)).map((key) => ({
        code: 'word-places',
        message: `\`${key}\` has the places \`${places(words[key]!) || 'none'}\`, but \`${places(first[key]!) || 'none'}\` in \`${source}\`.`,
        hint: 'Use the same `{{…}}` in each language.',
        file,
        line: lineOf(key),
      })),
    ];
  });
}

function places(text: string): string {
  return [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort().join(', ');
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
