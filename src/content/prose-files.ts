import { type Article, headTexts, type Library } from './library.ts';
import { languageOf } from './editions.ts';
import { resolveTokens } from './mdast.ts';
import { perThing } from './per-library.ts';
import type { Piece, Prose, ProseFile } from './prose.ts';
import { NO_STYLE } from './language.schemas.ts';
import { textParts } from './text-parts.ts';
import type { YamlText } from './yaml.ts';

/** A place in a text of words: `{app.more}` in the diagnosis, `{{app}}` in the interface. */
const PLACE = /\{\{?[^{}]*\}\}?/g;

/** What an agent listens for: a note to oneself, in which short forms are natural. */
const NOTE = 'listen';

type Words = (component: string, id: string) => string;
/** The words of labels by their key. */
type Labels = Readonly<Record<string, string>>;
const NO_LABELS: Labels = {};

/** Everything that is read or said in one language: articles, the diagnosis, what agents say, and the site's own words. */
export function proseFiles(library: Library, language: string): ProseFile[] {
  const labels = library.labels.get(languageOf(library.site, language))?.words ?? NO_LABELS;
  const files = library.articles
    .filter((article) => article.language === language && article.matter && article.outline.readable)
    .map((article) => ofArticle(article, labels));
  const named: [string, unknown][] = [
    [`content/diagnosis/${language}.yaml`, library.diagnosis.words.get(language)],
    [`content/agent/${language}.yaml`, withoutSpelling(library, language)],
    [`content/ui/${language}.json`, library.ui.get(language)],
  ];
  for (const [file, texts] of named) {
    const yaml = library.yaml.get(file);
    if (texts && yaml) files.push(ofWords(yaml, texts, file, language, labels));
  }
  return files;
}

/**
 * The interface words that readers of an edition get in its language's own words, since it has none for them: they must be
 * as easy as its own. Groups that it leaves to its language are not among them.
 */
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

/** What agents say, but for the words that stand for letters: those are no sentences. */
function withoutSpelling({ agent }: Library, language: string): unknown {
  const words = agent.get(language);
  return words && { ...words, spelling: undefined };
}

/** Texts of the front matter that call something by its name, and are no sentences. */
const NAMES = ['title', 'again'];

const ofArticle = perThing(({ file, language, matter, outline, lineOf }: Article, labels: Labels): ProseFile => {
  const words = wordsWith(labels);
  const blocks = [
    ...headTexts({ matter }).map(({ path, text }): Prose => ({
      kind: NAMES.includes(path[0]) ? 'title' : 'text',
      pieces: [{ text, name: false, line: lineOf(path), column: 1 }],
    })),
    ...outline.prose.map(({ kind, pieces }) => ({
      kind,
      pieces: pieces.map((piece) => (piece.name ? { ...piece, text: resolveTokens(piece.text, words) } : piece)),
    })),
  ];
  return { file, language, blocks };
});

function wordsWith(labels: Labels): Words {
  return (component, id) => (component === 'Label' ? labels[id] : undefined) ?? id;
}

const ofWords = perThing(readWords);

/** The texts of a words file, each one a block. What ends like a sentence is read as one. */
function readWords({ lineOf }: YamlText, texts: unknown, file: string, language: string, labels: Labels): ProseFile {
  const words = wordsWith(labels);
  const blocks = leavesOf(texts).map(({ text, path }): Prose => {
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

/** Every text and where it stands; interface words come by dotted keys. */
function leavesOf(texts: unknown, path: string[] = []): { text: string; path: string[] }[] {
  if (typeof texts === 'string') return [{ text: texts, path }];
  return Object.entries((texts ?? {}) as object).flatMap(([key, value]) =>
    leavesOf(value, [...path, ...key.split('.')]),
  );
}

function nameIn(place: string, words: Words): string {
  // What is filled in is no word of its place: `ticket {{ticket}}` says nothing twice.
  if (place.startsWith('{{')) return `‹${place.replace(/[{}]/g, '')}›`;
  const [part] = textParts(place);
  return part?.kind === 'label' ? words('Label', part.id) : place.replace(/[{}]/g, '');
}
