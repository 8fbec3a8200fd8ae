import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { attribute, walk, type Library, type Node, type PageContext } from '../../content/index.ts';
import { headingLevel, onwardOf } from '../article/page-data.ts';

interface Place {
  page: PageContext;
  /** The article that the node belongs to: a guide also contains problem articles. */
  article: string;
  step?: string;
  within?: 'Step' | 'Cause';
}

/** An article as Markdown, in the order of its page, with full addresses, and figures as text. */
export function articleMarkdown(content: Library, page: PageContext, id: string): string {
  const context = page.of(id);
  const article = page.readyArticle(id);
  const { matter } = article;
  const { t, addresses } = context;
  const requirements = matter.kind === 'guide' ? matter.requirements : [];
  const done = matter.kind === 'guide' ? matter.done : undefined;
  const place: Place = { page: context, article: id };
  const { nodes } = article.outline;
  const firstProblem = nodes.findIndex(({ name }) => name === 'Problem');
  const end = firstProblem < 0 ? nodes.length : firstProblem;
  const tree: Node = {
    type: 'root',
    children: [
      heading(1, text(matter.title)),
      paragraph(text(matter.summary)),
      ...section(
        t('article.requirements'),
        requirements.map((each) => [
          text(each.text),
          ...(each.article === undefined ? [] : [text(' '), articleLink(context, each.article)]),
          ...(each.reference === undefined ? [] : [text(' '), referenceLink(context, each.reference)]),
        ]),
      ),
      ...blocks(nodes.slice(0, end), place),
      ...(done === undefined ? [] : [paragraph(text(done))]),
      ...blocks(nodes.slice(end), place),
      ...section(
        t('article.related'),
        matter.related.map((each) => [articleLink(context, each)]),
      ),
      ...section(
        t('article.references'),
        matter.references.map((each) => [referenceLink(context, each)]),
      ),
    ],
  };
  const version = content.guides.get(id)?.graph.version;
  const head = {
    id,
    language: article.language,
    title: matter.title,
    kind: matter.kind,
    ...(version === undefined ? {} : { version }),
    updated: matter.updated.toISOString().slice(0, 10),
    source: addresses.whole(addresses.article(page.language, id)),
  };
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${written(tree)}`;
}

/** One step of a guide, as in the article. */
export function stepMarkdown(page: PageContext, guide: string, step: string): string {
  const nodes: Node[] = [];
  walk({ type: 'root', children: [...page.readyArticle(guide).outline.nodes] }, (node) => {
    if (node.name === 'Step' && attribute(node, 'id') === step) nodes.push(node);
  });
  return written({ type: 'root', children: blocks(nodes, { page: page.of(guide), article: guide }) });
}

function written(tree: Node): string {
  return toMarkdown(tree as never, {
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown()],
  });
}

function blocks(nodes: readonly Node[], place: Place): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    // Successive ways become one list.
    const before = result.at(-1);
    if (node.name === 'Way' && before?.type === 'list' && before.identifier === WAYS)
      before.children?.push(wayItem(node, place));
    else result.push(...block(node, place));
  }
  return result;
}

const WAYS = 'ways';

function block(node: Node, place: Place): Node[] {
  const { page, article } = place;
  const { t } = page.of(article);
  const children = node.children ?? [];
  if (node.type === 'yaml' || node.type === 'definition') return [];
  if (node.type === 'heading') return [headingAt(node, place)];
  switch (node.name) {
    case 'Step':
      return stepBlocks(node, place);
    case 'Way':
      return [{ type: 'list', identifier: WAYS, children: [wayItem(node, place)] }];
    case 'Figure':
      return [figure(node, place)];
    case 'Problem':
      return problemBlocks(attribute(node, 'id') ?? '', page);
    case 'Cause':
      return blocks(children, { ...place, within: 'Cause' });
    case 'Note': {
      const kind = attribute(node, 'kind');
      const title = t(kind === 'secret' ? 'note.secretTitle' : kind === 'caution' ? 'note.caution' : 'note.hint');
      const said = kind === 'secret' ? [paragraph(text(t('note.secret')))] : blocks(children, place);
      return [{ type: 'blockquote', children: [paragraph(text(title)), ...said] }];
    }
    case 'Steps':
    case 'WhenReading':
      return blocks(children, place);
    default:
      return [inside(node, place)];
  }
}

function inside(node: Node, place: Place): Node {
  const { page, article } = place;
  const own = page.of(article);
  if (node.name === 'Label') return text(own.label(attribute(node, 'id') ?? '').quoted);
  if (node.name === 'Reference') return referenceLink(own, attribute(node, 'id') ?? '');
  const { position: _, children, ...rest } = node;
  const url = node.type === 'link' ? { url: linked(own, node.url ?? '') } : {};
  if (!children) return { ...rest, ...url };
  const isBlock = children.some(({ type }) => /^(paragraph|list|blockquote|mdxJsxFlowElement)$/.test(type));
  return { ...rest, ...url, children: isBlock ? blocks(children, place) : children.map((each) => inside(each, place)) };
}

function headingAt(node: Node, { page, article, step, within }: Place): Node {
  const level = headingLevel(node.depth ?? 2, within, article !== page.article?.id);
  const label = within === 'Step' && step !== undefined ? page.steps[step]?.label : undefined;
  const words = (node.children ?? []).map((each) => inside(each, { page, article }));
  return heading(
    level,
    ...(label === undefined ? [] : [text(`${page.of(article).t('step.word')} ${label}: `)]),
    ...words,
  );
}

function stepBlocks(node: Node, place: Place): Node[] {
  const { page } = place;
  const id = attribute(node, 'id') ?? '';
  const onward = onwardOf(page.steps, id);
  const problems = page.problemsAt(id);
  return [
    ...blocks(node.children ?? [], { ...place, step: id, within: 'Step' }),
    ...(onward === undefined ? [] : [paragraph(stepLink(page, onward))]),
    ...(problems.length === 0
      ? []
      : [paragraph(text(page.t('step.problems'))), list(problems.map((each) => [articleLink(page, each.id)]))]),
  ];
}

function wayItem(node: Node, place: Place): Node {
  const id = attribute(node, 'id') ?? '';
  const target = place.step === undefined ? undefined : place.page.step(place.step).ways?.[id];
  const { within: _, ...around } = place;
  return {
    type: 'listItem',
    children: [
      ...blocks(node.children ?? [], around),
      ...(target === undefined ? [] : [paragraph(stepLink(place.page, target))]),
    ],
  };
}

function stepLink({ addresses, article, language, step: stepOf, t }: PageContext, step: string): Node {
  const address = `${addresses.article(language, article?.id ?? '')}#step-${step}`;
  return link(addresses.whole(address), t('step.go', { label: stepOf(step).label }));
}

