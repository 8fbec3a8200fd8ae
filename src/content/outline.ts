import { mdxToMdast } from 'satteri';
import { suggest, type Problem } from '../../machines/problem.ts';
import { COMPONENTS } from './components.ts';
import { attribute, flatText, isElement, walk, type Node } from './mdast.ts';

/** Where something stands in its file, from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A component used in an article. */
export interface Use extends Place {
  /** `Step`, `Figure`, … */
  component: string;
  /** Its `id`, or a figure's `n`; empty where it has neither. */
  id: string;
  /** The ids of the nearest step, way and cause around it. */
  step?: string | undefined;
  way?: string | undefined;
  cause?: string | undefined;
  /** The heading that it begins with, as flat text; empty without one. */
  title: string;
  /** All its text but the title and figure captions, as flat text, a line for each block. */
  text: string;
}

/** What an article's body consists of, read without running it. */
export interface Outline {
  uses: readonly Use[];
  links: readonly ({ url: string } & Place)[];
  /** Every piece of running text, for spelling. */
  texts: readonly ({ text: string } & Place)[];
  /** The body as phrases in order (headings, paragraphs, captions), as flat text. */
  phrases: readonly string[];
  /** Faults of form. */
  problems: readonly Problem[];
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
const EMPTY: Omit<Outline, 'problems'> = { uses: [], links: [], texts: [], phrases: [] };

/** Reads the outline of an article's source, front matter and all. Never throws on bad content. */
export function readOutline(source: string, file: string): Outline {
  let root: Node;
  try {
    root = mdxToMdast(source) as Node;
  } catch (error) {
    return { ...EMPTY, problems: [syntaxProblem(error, file)] };
  }
  const outline = { uses: [] as Use[], links: [] as Outline['links'][number][], texts: [] as Outline['texts'][number][] };
  const problems: Problem[] = [];
  walk(root, (node, around) => {
    const place = placeOf(node);
    if (isElement(node)) {
      problems.push(...formProblems(node, around).map((problem) => ({ ...problem, file, ...place })));
      outline.uses.push({ ...useOf(node, around), ...place });
    } else if (node.type === 'text') outline.texts.push({ text: node.value ?? '', ...place });
    else if (node.type === 'link') outline.links.push({ url: node.url ?? '', ...place });
    else problems.push(...strangerProblems(node).map((problem) => ({ ...problem, file, ...place })));
  });
  return { ...outline, phrases: phrasesOf(root), problems };
}

function useOf(node: Node, around: readonly Node[]): Omit<Use, keyof Place> {
  const nearest = (name: string) => {
    const found = around.findLast((each) => each.name === name);
    return found && attribute(found, 'id');
  };
  const [heading] = (node.children ?? []).filter((child) => child.type === 'heading');
  const captions = new Set<Node>();
  walk(node, (child) => { if (child.name === 'Figure') captions.add(child); });
  const text = blocksOf(node, captions).filter((block) => block !== heading).map(flatText).join('\n');
  return {
    component: node.name ?? '',
    id: attribute(node, 'id') ?? attribute(node, 'n') ?? '',
    step: nearest('Step'),
    way: nearest('Way'),
    cause: nearest('Cause'),
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

/** Phrases are blocks of text, and text that stands directly in a component (a caption, a way). */
function phrasesOf(node: Node): string[] {
  const children = node.children ?? [];
  if (BLOCKS.has(node.type) || (isElement(node) && children.some((child) => child.type === 'text'))) {
    const text = flatText(node).trim();
    return text === '' ? [] : [text];
  }
  return children.flatMap(phrasesOf);
}

function formProblems(node: Node, around: readonly Node[]): Problem[] {
  const name = node.name ?? '';
  const rule = COMPONENTS[name];
  if (!rule) {
    const html = /^[a-z]/.test(name);
    return [{
      code: html ? 'html-in-content' : 'component-unknown',
      message: html ? `\`<${name}>\` is HTML, which articles do not use.` : `\`<${name}>\` is not a component of this help center.`,
      hint: html ? 'Write Markdown, or one of the components of docs/writing.md.' : suggest(name, Object.keys(COMPONENTS)),
    }];
  }
  const problems: Problem[] = [];
  for (const required of rule.required) {
    if (attribute(node, required)) continue;
    problems.push({ code: 'attribute-missing', message: `\`<${name}>\` has no \`${required}\`.`, hint: `Write \`<${name} ${required}="…">\`.` });
  }
  for (const { name: given = '', value } of node.attributes ?? []) {
    const values = rule.optional?.[given];
    if (rule.required.includes(given) || (values && values.includes(String(value)))) continue;
    problems.push({
      code: values ? 'attribute-value' : 'attribute-unknown',
      message: values ? `\`${given}="${String(value)}"\` is not known for \`<${name}>\`.` : `\`<${name}>\` does not take \`${given}\`.`,
      hint: values ? suggest(String(value), values) : suggest(given, [...rule.required, ...Object.keys(rule.optional ?? {})]),
    });
  }
  const parent = around.at(-1)?.name ?? 'article';
  if (rule.within && !rule.within.includes(parent)) {
    const places = rule.within.map((place) => (place === 'article' ? 'directly in the article' : `in \`<${place}>\``));
    problems.push({ code: 'component-misplaced', message: `\`<${name}>\` stands ${parent === 'article' ? 'outside of all components' : `in \`<${parent}>\``}.`, hint: `It may stand ${places.join(' or ')}.` });
  }
  if (!rule.inline && node.type === 'mdxJsxTextElement') {
    problems.push({ code: 'component-inline', message: `\`<${name}>\` stands inside a line of text.`, hint: 'Put it on a line of its own, with an empty line before and after it.' });
  }
  return problems;
}

/** Logic, imports and HTML have no place in words. */
function strangerProblems(node: Node): Problem[] {
  if (node.type === 'mdxjsEsm') {
    return [{ code: 'import-in-content', message: 'Articles do not import or export anything.', hint: 'Remove the line: the components of docs/writing.md are there without an import.' }];
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return [{ code: 'expression-in-content', message: `\`{${(node.value ?? '').slice(0, 40)}}\` is code, which articles do not contain.`, hint: 'Write the words themselves; for a brace write `\\{`.' }];
  }
  if (node.type === 'image' && !node.alt) {
    return [{ code: 'image-without-alternative', message: `The image \`${node.url ?? ''}\` has no text alternative.`, hint: 'Say in the brackets what it shows: `![what it shows](file.png)`.' }];
  }
  return [];
}

/** Sätteri's errors begin with `line:column:`. */
function syntaxProblem(error: unknown, file: string): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', rest = text] = /^(\d+):(\d+): (.*)/s.exec(text) ?? [];
  return {
    code: 'mdx-syntax',
    message: `The text cannot be read: ${rest.replace(/ \(mdx[^)]*\)$/, '')}.`,
    hint: 'Check that each `<Component>` is closed by `</Component>` and that `<` and `{` are meant as such.',
    file,
    line: Number(line),
    column: Number(column),
  };
}

function placeOf(node: Node): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
