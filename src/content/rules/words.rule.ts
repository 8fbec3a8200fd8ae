import { fault, suggest, type Problem } from '../../../machines/problem.ts';
import type { Glossary } from '../language.schemas.ts';
import {
  articleIds,
  chainOf,
  headTexts,
  languageOf,
  placesIn,
  readersLanguages,
  type Article,
  type Library,
} from '../library.ts';
import { memoizeByIdentity } from '../memoize.ts';
import { quoted } from '../phrases.ts';
import { patternOf } from '../schema-fields.ts';
import { textParts } from '../texts.ts';
import { textsOf, type Words } from '../words.ts';

export function checkWords(library: Library): Problem[] {
  const references = Object.keys(library.references);
  const inLanguages = new Map(
    readersLanguages(library.site).map((language) => [
      language,
      { labels: labelKeys(library, language), spellings: forbiddenIn(library, language) },
    ]),
  );
  return library.articles.flatMap((article) => {
    const { labels = [], spellings = NO_RULES } = inLanguages.get(article.language) ?? {};
    return [...checkUses(article, labels, references), ...checkSpelling(article, spellings)];
  });
}

const NO_RULES: readonly SpellingRule[] = [];

function checkUses(article: Article, labels: readonly string[], references: readonly string[]): Problem[] {
  const { file, language, matter, outline, lineOf } = article;
  const unknownReference = (id: string, line: number) =>
    fault('reference-unknown', `\`${id}\` is not in content/references.yaml.`, suggest(id, references), { file, line });
  const uses = outline.uses.flatMap(({ component, id, text, line }): Problem[] => {
    if (component === 'Label' && id && !labels.includes(id)) {
      const message = `\`${id}\` is not a label of content/apps/${language}.json.`;
      return [fault('label-unknown', message, suggest(id, labels), { file, line })];
    }
    if (component === 'Reference' && id && !references.includes(id)) return [unknownReference(id, line)];
    if (component !== 'Figure' || text !== '') return [];
    const hint = `Write what it shows: \`<Figure n="${id}">caption</Figure>\`.`;
    return [fault('figure-without-caption', `Figure \`${id}\` has no caption.`, hint, { file, line })];
  });
  const requirements = matter?.kind === 'guide' ? matter.requirements : [];
  const named = [
    ...(matter?.references ?? []).map((id, index) => ({ id, path: ['references', index] })),
    ...requirements.map(({ reference: id }, index) => ({ id, path: ['requirements', index, 'reference'] })),
  ];
  return [
    ...uses,
    ...checkFigures(article),
    ...named.flatMap(({ id, path }) =>
      id === undefined || references.includes(id) ? [] : [unknownReference(id, lineOf(path))],
    ),
  ];
}

/** Figures that the front matter does not have. Those of guides are in their graphs. */
function checkFigures({ matter, outline, file }: Article): Problem[] {
  if (!matter || matter.kind === 'guide') return [];
  const numbers = (matter.kind === 'problem' ? matter.figures : []).map((_, index) => String(index + 1));
  return outline.uses
    .filter(({ component, id, act }) => component === 'Figure' && (act !== undefined || !numbers.includes(id)))
    .map(({ id, act, line }) => {
      const message = `The front matter of this article has no figure \`${act ?? id}\`.`;
      return fault('figure-unknown', message, 'Add its screen to `figures`, or correct the number.', { file, line });
    });
}

export function checkNames(
  library: Library,
  language: string,
  text: string,
  at: { file: string; line: number },
): Problem[] {
  return textParts(text).flatMap((part): Problem[] => {
    if (part.kind === 'text') return [];
    const [what, known, code] =
      part.kind === 'label'
        ? [`label of content/apps/${language}.json`, labelKeys(library, language), 'label-unknown']
        : ['reference of content/references.yaml, or an article', namesOf(library), 'reference-unknown'];
    if (known.includes(part.id)) return [];
    return [fault(code, `\`{${part.id}}\` is not a ${what}.`, suggest(part.id, known), at)];
  });
}

/** What words of the diagnosis and of agents can link to. */
function namesOf(library: Library): string[] {
  return [...Object.keys(library.references), ...articleIds(library)];
}

/** The labels available in a language. Optional languages also use those of their fallbacks. */
function labelKeys({ site, labels }: Library, language: string): string[] {
  const chain = site.languages[language]?.required ? [language] : chainOf(site, language);
  return [...new Set(chain.flatMap((each) => Object.keys(labels.get(each)?.words ?? {})))];
}

interface SpellingRule {
  pattern: RegExp;
  instead: string;
}

/** The spellings that a language and its editions do not use. */
export function forbiddenIn({ glossary, site }: Library, language: string): readonly SpellingRule[] {
  return forbiddenBy(glossary).get(languageOf(site, language)) ?? NO_RULES;
}

const forbiddenBy = memoizeByIdentity((glossary: Glossary): ReadonlyMap<string, readonly SpellingRule[]> => {
  const languages = new Set(glossary.flatMap(({ forbidden }) => Object.keys(forbidden)));
  const rulesOf = (language: string): SpellingRule[] =>
    glossary.flatMap(({ words, forbidden }) =>
      (forbidden[language] ?? []).map((spelling) => ({ pattern: patternOf(spelling), instead: words[language] ?? '' })),
    );
  return new Map([...languages].map((language) => [language, rulesOf(language)]));
});

