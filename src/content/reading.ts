import { figuresOf, type Act, type Step } from '../../machines/walkthrough/index.ts';
import { createTranslator, traitsOf, type Translator } from '../i18n/index.ts';
import type { Article, Library } from './library.ts';
import { editionFor } from './editions.ts';
import { resolveTokens } from './mdast.ts';
import type { Site } from './schemas.ts';

/** A reference as a page shows it. */
export interface ReferenceView {
  id: string;
  /** The number as it is quoted, `KB2260`; absent where the reference has none. */
  number?: string | undefined;
  subject: string;
  address: string;
}

/** A figure as a page shows it. */
export interface FigureView {
  /** The number as it is printed on this page. */
  number: string;
  /** What the figure shows, in words. */
  alternative: string;
  act?: Act | undefined;
}

/**
 * What a page knows while it is rendered: its language, and the content seen from its article.
 * Components read it instead of being handed each word.
 */
export interface Reading extends Translator {
  site: Site;
  /** The article whose page this is; absent on pages that are not an article. */
  article?: Article | undefined;
  /** The steps of the page's guide, by id; empty where it is no guide. */
  steps: Readonly<Record<string, Step>>;
  /** An app's label, and whether its words are our translation. */
  label(id: string): { text: string; ours: boolean };
  reference(id: string): ReferenceView;
  /** The figure that an article calls `n`, as it is numbered on this page. */
  figure(articleId: string, n: string): FigureView;
  /** The problems that the page's guide shows, in printed order. */
  problems: readonly { id: string; title: string }[];
  /** Those of them that can show at a step. */
  problemsAt(step: string): readonly { id: string; title: string }[];
  /** The edition of an article for this language, fallback included. */
  edition(id: string): Article;
  /** What stands between two pieces of text that are joined: a space, or nothing. */
  joiner: string;
  /** Flat text (titles, steps) with labels and references in words. */
  plain(text: string): string;
}

/** The reading of a page in `language`, of the article `id` if it is one. */
export function createReading(library: Library, language: string, id?: string): Reading {
  const { site } = library;
  const settings = site.languages[language]!;
  const chain = [language, settings.fallback, site.source].filter((each) => each !== undefined);
  const translator = createTranslator(
    language,
    settings.locale,
    chain.map((each) => library.ui.get(each) ?? {}),
  );
  const guide = id === undefined ? undefined : library.guides.get(id);
  const figures = guide ? figuresOf(guide.graph) : [];

  const label = (key: string) => {
    for (const each of chain) {
      const labels = library.labels.get(each);
      const text = labels?.words[key];
      if (text !== undefined) return { text, ours: labels!.ours.includes(key) };
    }
    throw new Error(`\`${key}\` is not a label of content/apps/${language}.json.`);
  };
  const reference = (key: string): ReferenceView => {
    const found = library.references[key];
    if (!found) throw new Error(`\`${key}\` is not in content/references.yaml.`);
    const subject = chain.map((each) => found.subject[each]).find((text) => text !== undefined) ?? key;
    if ('number' in found) {
      return {
        id: key,
        number: key,
        subject,
        address: site.references.article.replace('{number}', String(found.number)),
      };
    }
    return { id: key, subject, address: String(site.references[found.site]) };
  };

  const edition = (each: string) => editionFor(library, each, language)!;
  const problems = Object.keys(guide?.graph.problems ?? {}).map((each) => ({
    id: each,
    title: edition(each).matter?.title ?? each,
  }));

  return {
    ...translator,
    site,
    article: id === undefined ? undefined : editionFor(library, id, language),
    steps: guide?.graph.steps ?? {},
    label,
    reference,
    figure(articleId, n) {
      const own = articleId === id;
      const number = own ? n : (guide?.graph.problems[articleId]?.figures[Number(n) - 1] ?? n);
      const act = own ? figures.find((figure) => figure.number === n)?.act : undefined;
      const alternative = act ? label(`screens.${act.screen}`).text : '';
      return { number, alternative, act };
    },
    problems,
    problemsAt: (step) => problems.filter((each) => guide?.graph.problems[each.id]?.at.includes(step)),
    edition,
    joiner: traitsOf(language).joiner,
    plain: (text) =>
      resolveTokens(text, (component, key) => {
        if (component === 'Label') return label(key).text;
        const { number, subject } = reference(key);
        return number ?? subject;
      }),
  };
}
