import type { Problem } from '../../machines/problem.ts';
import { isOwnPicture, isWholeAddress } from './address.ts';
import type { Node } from './mdast.ts';

/** A link to another article, with an optional fragment. */
export const BETWEEN_ARTICLES = /^\.\.\/([^/#?\s\\]+)\/(?:#([^\s\\]*))?$/;

type Rule = (node: Node, definition: (node: Node) => Node | undefined) => readonly Problem[];

const plain: Rule = () => [];
const link: Rule = ({ url = '' }) => (isLink(url) ? [] : [linkProblem(url)]);

/** The Markdown that articles may contain, by node type of the parser. All other nodes are rejected. */
const RULES: Readonly<Record<string, Rule>> = {
  yaml: plain,
  paragraph: plain,
  text: plain,
  emphasis: plain,
  strong: plain,
  delete: plain,
  inlineCode: plain,
  code: plain,
  list: plain,
  blockquote: plain,
  break: plain,
  thematicBreak: plain,
  table: ({ align = [] }) => (align.some((each) => each !== null) ? [aligned] : []),
  tableRow: plain,
  tableCell: plain,
  listItem: ({ checked }) => (typeof checked === 'boolean' ? [unknown('A list of boxes to tick')] : []),
  heading: ({ depth }) => (depth === 1 ? [firstLevel] : []),
  link,
  // Its definition is checked.
  linkReference: plain,
  definition: link,
  image: (node) => imageProblems(node.url ?? '', node.alt),
  imageReference: (node, definition) => imageProblems(definition(node)?.url ?? '', node.alt),
};

/** Names for messages. */
const NAMES: Readonly<Record<string, string>> = {
  footnoteReference: 'A footnote',
  footnoteDefinition: 'A footnote',
  toml: 'A head between `+++`',
};

/**
 * Problems of a node that is not a component: code, imports, HTML, and unsupported Markdown.
 *
 * @param definition what a reference refers to
 */
export function markdownProblems(node: Node, definition: (node: Node) => Node | undefined): readonly Problem[] {
  if (node.type === 'mdxjsEsm') return [importProblem];
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return [expressionProblem(node.value ?? '')];
  }
  const rule = RULES[node.type];
  return rule ? rule(node, definition) : [unknown(NAMES[node.type] ?? `\`${node.type}\``)];
}

/** Whether a URL has the form of a link. Other rules check its target. */
function isLink(url: string): boolean {
  return BETWEEN_ARTICLES.test(url) || isWholeAddress(url, ['https']);
}

function linkProblem(url: string): Problem {
  return {
    code: 'link-form',
    message: `\`${url}\` is not a link that articles support.`,
    hint: 'Link to an article with `../its-id/`, to a step with `../its-id/#step-its-id`, elsewhere with `https://…`.',
  };
}

function imageProblems(url: string, alternative: string | null | undefined): Problem[] {
  const problems: Problem[] = [];
  if (!alternative?.trim()) {
    problems.push({
      code: 'image-without-alternative',
      message: `The image \`${url}\` has no text alternative.`,
      hint: 'Describe it in the brackets: `![what it shows](/picture.png)`.',
    });
  }
  if (!isOwnPicture(url)) {
    problems.push({
      code: 'image-elsewhere',
      message: `The image \`${url}\` is not a file of this site.`,
      hint: 'Put it into `public/`, and write its name after a slash: `![what it shows](/picture.png)`.',
    });
  }
  return problems;
}

/** Shows code as written. */
export function expressionProblem(code: string): Problem {
  return {
    code: 'expression-in-content',
    message: `\`{${code.length > 40 ? `${code.slice(0, 40)}…` : code}}\` is code, which articles do not contain.`,
    hint: 'Write plain text. For a brace write `\\{`.',
  };
}

const importProblem: Problem = {
  code: 'import-in-content',
  message: 'Articles cannot import or export anything.',
  hint: 'Remove the line: the components of docs/writing.md need no import.',
};

const firstLevel: Problem = {
  code: 'heading-level',
  message: 'The text has a heading of the first level, which is only for the title.',
  hint: 'Begin it with `##`, or with `###` in a step or a cause.',
};

/** It would need an inline style, which the policy forbids. */
const aligned: Problem = {
  code: 'markdown-unknown',
  message: 'Tables with aligned columns are not supported in articles.',
  hint: 'Remove the colons below the header row: `| --- | --- |`.',
};

function unknown(what: string): Problem {
  return {
    code: 'markdown-unknown',
    message: `${what} is not supported in articles.`,
    hint: 'Write it as a sentence, a list, or one of the components of docs/writing.md.',
  };
}