/** The number, caption and description of a figure. */
function figure(node: Node, { page, article, step }: Place): Node {
  const own = page.of(article);
  const [n, act] = ['n', 'act'].map((name) => attribute(node, name));
  const place: Place = { page, article };
  const caption = (node.children ?? []).map((each) => inside(each, place));
  const { number, alternative } = page.figure({ article, n, act, step });
  return paragraph(
    ...(number === undefined ? [] : [text(`${own.t('figure.number', { number })} `)]),
    ...caption.flatMap((each) => (each.type === 'paragraph' ? (each.children ?? []) : [each])),
    text(` (${alternative})`),
  );
}

function problemBlocks(id: string, page: PageContext): Node[] {
  const article = page.readyArticle(id);
  const isFirst = page.problems[0]?.id === id;
  return [
    ...(isFirst ? [heading(2, text(page.t('article.problems')))] : []),
    heading(3, text(article.matter.title)),
    ...blocks(article.outline.nodes, { page, article: id }),
  ];
}

function referenceLink(context: PageContext, id: string): Node {
  const { number, subject, address } = context.reference(id);
  return link(address, number === undefined ? subject : `${number} ${subject}`);
}

function linked({ addresses, language }: PageContext, url: string): string {
  const [, id, fragment = ''] = /^\.\.\/([^/]+)\/(#.*)?$/.exec(url) ?? [];
  return id === undefined ? url : addresses.whole(addresses.article(language, id) + fragment);
}

function articleLink({ addresses, language, localized }: PageContext, id: string): Node {
  return link(addresses.whole(addresses.article(language, id)), localized(id).matter?.title ?? id);
}

function section(title: string, items: readonly (readonly Node[])[]): Node[] {
  return items.length === 0 ? [] : [heading(2, text(title)), list(items)];
}

const text = (value: string): Node => ({ type: 'text', value });
const paragraph = (...children: Node[]): Node => ({ type: 'paragraph', children });
const heading = (depth: number, ...children: Node[]): Node => ({ type: 'heading', depth, children });
const link = (url: string, words: string): Node => ({ type: 'link', url, children: [text(words)] });
const list = (items: readonly (readonly Node[])[]): Node => ({
  type: 'list',
  spread: false,
  children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(...children)] })),
});
