import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { attribute, bodyOf, type Library, type Node, type PageContext } from '../../content/index.ts';

/** Where a piece of an article stands: what is around it decides its headings, and in which article its figures count. */
interface Place {
  /** What the page of the article knows. */
  page: PageContext;
  /** The article that the piece is of: a problem stands in a guide as well. */
  article: string;
  /** The step around it, if any. */
  step?: string;
  within?: 'Step' | 'Cause';
}

/**
 * An article as Markdown, for whoever reads it without a browser: in the order of its page, labels in quotation marks, steps by
 * their printed numbers, links and references by whole addresses, figures by what they show.
 *
 * @param page the page of the article
 */
export function articleMarkdown(content: Library, page: PageContext, id: string): string {
  const context = page.of(id);
  const article = page.readyArticle(id);
  const { matter } = article;
  const { t, addresses } = context;
  const address = addresses.whole(addresses.article(page.language, id));
  const requirements =
    matter.kind === 'guide' && matter.requirements.length > 0
      ? [
          heading(2, text(t('article.requirements'))),
          list(
            matter.requirements.map((each) => [
              text(each.text),
              ...(each.article === undefined
                ? []
                : [
                    text(' '),
                    link(
                      whole(context, addresses.article(page.language, each.article)),
                      titleOf(context, each.article),
                    ),
                  ]),
              ...(each.reference === undefined ? [] : [text(' '), referenceLink(context, each.reference)]),
            ]),
          ),
        ]
      : [];
  const related = matter.related.map((each) =>
    link(whole(context, addresses.article(page.language, each)), titleOf(context, each)),
  );
  const tree: Node = {
    type: 'root',
    children: [
      heading(1, text(matter.title)),
      paragraph(text(matter.summary)),
      ...requirements,
      ...bodyBlocks(bodyOf(article), { page: context, article: id }, matter.kind === 'guide' ? matter.done : undefined),
      ...(related.length > 0 ? [heading(2, text(t('article.related'))), list(related.map((each) => [each]))] : []),
      ...(matter.references.length > 0
        ? [
            heading(2, text(t('article.references'))),
            list(matter.references.map((each) => [referenceLink(context, each)])),
          ]
        : []),
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
    source: address,
  };
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${written(tree)}`;
}

/** What an article says; how one sees that it worked stands after the last step, before the problems. */
function bodyBlocks(nodes: readonly Node[], place: Place, done: string | undefined): Node[] {
  const first = nodes.findIndex(({ name }) => name === 'Problem');
  const end = first < 0 ? nodes.length : first;
  return [
    ...blocks(nodes.slice(0, end), place),
    ...(done === undefined ? [] : [paragraph(text(done))]),
    ...blocks(nodes.slice(end), place),
  ];
}

function written(tree: Node): string {
  return toMarkdown(tree as never, {
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
    extensions: [gfmToMarkdown()],
  });
}

/** Pieces that stand below one another. */
function blocks(nodes: readonly Node[], place: Place): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    // Ways that follow one another are one list.
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

/** What stands in a block: words, links, lists, tables. */
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

function headingAt(node: Node, place: Place): Node {
  const { page, article, step, within } = place;
  const isEmbedded = article !== page.article?.id;
  const level =
    within === 'Step'
      ? 3
      : within === 'Cause'
        ? isEmbedded
          ? 4
          : 2
        : Math.min((node.depth ?? 2) + (isEmbedded ? 2 : 0), 6);
  const label = within === 'Step' && step !== undefined ? page.steps[step]?.label : undefined;
  const words = (node.children ?? []).map((each) => inside(each, place));
  return heading(
    level,
    ...(label === undefined ? [] : [text(`${page.of(article).t('step.word')} ${label}: `)]),
    ...words,
  );
}

function stepBlocks(node: Node, place: Place): Node[] {
  const { page, article } = place;
  const id = attribute(node, 'id') ?? '';
  const { t, addresses, language } = page;
  const step = page.step(id);
  const order = Object.keys(page.steps);
  const following = order[order.indexOf(id) + 1];
  const onward = step.next !== undefined && step.next !== following ? step.next : undefined;
  const problems = page.problemsAt(id);
  return [
    ...blocks(node.children ?? [], { ...place, article, step: id, within: 'Step' }),
    ...(onward === undefined ? [] : [paragraph(stepLink(page, onward))]),
    ...(problems.length === 0
      ? []
      : [
          paragraph(text(t('step.problems'))),
          list(
            problems.map(({ id: problem, title }) => [link(whole(page, addresses.article(language, problem)), title)]),
          ),
        ]),
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

function stepLink(page: PageContext, step: string): Node {
  const { addresses, language, t, article } = page;
  const address = `${addresses.article(language, article?.id ?? '')}#step-${step}`;
  return link(whole(page, address), t('step.go', { label: page.step(step).label }));
}

/** A figure in words: its number, its caption, and what it shows. */
function figure(node: Node, { page, article, step }: Place): Node {
  const own = page.of(article);
  const [n, act, src] = ['n', 'act', 'src'].map((name) => attribute(node, name));
  const place: Place = { page, article };
  const caption = (node.children ?? []).map((each) => inside(each, place));
  const { number, alternative } =
    src === undefined
      ? page.figure({ article, n, act, step })
      : { number: undefined, alternative: attribute(node, 'alt') ?? '' };
  return paragraph(
    ...(number === undefined ? [] : [text(`${own.t('figure.number', { number })} `)]),
    ...caption.flatMap((each) => (each.type === 'paragraph' ? (each.children ?? []) : [each])),
    text(` (${alternative})`),
  );
}

/** A problem within a guide, under one heading with the others. */
function problemBlocks(id: string, page: PageContext): Node[] {
  const article = page.readyArticle(id);
  const isFirst = page.problems[0]?.id === id;
  return [
    ...(isFirst ? [heading(2, text(page.t('article.problems')))] : []),
    heading(3, text(article.matter.title)),
    ...blocks(bodyOf(article), { page, article: id }),
  ];
}

function referenceLink(context: PageContext, id: string): Node {
  const { number, subject, address } = context.reference(id);
  return link(address, number === undefined ? subject : `${number} ${subject}`);
}

/** An address of an article's link as a whole one. */
function linked({ addresses, language }: PageContext, url: string): string {
  const [, id, fragment = ''] = /^\.\.\/([^/]+)\/(#.*)?$/.exec(url) ?? [];
  return id === undefined ? url : whole({ addresses }, addresses.article(language, id) + fragment);
}

function titleOf(context: PageContext, id: string): string {
  return context.localized(id).matter?.title ?? id;
}

const whole = ({ addresses }: Pick<PageContext, 'addresses'>, address: string): string => addresses.whole(address);
const text = (value: string): Node => ({ type: 'text', value });
const paragraph = (...children: Node[]): Node => ({ type: 'paragraph', children });
const heading = (depth: number, ...children: Node[]): Node => ({ type: 'heading', depth, children });
const link = (url: string, words: string): Node => ({ type: 'link', url, children: [text(words)] });
const list = (items: readonly (readonly Node[])[]): Node => ({
  type: 'list',
  spread: false,
  children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(...children)] })),
});
