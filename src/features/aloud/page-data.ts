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
 * A guide as it is read aloud in the words of its page: what each step says and what its figures show, and what helps where it does
 * not work. What is only for those who read the whole article is left out.
 *
 * @param context of the guide's page, in the words of its article
 */
export function spokenOf(library: Library, context: PageContext, guide: string): Spoken {
  const { wording } = context;
  const reading: Reading = { context, saying: sayingIn(library, wording) };
  // A step that a writer has left out is said by nothing: the check tells of it.
  const empty = Object.keys(guideOf(library, guide).graph.steps).map((id) => [id, []] as const);
  const steps = stepsIn(bodyOf(context.readyArticle(guide))).map((node) => {
    const id = attribute(node, 'id') ?? '';
    return [id, stepBlocks(reading, guide, id, node)] as const;
  });
  const problems = context.problems
    .filter(({ language }) => language === wording)
    .map(({ id, title }) => [id, problemBlocks(reading, id, title)] as const);
  return {
    words: uiWords(library, wording, (key) => key.startsWith('aloud.')),
    locale: siteLanguage(library.site, wording).locale,
    joiner: context.joiner,
    steps: Object.fromEntries([...empty, ...steps]),
    problems: Object.fromEntries(problems),
  };
}

/** In which words something is read, and how they are said. */
interface Reading {
  context: PageContext;
  saying: (text: string) => string;
}

function stepsIn(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (node.name === 'Step' ? [node] : stepsIn(node.children ?? [])));
}

/** A text as a block of its sentences; none where nothing in it can be said. */
function block(
  { context, saying }: Reading,
  text: string,
  where: Pick<SpokenBlock, 'part' | 'cause'> = {},
): SpokenBlock[] {
  const sentences = sentencesIn(text, context.wording).map((written): Sentence => {
    const say = saying(written);
    return say === written ? { text: written } : { text: written, say };
  });
  return sentences.length === 0 ? [] : [{ ...where, sentences }];
}

/** What is said of a step, in its order. Each figure ends a part of it, as in a walk. */
function stepBlocks(reading: Reading, article: string, step: string, node: Node): SpokenBlock[] {
  const children = node.children ?? [];
  const count = children.filter(({ name }) => name === 'Figure').length;
  let figures = 0;
  return children.flatMap((child): SpokenBlock[] => {
    const where = count < 2 ? {} : { part: Math.min(figures + 1, count) };
    if (child.type === 'heading') return [heading(reading, step, reading.context.plain(flatText(child)))];
    if (child.name === 'Figure') figures++;
    return pieceBlocks(reading, { article, step }, child, where);
  });
}

/** A step's heading, with its number. */
function heading({ context, saying }: Reading, step: string, title: string): SpokenBlock {
  const { t } = context;
  const { label } = context.step(step);
  const text = t('aloud.heading', { label, title });
  // A voice takes a point between a number and a letter for the end of a sentence, and a small letter for a word.
  const say = saying(t('aloud.heading', { label: label.replace('.', ' ').toUpperCase(), title }));
  return { sentences: [{ text, say }] };
}

/** What is said of a problem: its title, and what helps, cause by cause. */
function problemBlocks(reading: Reading, id: string, title: string): SpokenBlock[] {
  const piece = (node: Node, where: Pick<SpokenBlock, 'cause'>): SpokenBlock[] =>
    node.name === 'Cause'
      ? (node.children ?? []).flatMap((child) => piece(child, { cause: attribute(node, 'id') }))
      : pieceBlocks(reading, { article: id }, node, where);
  const body = bodyOf(reading.context.readyArticle(id));
  return [...block(reading, reading.context.plain(title)), ...body.flatMap((node) => piece(node, {}))];
}

/** A piece of an article: its texts, and then what its figures show. */
function pieceBlocks(
  reading: Reading,
  at: { article: string; step?: string },
  node: Node,
  where: Pick<SpokenBlock, 'part' | 'cause'>,
): SpokenBlock[] {
  const { context } = reading;
  const { t } = context;
  // A way's own figure stands in it.
  const shown = figuresIn(node).map((figure) => t('aloud.figure', { text: figureText(context, at, figure) }));
  return [...textsIn(context, node), ...shown].flatMap((text) => block(reading, text, where));
}

function figuresIn(node: Node): Node[] {
  if (node.name === 'Figure') return [node];
  return node.name === 'WhenReading' ? [] : (node.children ?? []).flatMap(figuresIn);
}

/** What a figure shows, in words. */
function figureText(context: PageContext, { article, step }: { article: string; step?: string }, node: Node): string {
  if (attribute(node, 'src') !== undefined) return attribute(node, 'alt') ?? '';
  return context.figure({ article, n: attribute(node, 'n'), act: attribute(node, 'act'), step }).alternative;
}

/** The texts in a piece of an article, each as it is written. */
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
