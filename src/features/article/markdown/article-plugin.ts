import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastTarget, type MdastVisitorContext } from 'satteri';
import { attribute, type Node } from '../../../content/index.ts';
import { phrasesIn } from '../../../i18n/index.ts';

/** Components that must know from which article they come, since a problem is shown inside a guide. */
const BELONGING = new Set(['Step', 'Way', 'Figure', 'Problem', 'Cause', 'Note', 'Label', 'Reference']);

interface Attribute {
  type: 'mdxJsxAttribute';
  name: string;
  value: string;
}

/**
 * Prepares an article for its components: each is told its article's id, headings become
 * components that know their place, and a heading in a language without spaces may break
 * between phrases only.
 */
export const articlePlugin = defineMdastPlugin({
  name: 'shirube-article',
  mdxJsxTextElement(node, context) {
    // What stands in a heading is made anew with it.
    if (!BELONGING.has(node.name ?? '') || !context.fileURL || context.parent(node)?.type === 'heading') return;
    return { ...node, attributes: [...node.attributes, attributeOf('article', placeOf(context.fileURL).article)] };
  },
  mdxJsxFlowElement(node, context) {
    if (!BELONGING.has(node.name ?? '') || !context.fileURL) return;
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

function placeOf(file: URL): { article: string; language: string } {
  const path = fileURLToPath(file);
  return { article: basename(path, '.mdx'), language: basename(dirname(path)) };
}

/** The id of the step around a component, however deep it stands in it. */
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

/** What stands for a label while a heading is cut: a name in quotation marks, which is whole. */
const NAME = '「\uFFFC」';
const BREAK = { type: 'mdxJsxTextElement', name: 'wbr', attributes: [], children: [] };

/** What stands in a heading, with a `<wbr>` wherever one phrase ends and another begins. */
function breakable(children: readonly Node[], language: string): unknown[] {
  const names = children.filter(({ type }) => type !== 'text').values();
  const text = children.map(({ type, value }) => (type === 'text' ? value : NAME)).join('');
  return phrasesIn(text, language).flatMap((phrase, index) => [
    ...(index > 0 ? [BREAK] : []),
    ...phrase
      .split(new RegExp(`(${NAME})`))
      .filter((piece) => piece !== '')
      .map((piece) => (piece === NAME ? names.next().value : { type: 'text', value: piece })),
  ]);
}

/** What ends a clause: no line begins with it. */
const CLOSING = /^[,.;:!?)、。）：；！？]+/;

/**
 * What stands in a heading. A label is not set in bold where all is, and may be long: it breaks between phrases too. It is a box, and
 * has what closes it inside.
 */
function inHeading(children: readonly Node[], article: string): Node[] {
  const closing = (node: Node | undefined): string =>
    (node?.type === 'text' && CLOSING.exec(node.value ?? '')?.[0]) || '';
  return children.map((child, index) => {
    if (child.name !== 'Label') {
      const taken = children[index - 1]?.name === 'Label' ? closing(child) : '';
      return taken === '' ? child : { ...child, value: (child.value ?? '').slice(taken.length) };
    }
    const attributes = {
      id: attribute(child, 'id') ?? '',
      article,
      within: 'Heading',
      after: closing(children[index + 1]),
    };
    return {
      type: 'mdxJsxTextElement',
      name: 'Label',
      attributes: Object.entries(attributes).map(([name, value]) => attributeOf(name, value)),
      children: [],
    };
  });
}
