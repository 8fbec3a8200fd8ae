import {
  attribute,
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

/** A guide to read aloud in one language. Created by the build, fetched on demand. */
export interface Spoken {
  /** Words of the bar, by key. */
  words: Readonly<Record<string, string>>;
  /** For choosing a voice: `fr-FR`. */
  locale: string;
  /** Separates sentences: a space, or nothing. */
  joiner: string;
  steps: Readonly<Record<string, readonly SpokenBlock[]>>;
  /** By problem; without those that are not translated. */
  problems: Readonly<Record<string, readonly SpokenBlock[]>>;
}

/** Sentences that are shown together: a heading, paragraph, figure or way. */
export interface SpokenBlock {
  /** Part of the step, from 1; absent for all parts. */
  part?: number | undefined;
  /** Cause of a problem; others may be hidden. */
  cause?: string | undefined;
  sentences: readonly Sentence[];
}

/** A written sentence, and its spoken form if it differs. */
interface Sentence {
  text: string;
  say?: string | undefined;
}

const TEXTS = new Set(['paragraph', 'tableCell', 'heading']);

/** A guide to read aloud. @param context of the guide's page, in the language of its article */
export function spokenOf(library: Library, context: PageContext, guide: string): Spoken {
  const { wording } = context;
  const reading: Reading = { context, saying: sayingIn(library, wording) };
  // Steps that an article lacks; the check reports them.
  const empty = Object.keys(guideOf(library, guide).graph.steps).map((id) => [id, []] as const);
  const steps = stepsIn(context.readyArticle(guide).outline.nodes).map((node) => {
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

interface Reading {
  context: PageContext;
  saying: (text: string) => string;
}

function stepsIn(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (node.name === 'Step' ? [node] : stepsIn(node.children ?? [])));
}

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

/** The blocks of a step, in order. Each figure ends a part, as in a walk. */
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

function heading({ context, saying }: Reading, step: string, title: string): SpokenBlock {
  const { t } = context;
  const { label } = context.step(step);
  const text = t('aloud.heading', { label, title });
  // Voices read a dot as the end of a sentence, and a lowercase letter as a word.
  const say = saying(t('aloud.heading', { label: label.replace('.', ' ').toUpperCase(), title }));
  return { sentences: [{ text, say }] };
}

function problemBlocks(reading: Reading, id: string, title: string): SpokenBlock[] {
  const piece = (node: Node, where: Pick<SpokenBlock, 'cause'>): SpokenBlock[] =>
    node.name === 'Cause'
      ? (node.children ?? []).flatMap((child) => piece(child, { cause: attribute(node, 'id') }))
      : pieceBlocks(reading, { article: id }, node, where);
  const body = reading.context.readyArticle(id).outline.nodes;
  return [...block(reading, reading.context.plain(title)), ...body.flatMap((node) => piece(node, {}))];
}

function pieceBlocks(
  reading: Reading,
  at: { article: string; step?: string },
  node: Node,
  where: Pick<SpokenBlock, 'part' | 'cause'>,
): SpokenBlock[] {
  const { context } = reading;
  const { t } = context;
  // Includes the figures of ways.
  const shown = figuresIn(node).map((figure) => t('aloud.figure', { text: figureText(context, at, figure) }));
  return [...textsIn(context, node), ...shown].flatMap((text) => block(reading, text, where));
}

function figuresIn(node: Node): Node[] {
  if (node.name === 'Figure') return [node];
  return node.name === 'WhenReading' ? [] : (node.children ?? []).flatMap(figuresIn);
}

function figureText(context: PageContext, { article, step }: { article: string; step?: string }, node: Node): string {
  if (attribute(node, 'src') !== undefined) return attribute(node, 'alt') ?? '';
  return context.figure({ article, n: attribute(node, 'n'), act: attribute(node, 'act'), step }).alternative;
}

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
