import { fault, type Problem } from '../../machines/problem.ts';
import { NO_STYLE, type Glossary, type Style } from './language.schemas.ts';
import { headTexts, languageOf, placesIn, type Article, type Library } from './library.ts';
import { resolveTokens } from './mdast.ts';
import { memoizeByIdentity } from './memoize.ts';
import type { Piece, Prose, ProseFile } from './phrases.ts';
import type { Site } from './schemas.ts';
import { textParts } from './texts.ts';
import { textsOf, type Words } from './words.ts';
import type { YamlText } from './yaml.ts';

/** A placeholder: `{app.more}` in the diagnosis, `{{app}}` in the interface. */
const PLACE = /\{\{?[^{}]*\}\}?/g;

/** What agents listen for: notes, where short forms are natural. */
const NOTE = 'listen';

type WordOf = (component: string, id: string) => string;
const NO_LABELS: Words = {};

/** All prose in one language: articles, the diagnosis, what agents say, and interface words. */
export function proseFiles(library: Library, language: string): ProseFile[] {
  const labels = library.labels.get(languageOf(library.site, language))?.words ?? NO_LABELS;
  const files = library.articles
    .filter((article) => article.language === language && article.matter && article.outline.readable)
    .map((article) => ofArticle(article, labels));
  const named: [string, unknown][] = [
    [`content/diagnosis/${language}.yaml`, library.diagnosis.words.get(language)],
    [`content/agent/${language}.yaml`, library.agent.get(language)],
    [`content/ui/${language}.json`, library.ui.get(language)],
  ];
  for (const [file, texts] of named) {
    const yaml = library.yaml.get(file);
    if (texts && yaml) files.push(ofWords(yaml, texts, file, language, labels));
  }
  return files;
}

/** Interface words that an edition takes from its language, which must be as easy as its own. */
export function proseLeft(library: Library, edition: string): ProseFile[] {
  const { site, ui, style, yaml } = library;
  const of = languageOf(site, edition);
  const file = `content/ui/${of}.json`;
  const [texts, places] = [ui.get(of), yaml.get(file)];
  if (of === edition || !texts || !places) return [];
  const own = ui.get(edition) ?? {};
  const { leaves } = style.get(edition) ?? NO_STYLE;
  const left = Object.entries(texts).filter(
    ([key]) => !Object.hasOwn(own, key) && !leaves.some((group) => key === group || key.startsWith(`${group}.`)),
  );
  const labels = library.labels.get(of)?.words ?? NO_LABELS;
  return [readWords(places, Object.fromEntries(left), file, edition, labels)];
}

/** Front matter texts that are names, not sentences. */
const NAMES = ['title', 'again'];

const ofArticle = memoizeByIdentity(
  ({ file, language, matter, outline, lineOf }: Article, labels: Words): ProseFile => {
    const words = wordsWith(labels);
    const blocks = [
      ...headTexts({ matter }).map(({ path, text }): Prose => ({
        kind: NAMES.includes(path[0]) ? 'title' : 'text',
        pieces: [{ text, name: false, line: lineOf(path), column: 1 }],
      })),
      ...outline.phrases.map(({ kind, pieces }) => ({
        kind,
        pieces: pieces.map((piece) => (piece.name ? { ...piece, text: resolveTokens(piece.text, words) } : piece)),
      })),
    ];
    return { file, language, blocks };
  },
);

function wordsWith(labels: Words): WordOf {
  return (component, id) => (component === 'Label' ? labels[id] : undefined) ?? id;
}

const ofWords = memoizeByIdentity(readWords);

function readWords({ lineOf }: YamlText, texts: unknown, file: string, language: string, labels: Words): ProseFile {
  const words = wordsWith(labels);
  const blocks = textsOf(texts).map(({ text, path: keys }): Prose => {
    // Interface words have dotted keys.
    const path = keys.flatMap((key) => key.split('.'));
    const at = { line: lineOf(path), column: 1 };
    const pieces: Piece[] = [];
    let done = 0;
    for (const found of text.matchAll(PLACE)) {
      pieces.push({ text: text.slice(done, found.index), name: false, ...at });
      pieces.push({ text: nameIn(found[0], words), name: true, ...at });
      done = found.index + found[0].length;
    }
    pieces.push({ text: text.slice(done), name: false, ...at });
    const isText = path.at(-1) !== NOTE && /\p{Sentence_Terminal}$/u.test(text);
    return { kind: isText ? 'text' : 'title', pieces };
  });
  return { file, language, blocks };
}

function nameIn(place: string, words: WordOf): string {
  // A placeholder is not a repeated word: `ticket {{ticket}}`.
  if (place.startsWith('{{')) return `‹${place.replace(/[{}]/g, '')}›`;
  const [part] = textParts(place);
  return part?.kind === 'label' ? words('Label', part.id) : place.replace(/[{}]/g, '');
}

export function withoutNames(text: string, names: readonly string[]): string {
  return text.replace(anyOf(names), ' ');
}

const anyOf = memoizeByIdentity(
  (names: readonly string[]) => new RegExp(names.map((name) => RegExp.escape(name)).join('|') || '(?!)', 'gu'),
);

/** The names in texts of a language, longest first: of the apps, the site, the glossary and the style file. */
export function namesIn({ site, labels, glossary, style }: Library, language: string): readonly string[] {
  const spoken = languageOf(site, language);
  return namesOf(labels.get(spoken)?.words ?? NO_LABELS, style.get(language), glossary, site, spoken);
}

const namesOf = memoizeByIdentity(
  (words: Words, style: Style | undefined, glossary: Glossary, site: Site, language: string): readonly string[] => {
    const names = [
      ...(style ?? NO_STYLE).names,
      ...Object.values(words),
      ...glossary.flatMap(({ words }) => words[language] ?? []),
      ...Object.values(site.name),
      ...Object.values(site.languages).map(({ name }) => name),
    ];
    return [...new Set(names)].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  },
);

export interface StyleIssue {
  problem: Problem;
  text: string;
}

/** The issues of a language without its exceptions, and a problem for each unused exception of a `judged` code. */
export function withoutExceptions(
  library: Library,
  language: string,
  issues: readonly StyleIssue[],
  judged: (code: string) => boolean,
): Problem[] {
  const file = `content/style/${language}.yaml`;
  const { exceptions } = library.style.get(language) ?? NO_STYLE;
  const used = new Set<number>();
  const left = issues.filter(({ problem, text }) => {
    const found = exceptions.flatMap((each, index) =>
      each.code === problem.code && text.includes(each.text) ? [index] : [],
    );
    for (const index of found) used.add(index);
    return found.length === 0;
  });
  const at = placesIn(library, file);
  const idle = exceptions.flatMap(({ code, text }, index): Problem[] => {
    if (used.has(index) || !judged(code)) return [];
    const message = `Nothing is found as \`${code}\` where it says \`${text}\`.`;
    const hint = 'Remove the exception, or correct its `code` or `text`.';
    return [fault('exception-unused', message, hint, at('exceptions', index))];
  });
  return [...left.map(({ problem }) => problem), ...idle];
}
