import {
  articleIds,
  createPageContext,
  localizedFor,
  type Library,
  type PageContext,
} from '../../../src/content/index.ts';
import type { ArticleNames, LinkPlace, NamedFigure } from '../protocol/protocol.types.ts';

/** The names that an article can use, in its language. Names with errors are left out. */
export function articleNames(library: Library, id: string, language: string): ArticleNames {
  const context = createPageContext(library, language, id);
  const said = <T>(ids: Iterable<string>, say: (id: string) => T): Record<string, T> =>
    Object.fromEntries([...ids].flatMap((each) => entryOf(each, say)));
  const keys = new Set([...library.labels.values()].flatMap(({ words }) => Object.keys(words)));
  const problems = articleIds(library).filter(
    (each) => localizedFor(library, each, language)?.matter?.kind === 'problem',
  );
  return {
    labels: said([...keys].sort(), (key) => context.label(key).quoted),
    references: said(Object.keys(library.references), (key) => {
      const { number, subject } = context.reference(key);
      return { number, subject };
    }),
    steps: Object.entries(context.steps).map(([step, { label, ways }]) => ({
      id: step,
      label,
      ways: Object.keys(ways ?? {}),
    })),
    figures: figuresIn(library, context, id),
    problems: said(problems, (each) => titleOf(library, each, language)),
  };
}

/** Every article and every step of one, as links name them. */
export function linkPlaces(library: Library, language: string): LinkPlace[] {
  const { plain } = createPageContext(library, language);
  return articleIds(library).flatMap((id) => {
    const title = titleOf(library, id, language);
    const steps =
      localizedFor(library, id, language)?.outline.uses.filter(({ component }) => component === 'Step') ?? [];
    return [
      { address: `../${id}/`, title },
      ...steps.flatMap((step) =>
        entryOf(step.id, () => plain(step.title)).map(([, words]) => ({
          address: `../${id}/#step-${step.id}`,
          title: `${title} › ${words}`,
        })),
      ),
    ];
  });
}

function titleOf(library: Library, id: string, language: string): string {
  return localizedFor(library, id, language)?.matter?.title ?? id;
}

/** Figures of a guide by its acts, else those that the head of a problem names. */
function figuresIn(library: Library, context: PageContext, id: string): NamedFigure[] {
  const name = (act: { on: string; screen: string; tap?: string | undefined; enter?: string | undefined }): string => {
    const words = [
      `${act.on === 'portal' ? 'portal-screens' : 'screens'}.${act.screen}`,
      `controls.${act.tap ?? act.enter}`,
    ];
    return words.flatMap((key) => entryOf(key, context.onScreen).map(([, word]) => word)).join(' › ') || act.screen;
  };
  const matter = context.article?.matter;
  if (matter?.kind === 'problem') return matter.figures.map((act, at) => ({ n: String(at + 1), screen: name(act) }));
  return Object.entries(library.guides.get(id)?.graph.steps ?? {}).flatMap(([step, { acts }]) =>
    acts.map((act, at) => ({
      ...(act.figure === undefined ? { act: String(at + 1) } : { n: act.figure }),
      step,
      screen: name(act),
    })),
  );
}

function entryOf<T>(id: string, say: (id: string) => T): [string, T][] {
  try {
    return [[id, say(id)]];
  } catch {
    return [];
  }
}
