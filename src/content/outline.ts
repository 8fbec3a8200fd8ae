import { mdxToMdast, type Features } from 'satteri';
import { fault, type Problem } from '../../machines/problem.ts';
import { characterProblems, strangeIn, strangeProblem } from './characters.ts';
import { COMPONENTS, nodeProblems } from './components.ts';
import { LIMITS, textTooLong, tooDeep, written } from './limits.ts';
import { attribute, flatText, isElement, walk, type Node } from './mdast.ts';
import { BLOCKS, phrasesOf, placeOf, type Phrase } from './phrases.ts';

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
  step?: string | undefined;
  way?: string | undefined;
  cause?: string | undefined;
  kind?: string | undefined;
  /** The days of dated text. */
  from?: string | undefined;
  until?: string | undefined;
  /** Its heading as flat text. Empty without one. */
  title: string;
  /** Its flat text without heading and captions, a line per block. */
  text: string;
}

export interface Outline {
  /** The syntax tree. Empty if the text cannot be parsed. */
  nodes: readonly Node[];
  uses: readonly Use[];
  links: readonly ({ url: string } & Place)[];
  pictures: readonly ({ url: string } & Place)[];
  /** Bold texts, to find labels typed by hand. */
  bold: readonly ({ text: string } & Place)[];
  phrases: readonly Phrase[];
  readable: boolean;
  problems: readonly Problem[];
}

/** Markdown features, the same for the check and for pages. */
export const FEATURES: Features = { smartPunctuation: false };

/** Components and headings typed in full-width characters, which would be shown as text. */
const FULL_WIDTH = new RegExp(`＜/?(?:${Object.keys(COMPONENTS).join('|')})\\b|^(?:#{1,6}\u3000|＃{1,6})`);

/** Reads the outline of an article's source with front matter. Never throws. */
export function readOutline(source: string, file: string): Outline {
  const root = parse(source);
  if ('code' in root) return unreadable([{ ...root, file }]);
  const definitions = new Map<string, Node>();
  walk(root, (node) => {
    const { type, identifier = '' } = node;
    if (type === 'definition' && !definitions.has(identifier)) definitions.set(identifier, node);
  });
  const uses: Use[] = [];
  const links: Outline['links'][number][] = [];
  const pictures: Outline['pictures'][number][] = [];
  const bold: Outline['bold'][number][] = [];
  // Characters in the file are reported once. Those of entities appear in the tree only.
  const problems = characterProblems(source, file);
  const isSound = problems.length === 0;
  walk(root, (node, around) => {
    const place = placeOf(node);
    const { type, url = '', identifier = '' } = node;
    const definedUrl = definitions.get(identifier)?.url ?? '';
    const found = [
      ...nodeProblems(node, around, definedUrl),
      ...(type === 'yaml' ? [] : textProblems(node, isSound ? file : undefined)),
    ];
    problems.push(...found.map((problem) => ({ ...problem, file, ...place })));
    if (isElement(node)) uses.push({ ...useOf(node, around), ...place });
    else if (type === 'strong') bold.push({ text: flatText(node), ...place });
    else if (type === 'image') pictures.push({ url, ...place });
    else if (type === 'imageReference') pictures.push({ url: definedUrl, ...place });
    else if (type === 'link' || type === 'definition') links.push({ url, ...place });
  });
  const nodes = root.children ?? [];
  return { nodes, uses, links, pictures, bold, phrases: phrasesOf(root), readable: true, problems };
}

export function unreadable(problems: readonly Problem[]): Outline {
  return { nodes: [], uses: [], links: [], pictures: [], bold: [], phrases: [], readable: false, problems };
}

function parse(source: string): Node | Problem {
  if (source.length > LIMITS.article) {
    const message = `The article has more than ${written(LIMITS.article)} characters.`;
    return fault('file-too-large', message, 'Split it into several articles that link to each other.', { line: 1 });
  }
  if (source.split('{').length - 1 > LIMITS.braces) {
    const message = `The article has more than ${LIMITS.braces} opening braces.`;
    return fault('braces-too-many', message, 'Remove them: articles contain no code.', { line: 1 });
  }
  let root: Node;
  try {
    root = mdxToMdast(source, { features: FEATURES }) as Node;
  } catch (error) {
    return syntaxProblem(error);
  }
  // Level by level, since a deep tree would overflow the stack.
  let level = [root];
  for (let depth = 0; depth < LIMITS.depth; depth++) level = level.flatMap(({ children = [] }) => children);
  return level[0] ? { ...tooDeep, line: placeOf(level[0]).line } : root;
}

/** Sätteri's errors begin with `line:column:`, and end with notes for programmers. */
function syntaxProblem(error: unknown): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', rest = text] = /^(\d+):(\d+): (.*)/s.exec(text) ?? [];
  const message = `The text cannot be read: ${rest.replace(/ \((?:note|mdx).*$/s, '')}.`;
  const hint =
    'Close each `<Component>` by `</Component>`, and put values in straight quotes. Write `\\<` and `\\{` for the characters themselves.';
  return fault('mdx-syntax', message, hint, { line: Number(line), column: Number(column) });
}

function textProblems(node: Node, file: string | undefined): Problem[] {
  const { value, alt, title, url, attributes = [] } = node;
  const texts = [value, alt, title, url, ...attributes.map((each) => each.value)];
  const strange =
    file === undefined ? undefined : strangeIn(texts.filter((t) => typeof t === 'string').join(' '), file);
  const wide = node.type === 'text' ? FULL_WIDTH.exec(value ?? '')?.[0] : undefined;
  return [
    ...(strange === undefined ? [] : [strangeProblem(strange)]),
    ...(BLOCKS.has(node.type) && flatText(node).length > LIMITS.text ? [textTooLong] : []),
    ...(wide === undefined ? [] : [fullWidth(wide)]),
  ];
}

function fullWidth(written: string): Problem {
  const message = `\`${written}\` is in full-width characters, so readers would see it as text.`;
  return fault('full-width', message, 'Write components and `### ` in half-width characters, with half-width spaces.');
}

function useOf(node: Node, around: readonly Node[]): Omit<Use, keyof Place> {
  const nearest = (name: string) => {
    const found = around.findLast((each) => each.name === name);
    return found && attribute(found, 'id');
  };
  const [heading] = (node.children ?? []).filter((child) => child.type === 'heading');
  const [act, kind, from, until] = ['act', 'kind', 'from', 'until'].map((name) => attribute(node, name));
  const text = blocksOf(node)
    .filter((block) => block !== heading)
    .map(flatText)
    .join('\n');
  return {
    component: node.name ?? '',
    id: attribute(node, 'id') ?? attribute(node, 'n') ?? '',
    act: act === undefined ? undefined : Number(act),
    step: nearest('Step'),
    way: nearest('Way'),
    cause: nearest('Cause'),
    kind,
    from,
    until,
    title: heading ? flatText(heading) : '',
    text: text === '' && !heading ? flatText(node) : text,
  };
}

function blocksOf({ children = [] }: Node): Node[] {
  return children.flatMap((child) => {
    if (child.name === 'Figure') return [];
    return BLOCKS.has(child.type) ? [child] : blocksOf(child);
  });
}
