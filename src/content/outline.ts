import type { Problem } from '../../machines/problem.ts';
import { strangeIn, strangeProblem, characterProblems } from './characters.ts';
import { elementProblems } from './form.ts';
import { LIMITS, written } from './limits.ts';
import { markdownProblems } from './markdown-form.ts';
import { attribute, flatText, isElement, walk, wordsOf, type Node } from './mdast.ts';
import { wideSlip } from './mdx-slips.ts';
import { parseArticle } from './parse-article.ts';
import { proseOf, type Prose } from './prose.ts';

/** Where something stands in its file, from 1. */
interface Place {
  line: number;
  column: number;
}

/** A component used in an article. */
export interface Use extends Place {
  /** `Step`, `Figure`, … */
  component: string;
  /** Its `id`, or a figure's number `n`; empty where it has neither. */
  id: string;
  /** Which of its step's acts a figure without a number shows, from 1. */
  act?: number | undefined;
  /** Of a figure that is a picture: where it stands below `content/pictures/`. */
  src?: string | undefined;
  /** The ids of the nearest step, way and cause around it. */
  step?: string | undefined;
  way?: string | undefined;
  cause?: string | undefined;
  /** Of a note: `caution`, `secret`. */
  kind?: string | undefined;
  /** The heading that it begins with, as flat text; empty without one. */
  title: string;
  /** All its text but the title and figure captions, as flat text, a line for each block. */
  text: string;
}

/** A block of text, and the step or the cause around it. */
export interface Phrase {
  text: string;
  /** Where it begins, from 1. */
  line: number;
  /** Where its words are in the file, in UTF-16 units; of what a picture shows, where the picture is. */
  from: number;
  to: number;
  /** Whether it is what a picture shows, which stands in an attribute. */
  isAlternative?: true;
  step?: string | undefined;
  cause?: string | undefined;
}

/** What an article's body consists of, read without running it. */
export interface Outline {
  uses: readonly Use[];
  links: readonly ({ url: string } & Place)[];
  /** Addresses of pictures, those by a definition too. */
  pictures: readonly ({ url: string } & Place)[];
  /** Every piece of running text, for spelling. */
  texts: readonly ({ text: string } & Place)[];
  /** What is set in bold, for labels typed by hand. */
  bold: readonly ({ text: string } & Place)[];
  /** The body's running text, each piece with its place. */
  prose: readonly Prose[];
  /** The body as phrases in order (headings, paragraphs, captions), as flat text, each with where it stands. */
  phrases: readonly Phrase[];
  /** Whether the text could be read at all: of one that could not, nothing else can be said. */
  readable: boolean;
  /** Faults of form. */
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

/** Reads the outline of an article's source, front matter and all. Never throws on bad content. */
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
  // What stands in the file as it is is told once; what an entity stands for shows in the tree only.
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
    // It is many times larger than the text, and only the check of style asks for it: kept, it fills the memory.
    get prose() {
      const again = parseArticle(source, file);
      return 'root' in again ? proseOf(again.root) : [];
    },
    phrases: phrasesOf(root),
    readable: true,
    problems,
  };
}

/** The outline of a text of which nothing can be said but why. */
export function unreadable(problems: readonly Problem[]): Outline {
  return { ...EMPTY, readable: false, problems };
}

/** What each reference refers to: of two definitions of the same name, the first. */
function definitionsIn(root: Node): Map<string, Node> {
  const definitions = new Map<string, Node>();
  walk(root, (node) => {
    const { type, identifier = '' } = node;
    if (type === 'definition' && !definitions.has(identifier)) definitions.set(identifier, node);
  });
  return definitions;
}

/**
 * Faults of a piece's own words.
 *
 * @param file absent where strange characters have been told already
 */
function textProblems(node: Node, file: string | undefined): Problem[] {
  // The head is held by its own parser.
  const strange = file !== undefined && node.type !== 'yaml' ? strangeIn(wordsOf(node).join(' '), file) : undefined;
  const long = BLOCKS.has(node.type) && flatText(node).length > LIMITS.text;
  const wide = node.type === 'text' ? wideSlip(node.value ?? '') : undefined;
  return [
    ...(strange === undefined ? [] : [strangeProblem(strange)]),
    ...(long ? [textTooLong] : []),
    ...(wide ? [wide] : []),
  ];
}

/** A text that nobody reads to the end. */
export const textTooLong: Problem = {
  code: 'text-too-long',
  message: `A text of more than ${written(LIMITS.text)} characters begins here.`,
  hint: 'Divide it into paragraphs, and leave out what nobody needs.',
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

/** The blocks of text below a node, in order; those inside `without` are left out. */
function blocksOf(node: Node, without: ReadonlySet<Node>): Node[] {
  return (node.children ?? []).flatMap((child) => {
    if (without.has(child)) return [];
    return BLOCKS.has(child.type) ? [child] : blocksOf(child, without);
  });
}

/** Phrases are blocks of text, text that stands directly in a component (a caption, a way), and what a picture shows. */
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
