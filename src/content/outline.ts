import type { Problem } from '../../machines/problem.ts';
import { strangeIn, strangeProblem, characterProblems } from './characters.ts';
import { elementProblems } from './form.ts';
import { LIMITS, written } from './limits.ts';
import { markdownProblems } from './markdown-form.ts';
import { attribute, flatText, isElement, walk, wordsOf, type Node } from './mdast.ts';
import { wideSlip } from './mdx-slips.ts';
import { parseArticle } from './parse-article.ts';
import { proseOf, type Prose } from './prose.ts';

/** A place in a file, from 1. */
interface Place {
  line: number;
  column: number;
}

export interface Use extends Place {
  component: string;
  /** Its `id`, or a figure's `n`. Empty if it has neither. */
  id: string;
  /** The position of its act, for a figure without a number. */
  act?: number | undefined;
  /** The path of a picture below `content/pictures/`. */
  src?: string | undefined;
  /** Ids of the enclosing step, way and cause. */
  step?: string | undefined;
  way?: string | undefined;
  cause?: string | undefined;
  /** A note's kind: `caution`, `secret`. */
  kind?: string | undefined;
  /** Its heading as flat text. Empty without one. */
  title: string;
  /** Its flat text without heading and captions, a line per block. */
  text: string;
}

/** A block of text, and the step or cause around it. */
export interface Phrase {
  text: string;
  line: number;
  /** Offsets of its text. For a text alternative: of the picture. */
  from: number;
  to: number;
  /** Whether it is a picture's text alternative. */
  isAlternative?: true;
  step?: string | undefined;
  cause?: string | undefined;
}

