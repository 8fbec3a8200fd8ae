import {
  attribute,
  bodyOf,
  flatText,
  guideOf,
  sayingIn,
  sentencesIn,
  siteLanguage,
  uiWords,
  type Library,
  type Node,
  type PageContext,
} from '../../content/index.ts';
import type { Sentence, Spoken, SpokenBlock } from './spoken.types.ts';

const TEXTS = new Set(['paragraph', 'tableCell', 'heading']);

/**
 * A guide as it is read aloud in the words of its page: what each step says, and what its figures show. What is only for those who
 * read the whole article is left out.
 *
 * @param context of the guide's page, in the words of its article
 */
export function spokenOf(library: Library, context: PageContext, guide: string): Spoken {
  const { wording } = context;
  const body = bodyOf(context.readyArticle(guide));
  const steps = stepsIn(body).map((node) => {
    const id = attribute(node, 'id') ?? '';
    return [id, blocksOf(context, sayingIn(library, wording), guide, id, node)] as const;
  });
  return {
    words: uiWords(library, wording, (key) => key.startsWith('aloud.')),
    locale: siteLanguage(library.site, wording).locale,
    joiner: context.joiner,
    // A step that a writer has left out is said by nothing: the check tells of it.
    steps: {
      ...Object.fromEntries(Object.keys(guideOf(library, guide).graph.steps).map((id) => [id, []])),
      ...Object.fromEntries(steps),
    },
  };
}

function stepsIn(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (node.name === 'Step' ? [node] : stepsIn(node.children ?? [])));
}

/** What is said of a step, in its order. Each figure ends a part of it, as in a walk. */
function blocksOf(
  context: PageContext,
  saying: (text: string) => string,
  article: string,
  step: string,
  node: Node,
): SpokenBlock[] {
  const { t, wording } = context;
  const children = node.children ?? [];
  const count = children.filter(({ name }) => name === 'Figure').length;
  const sentence = (text: string): Sentence => {
    const say = saying(text);
    return say === text ? { text } : { text, say };
  };
  const block = (text: string, part?: number): SpokenBlock[] => {
    const sentences = sentencesIn(text, wording).map(sentence);
    return sentences.length === 0 ? [] : [{ ...(part !== undefined && { part }), sentences }];
  };
  const heading = (title: string): SpokenBlock => {
    const { label } = context.step(step);
    const text = t('aloud.heading', { label, title });
    // A voice takes a point between a number and a letter for the end of a sentence, and a small letter for a word.
    const say = saying(t('aloud.heading', { label: label.replace('.', ' ').toUpperCase(), title }));
    return { sentences: [{ text, say }] };
  };

  const textOf = (figure: Node): string => figureIn(context, article, step, figure);
  let figures = 0;
  return children.flatMap((child): SpokenBlock[] => {
    const part = count < 2 ? undefined : Math.min(figures + 1, count);
    if (child.type === 'heading') return [heading(context.plain(flatText(child)))];
    if (child.name === 'Figure') figures++;
    // A way's own figure stands in it.
    const shown = figuresIn(child).flatMap((figure) => block(t('aloud.figure', { text: textOf(figure) }), part));
    return [...textsIn(context, child).flatMap((text) => block(text, part)), ...shown];
  });
}

function figuresIn(node: Node): Node[] {
  if (node.name === 'Figure') return [node];
  return node.name === 'WhenReading' ? [] : (node.children ?? []).flatMap(figuresIn);
}

/** What a figure shows, in words. */
function figureIn(context: PageContext, article: string, step: string, node: Node): string {
  if (attribute(node, 'src') !== undefined) return attribute(node, 'alt') ?? '';
  return context.figure({ article, n: attribute(node, 'n'), act: attribute(node, 'act'), step }).alternative;
}

/** The texts in a piece of a step, each as it is written. */
function textsIn(context: PageContext, node: Node): string[] {
  const { t } = context;
  if (node.name === 'WhenReading' || node.name === 'Figure') return [];
  if (node.name === 'Note') {
    const kind = attribute(node, 'kind');
    const title = t(kind === 'secret' ? 'note.secretTitle' : kind === 'caution' ? 'note.caution' : 'note.hint');
    return [title, ...(kind === 'secret' ? [t('note.secret')] : inside(context, node))];
  }
  if (node.name === 'Way') return [t('aloud.way', { text: inside(context, node).join(context.joiner) })];
  return TEXTS.has(node.type) ? [context.plain(flatText(node))] : inside(context, node);
}

function inside(context: PageContext, { children = [] }: Node): string[] {
  const isText = children.some(({ type }) => type === 'text');
  if (isText) return [context.plain(children.map(flatText).join(''))];
  return children.flatMap((child) => textsIn(context, child));
}
