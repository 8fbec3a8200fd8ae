import type { Problem } from '../../machines/problem.ts';
import { isOwnPicture, isWholeAddress } from './address.ts';
import type { Node } from './mdast.ts';

/** An address between articles, and the place in the article that it leads to. */
export const BETWEEN_ARTICLES = /^\.\.\/([^/#?\s\\]+)\/(?:#([^\s\\]*))?$/;

type Rule = (node: Node, definition: (node: Node) => Node | undefined) => readonly Problem[];

const plain: Rule = () => [];
const link: Rule = ({ url = '' }) => (isLink(url) ? [] : [linkProblem(url)]);

/**
 * What an article's text is made of, by the parser's own types. What is not here is not in articles: so whatever Markdown
 * and MDX can write, in whatever spelling, is either held by a rule or refused.
 */
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
  // Where it leads says its definition, which is held by itself.
  linkReference: plain,
  definition: link,
  image: (node) => imageProblems(node.url ?? '', node.alt),
  imageReference: (node, definition) => imageProblems(definition(node)?.url ?? '', node.alt),
};

/** Names of what writers may have meant. */
const NAMES: Readonly<Record<string, string>> = {
  footnoteReference: 'A footnote',
  footnoteDefinition: 'A footnote',
  toml: 'A head between `+++`',
};

/**
 * Faults of a piece of an article that is no component: code, imports, HTML, and Markdown that articles do not have.
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

/** Whether an address has one of the forms of a link in an article; where it leads is another question. */
function isLink(url: string): boolean {
  return BETWEEN_ARTICLES.test(url) || isWholeAddress(url, ['https']);
}

function linkProblem(url: string): Problem {
  return {
    code: 'link-form',
    message: `\`${url}\` is not a link that an article can have.`,
    hint: 'Link to an article with `../its-id/`, to a step with `../its-id/#step-its-id`, elsewhere with `https://…`.',
  };
}

function imageProblems(url: string, alternative: string | null | undefined): Problem[] {
  const problems: Problem[] = [];
  if (!alternative?.trim()) {
    problems.push({
      code: 'image-without-alternative',
      message: `The image \`${url}\` has no text alternative.`,
      hint: 'Say in the brackets what it shows: `![what it shows](/picture.png)`.',
    });
  }
  if (!isOwnPicture(url)) {
    problems.push({
      code: 'image-elsewhere',
      message: `The image \`${url}\` is none of this site’s own pictures.`,
      hint: 'Put it into `public/`, and write its name after a slash: `![what it shows](/picture.png)`.',
    });
  }
  return problems;
}

/** Code in an article, shown as it was written. */
export function expressionProblem(code: string): Problem {
  return {
    code: 'expression-in-content',
    message: `\`{${code.length > 40 ? `${code.slice(0, 40)}…` : code}}\` is code, which articles do not contain.`,
    hint: 'Write the words themselves; for a brace write `\\{`.',
  };
}

const importProblem: Problem = {
  code: 'import-in-content',
  message: 'Articles do not import or export anything.',
  hint: 'Remove the line: the components of docs/writing.md are there without an import.',
};

const firstLevel: Problem = {
  code: 'heading-level',
  message: 'A heading of the first level stands in the text: it belongs to the title alone.',
  hint: 'Begin it with `##`, or with `###` in a step or a cause.',
};

/** It would become a style of its own, which the site's policy does not apply. */
const aligned: Problem = {
  code: 'markdown-unknown',
  message: 'A table whose columns are aligned is not in articles.',
  hint: 'Write the line below its head without colons: `| --- | --- |`.',
};

function unknown(what: string): Problem {
  return {
    code: 'markdown-unknown',
    message: `${what} is not in articles.`,
    hint: 'Write it as a sentence, a list, or one of the components of docs/writing.md.',
  };
}