/** The content of an article's body. */
export interface Outline {
  uses: readonly Use[];
  links: readonly ({ url: string } & Place)[];
  /** Image URLs, including those of definitions. */
  pictures: readonly ({ url: string } & Place)[];
  /** All texts, for spelling. */
  texts: readonly ({ text: string } & Place)[];
  /** Bold texts, to find labels typed by hand. */
  bold: readonly ({ text: string } & Place)[];
  /** The running text with places. */
  prose: readonly Prose[];
  /** Phrases in order (headings, paragraphs, captions) as flat text. */
  phrases: readonly Phrase[];
  /** Whether the text could be parsed. */
  readable: boolean;
  /** Syntax problems. */
  problems: readonly Problem[];
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
const EMPTY: Omit<Outline, 'problems' | 'readable'> = {
  uses: [],
  links: [],
  pictures: [],
  texts: [],
  bold: [],
  prose: [],
  phrases: [],
};

/** Reads the outline of an article's source with front matter. Never throws. */
export function readOutline(source: string, file: string): Outline {
  const parsed = parseArticle(source, file);
  if ('problem' in parsed) return unreadable([parsed.problem]);
  const { root } = parsed;
  const definitions = definitionsIn(root);
  const outline = {
    uses: [] as Use[],
    links: [] as Outline['links'][number][],
    pictures: [] as Outline['pictures'][number][],
    texts: [] as Outline['texts'][number][],
    bold: [] as Outline['bold'][number][],
  };
  // Characters in the file are reported once. Those of entities appear in the tree only.
  const problems = characterProblems(source, file);
  const isSound = problems.length === 0;
  walk(root, (node, around) => {
    const place = placeOf(node);
    const found = isElement(node)
      ? elementProblems(node, around)
      : markdownProblems(node, ({ identifier = '' }) => definitions.get(identifier));
    problems.push(
      ...[...found, ...textProblems(node, isSound ? file : undefined)].map((problem) => ({
        ...problem,
        file,
        ...place,
      })),
    );
    if (isElement(node)) {
      outline.uses.push({ ...useOf(node, around), ...place });
      const alternative = attribute(node, 'alt');
      if (alternative !== undefined) outline.texts.push({ text: alternative, ...place });
    }
    if (node.type === 'text') outline.texts.push({ text: node.value ?? '', ...place });
    else if (node.type === 'strong') outline.bold.push({ text: flatText(node), ...place });
    else if (node.type === 'image') outline.pictures.push({ url: node.url ?? '', ...place });
    else if (node.type === 'imageReference')
      outline.pictures.push({ url: definitions.get(node.identifier ?? '')?.url ?? '', ...place });
    else if (node.type === 'link' || node.type === 'definition') outline.links.push({ url: node.url ?? '', ...place });
  });
  return {
    ...outline,
    // Only the style check needs it, and it is many times larger than the text: parsed again on demand to save memory.
    get prose() {
      const again = parseArticle(source, file);
      return 'root' in again ? proseOf(again.root) : [];
    },
    phrases: phrasesOf(root),
    readable: true,
    problems,
  };
}

/** The outline of an unreadable text. */
export function unreadable(problems: readonly Problem[]): Outline {
  return { ...EMPTY, readable: false, problems };
}

/** Definitions by name. The first one counts. */
function definitionsIn(root: Node): Map<string, Node> {
  const definitions = new Map<string, Node>();
  walk(root, (node) => {
    const { type, identifier = '' } = node;
    if (type === 'definition' && !definitions.has(identifier)) definitions.set(identifier, node);
  });
  return definitions;
}

/** Problems of a node's own text. Forbidden characters only if `file` is given. */
function textProblems(node: Node, file: string | undefined): Problem[] {
  // Front matter has its own parser.
  const strange = file !== undefined && node.type !== 'yaml' ? strangeIn(wordsOf(node).join(' '), file) : undefined;
  const long = BLOCKS.has(node.type) && flatText(node).length > LIMITS.text;
  const wide = node.type === 'text' ? wideSlip(node.value ?? '') : undefined;
  return [
    ...(strange === undefined ? [] : [strangeProblem(strange)]),
    ...(long ? [textTooLong] : []),
    ...(wide ? [wide] : []),
  ];
}

export const textTooLong: Problem = {
  code: 'text-too-long',
  message: `A text of more than ${written(LIMITS.text)} characters starts here.`,
  hint: 'Split it into paragraphs, or shorten it.',
};

function useOf(node: Node, around: readonly Node[]): Omit<Use, keyof Place> {
  const nearest = (name: string) => {
    const found = around.findLast((each) => each.name === name);
    return found && attribute(found, 'id');
  };
  const [heading] = (node.children ?? []).filter((child) => child.type === 'heading');
  const captions = new Set<Node>();
  walk(node, (child) => {
    if (child.name === 'Figure') captions.add(child);
  });
  const text = blocksOf(node, captions)
    .filter((block) => block !== heading)
    .map(flatText)
    .join('\n');
  return {
    component: node.name ?? '',
    id: attribute(node, 'id') ?? attribute(node, 'n') ?? '',
    act: attribute(node, 'act') === undefined ? undefined : Number(attribute(node, 'act')),
    ...(attribute(node, 'src') === undefined ? {} : { src: attribute(node, 'src') }),
    step: nearest('Step'),
    way: nearest('Way'),
    cause: nearest('Cause'),
    ...(attribute(node, 'kind') === undefined ? {} : { kind: attribute(node, 'kind') }),
    title: heading ? flatText(heading) : '',
    text: text === '' && !heading ? flatText(node) : text,
  };
}

/** The text blocks below a node in order, without some nodes. */
function blocksOf(node: Node, without: ReadonlySet<Node>): Node[] {
  return (node.children ?? []).flatMap((child) => {
    if (without.has(child)) return [];
    return BLOCKS.has(child.type) ? [child] : blocksOf(child, without);
  });
}

/** Phrases are text blocks, text directly in a component (a caption, a way), and text alternatives. */
function phrasesOf(node: Node, around: Pick<Phrase, 'step' | 'cause'> = {}): Phrase[] {
  const children = node.children ?? [];
  const within =
    node.name === 'Step'
      ? { step: attribute(node, 'id') }
      : node.name === 'Cause'
        ? { cause: attribute(node, 'id') }
        : around;
  if (BLOCKS.has(node.type) || (isElement(node) && children.some((child) => child.type === 'text'))) {
    const { line } = placeOf(node);
    const [alternative, text] = [attribute(node, 'alt') ?? '', flatText(node)].map((each) => each.trim());
    return [
      ...(alternative
        ? [{ text: alternative, line, ...rangeOf([node]), isAlternative: true as const, ...within }]
        : []),
      ...(text ? [{ text, line, ...rangeOf(children), ...within }] : []),
    ];
  }
  return children.flatMap((child) => phrasesOf(child, within));
}

function rangeOf(nodes: readonly Node[]): Pick<Phrase, 'from' | 'to'> {
  return { from: nodes[0]?.position?.start.offset ?? 0, to: nodes.at(-1)?.position?.end.offset ?? 0 };
}

function placeOf(node: Node): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
