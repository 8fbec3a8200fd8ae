import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastTarget, type MdastVisitorContext } from 'satteri';
import { attribute, COMPONENTS, type Node } from '../../../content/index.ts';
import { phrasesIn } from '../../../i18n/index.ts';

interface Attribute {
  type: 'mdxJsxAttribute';
  name: string;
  value: string;
}

/**
 * Adds the id of the article to its components, because a guide also contains problem articles, and turns headings into
 * components, which break only between phrases in languages without spaces.
 */
export const articlePlugin = defineMdastPlugin({
  name: 'shirube-article',
  mdxJsxTextElement(node, context) {
    // The visitor of headings replaces their content.
    if (!isPart(node.name) || !context.fileURL || context.parent(node)?.type === 'heading') return;
    return { ...node, attributes: [...node.attributes, attributeOf('article', placeOf(context.fileURL).article)] };
  },
  mdxJsxFlowElement(node, context) {
    if (!isPart(node.name) || !context.fileURL) return;
    const attributes = [...node.attributes, attributeOf('article', placeOf(context.fileURL).article)];
    if (node.name === 'Way' || node.name === 'Figure') attributes.push(attributeOf('step', stepAround(node, context)));
    return { ...node, attributes };
  },
  heading(node, context) {
    if (!context.fileURL) return;
    const { article, language } = placeOf(context.fileURL);
    const parent = context.parent(node);
    const around = parent && 'name' in parent ? (parent.name ?? '') : '';
    context.replaceNode(node, {
      type: 'mdxJsxFlowElement',
      name: 'Heading',
      attributes: [
        attributeOf('article', article),
        attributeOf('depth', String(node.depth)),
        attributeOf('within', around),
        attributeOf('of', idOf(parent)),
      ],
      children: breakable(inHeading(node.children as Node[], article), language),
    } as never);
  },
});

function isPart(name: string | null): boolean {
  return name !== null && Object.hasOwn(COMPONENTS, name);
}

function placeOf(file: URL): { article: string; language: string } {
  const path = fileURLToPath(file);
  return { article: basename(path, '.mdx'), language: basename(dirname(path)) };
}

/** The id of the step that contains a component. */
function stepAround(node: Readonly<MdastTarget>, context: MdastVisitorContext): string {
  let around = context.parent(node);
  while (around && !('name' in around && around.name === 'Step')) around = context.parent(around as MdastTarget);
  return idOf(around);
}

function idOf(node: unknown): string {
  return node ? (attribute(node as Node, 'id') ?? '') : '';
}

function attributeOf(name: string, value: string): Attribute {
  return { type: 'mdxJsxAttribute', name, value };
}

/** Replaces labels while a heading is split into phrases: a quoted name stays whole. */
const PLACEHOLDER = '「\uFFFC」';
const BREAK = { type: 'mdxJsxTextElement', name: 'wbr', attributes: [], children: [] };

function breakable(children: readonly Node[], language: string): unknown[] {
  const names = children.filter(({ type }) => type !== 'text').values();
  const text = children.map(({ type, value }) => (type === 'text' ? value : PLACEHOLDER)).join('');
  return phrasesIn(text, language).flatMap((phrase, index) => [
    ...(index > 0 ? [BREAK] : []),
    ...phrase
      .split(new RegExp(`(${PLACEHOLDER})`))
      .filter((piece) => piece !== '')
      .map((piece) => (piece === PLACEHOLDER ? names.next().value : { type: 'text', value: piece })),
  ]);
}

/** Punctuation that must not begin a line. */
const CLOSING = /^[,.;:!?)、。）：；！？]+/;

/** The content of a heading. A label in it is an inline block, so it includes the punctuation after it. */
function inHeading(children: readonly Node[], article: string): Node[] {
  const closing = (node: Node | undefined): string =>
    (node?.type === 'text' && CLOSING.exec(node.value ?? '')?.[0]) || '';
  return children.map((child, index) => {
    if (child.name !== 'Label') {
      const taken = children[index - 1]?.name === 'Label' ? closing(child) : '';
      return taken === '' ? child : { ...child, value: (child.value ?? '').slice(taken.length) };
    }
    const id = attribute(child, 'id') ?? '';
    const attributes = { id, article, within: 'Heading', after: closing(children[index + 1]) };
    return {
      type: 'mdxJsxTextElement',
      name: 'Label',
      attributes: Object.entries(attributes).map(([name, value]) => attributeOf(name, value)),
      children: [],
    };
  });
}