const checkSpelling = memoizeByIdentity((article: Article, spellings: readonly SpellingRule[]): Problem[] => {
  const headings = headTexts(article).map(({ path, text }) => ({
    text,
    // Finding a line in front matter takes longer than reading the text.
    get line() {
      return article.lineOf(path);
    },
    column: 1,
  }));
  const pieces = article.outline.phrases.flatMap((phrase) => phrase.pieces.filter(({ name }) => !name));
  return spellingProblems(article.file, [...pieces, ...headings], spellings);
});

export function spellingProblems(
  file: string,
  texts: readonly { text: string; line: number; column: number }[],
  spellings: readonly SpellingRule[],
): Problem[] {
  return texts.flatMap((each) =>
    spellings.flatMap(({ pattern, instead }): Problem[] => {
      const found = pattern.exec(each.text);
      if (!found) return [];
      const message = `This help center does not use the spelling \`${found[0]}\`.`;
      const place = { file, line: each.line, column: each.column + found.index };
      return [fault('spelling-forbidden', message, `Write \`${instead}\` (content/glossary.yaml).`, place)];
    }),
  );
}

/** Every language has the same keys, and the same `{{places}}` in each text. Optional languages may lack some. */
export function checkWordSets(library: Library): Problem[] {
  const labels = new Map([...library.labels].map(([language, { words }]) => [language, words]));
  return [...compareSets(library, 'apps', labels), ...compareSets(library, 'ui', library.ui)];
}

function compareSets(library: Library, folder: 'apps' | 'ui', sets: ReadonlyMap<string, Words>): Problem[] {
  const { languages, source } = library.site;
  const first = sets.get(source) ?? {};
  const original = `content/${folder}/${source}.json`;
  return readersLanguages(library.site).flatMap((language): Problem[] => {
    const required = languages[language]?.required ?? false;
    const file = `content/${folder}/${language}.json`;
    const words = sets.get(language);
    if (!words) {
      // A help center without an app has no labels. Files that cannot be read are already reported.
      if (!required || library.yaml.has(file) || (folder === 'apps' && sets.size === 0)) return [];
      const message = `\`${file}\` is missing, but \`${language}\` is a required language.`;
      return [fault('words-missing', message, `Copy ${original} and translate its texts.`, { file })];
    }
    const at = placesIn(library, file);
    const missing = required ? Object.keys(first).filter((key) => !Object.hasOwn(words, key)) : [];
    return [
      ...missing.map((key) => {
        const hint = `Add it, translated from \`${first[key]}\`.`;
        return fault('word-missing', `\`${key}\` is in ${original} but not here.`, hint, at(...key.split('.')));
      }),
      ...Object.keys(words)
        .filter((key) => !Object.hasOwn(first, key))
        .map((key) => {
          const hint = suggest(key, Object.keys(first));
          return fault('word-unknown', `\`${key}\` is not in ${original}.`, hint, at(...key.split('.')));
        }),
      ...Object.entries(words).flatMap(([key, text]): Problem[] => {
        const [here, there] = [places(text), places(first[key] ?? '')];
        if (here === there || !Object.hasOwn(first, key)) return [];
        const message = `\`${key}\` has the places \`${here || 'none'}\`, but \`${there || 'none'}\` in \`${source}\`.`;
        return [fault('word-places', message, 'Use the same `{{…}}` in each language.', at(...key.split('.')))];
      }),
    ];
  });
}

function places(text: string): string {
  return [...text.matchAll(/\{\{(\w+)/g)]
    .map(([, name]) => name)
    .sort()
    .join(', ');
}

/** Begins texts that `npm run new` leaves to be written. */
export const PLACEHOLDER = '✎';

interface PlacedText {
  text: string;
  line: number;
  part: string;
}

/** Unwritten texts. Each article, symptom or script is reported once, since it may have dozens. */
export function checkPlaceholders(library: Library): Problem[] {
  const { articles, diagnosis, agent } = library;
  const words = (file: string, texts: unknown, depth: number) => {
    const at = placesIn(library, file);
    const placed = textsOf(texts).map(({ text, path }) => ({
      text,
      get line() {
        return at(...path).line;
      },
      part: path.slice(0, depth).join('.'),
    }));
    return reported(file, placed);
  };
  return [
    ...articles.flatMap((article) => reported(article.file, textsIn(article))),
    ...[...diagnosis.words].flatMap(([language, texts]) => words(`content/diagnosis/${language}.yaml`, texts, 1)),
    ...[...agent].flatMap(([language, texts]) => words(`content/agent/${language}.yaml`, texts, 2)),
  ];
}

function textsIn({ matter, outline, lineOf }: Article): PlacedText[] {
  const keywords = (matter?.keywords ?? []).map((text, index) => ({ text, path: ['keywords', index] }));
  const head = [...headTexts({ matter }), ...keywords].map(({ text, path }) => ({ text, line: lineOf(path) }));
  return [...head, ...outline.phrases].map(({ text, line }) => ({ text, line, part: '' }));
}

function reported(file: string, texts: readonly PlacedText[]): Problem[] {
  const unwritten = texts.filter(({ text }) => text.includes(PLACEHOLDER));
  return [...Map.groupBy(unwritten, ({ part }) => part)].flatMap(([part, [first, ...others]]): Problem[] => {
    if (!first) return [];
    const more = others.length === 0 ? '' : `, and ${others.length} more`;
    const message = `\`${quoted(first.text, 60)}\` is not written yet${more}${part === '' ? '' : ` in \`${part}\``}.`;
    const hint = `Replace each text that begins with ${PLACEHOLDER} by your own words.`;
    return [fault('placeholder', message, hint, { file, line: first.line })];
  });
}
