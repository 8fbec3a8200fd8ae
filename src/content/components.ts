import { fault, suggest, type Problem } from '../../machines/problem.ts';
import { isOwnPicture, isWholeAddress } from './address.ts';
import { attribute, isElement, type Node } from './mdast.ts';
import { quoted } from './phrases.ts';
import { date } from './schema-fields.ts';

export interface ComponentRule {
  required: readonly string[];
  /** Exactly one of these is required. */
  oneOf?: readonly string[];
  /** Optional attributes with their allowed values; any value if empty. */
  optional?: Readonly<Record<string, readonly string[]>>;
  /** Allowed parents; `article` is the article itself. Absent: anywhere. */
  within?: readonly string[];
  inline: boolean;
}

/** Components available in MDX without an import. */
export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  Steps: { required: [], within: ['article'], inline: false },
  Step: { required: ['id'], within: ['Steps'], inline: false },
  Way: { required: ['id'], within: ['Step'], inline: false },
  /** `n`: the figure's number; `act`: the act's position in the step. */
  Figure: { required: [], oneOf: ['n', 'act'], within: ['Step', 'Way', 'Cause', 'article'], inline: false },
  Problem: { required: ['id'], within: ['article'], inline: false },
  Cause: { required: ['id'], within: ['article'], inline: false },
  Note: { required: [], optional: { kind: ['caution', 'secret'] }, inline: false },
  /** Text for readers of the whole article, omitted in the walkthrough. */
  WhenReading: { required: [], within: ['Step', 'Way', 'article'], inline: false },
  /** Text that is shown from one day until the day before another. */
  Dated: { required: [], optional: { from: [], until: [] }, within: ['Step', 'Cause', 'article'], inline: false },
  Label: { required: ['id'], inline: true },
  Reference: { required: ['id'], inline: true },
};

/** @param definedUrl the URL of a reference's definition */
export function nodeProblems(node: Node, around: readonly Node[], definedUrl: string): readonly Problem[] {
  if (isElement(node)) return elementProblems(node, around);
  const { type, value = '', url = '', alt, align = [] } = node;
  switch (type) {
    case 'mdxjsEsm':
      return [
        fault(
          'import-in-content',
          'Articles cannot import or export anything.',
          'Remove the line: the components of docs/writing.md need no import.',
        ),
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [expressionProblem(value)];
    case 'heading':
      return node.depth === 1 ? [firstLevel] : [];
    case 'link':
    case 'definition':
      return isLink(url) ? [] : [linkProblem(url)];
    case 'image':
      return imageProblems(url, alt);
    case 'imageReference':
      return imageProblems(definedUrl, alt);
    case 'table':
      // It would need an inline style, which the policy forbids.
      return align.some((each) => each !== null)
        ? [unsupported('A table with aligned columns', 'Remove the colons below the header row.')]
        : [];
    case 'listItem':
      return [
        ...(typeof node.checked === 'boolean' ? [unsupported('A list of boxes to tick')] : []),
        ...(node.children ?? []).filter(({ name }) => name === 'Dated').map(() => datedItem),
      ];
    default:
      return PLAIN.has(type) ? [] : [unsupported(type.startsWith('footnote') ? 'A footnote' : `\`${type}\``)];
  }
}

const PLAIN = new Set([
  ...['yaml', 'paragraph', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'code', 'list', 'blockquote'],
  ...['break', 'thematicBreak', 'tableRow', 'tableCell', 'linkReference'],
]);

function elementProblems(node: Node, around: readonly Node[]): Problem[] {
  const name = node.name ?? '';
  const rule = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!rule && /^[a-z]/.test(name)) {
    const hint = 'Write Markdown, or one of the components of docs/writing.md.';
    return [fault('html-in-content', `\`<${name}>\` is HTML, which articles do not use.`, hint)];
  }
  if (!rule) {
    const message = `\`<${name}>\` is not a component of this help center.`;
    return [fault('component-unknown', message, suggest(name, Object.keys(COMPONENTS)))];
  }
  const { required, oneOf = [], optional = {}, within, inline } = rule;
  const problems = required
    .filter((each) => !attribute(node, each))
    .map((each) => fault('attribute-missing', `\`<${name}>\` has no \`${each}\`.`, `Write \`<${name} ${each}="…">\`.`));
  if (oneOf.length > 0 && oneOf.filter((each) => attribute(node, each)).length !== 1) {
    const message = `\`<${name}>\` needs exactly one of ${oneOf.map((each) => `\`${each}\``).join(', ')}.`;
    problems.push(fault('attribute-missing', message, `Write \`<${name} ${oneOf[0]}="…">\`.`));
  }
  const known = [...required, ...oneOf, ...Object.keys(optional)];
  const given = (node.attributes ?? []).map((each) => each.name ?? '');
  for (const [index, { name: key = '', value }] of (node.attributes ?? []).entries()) {
    const values = Object.hasOwn(optional, key) ? (optional[key] ?? []) : [];
    if (key === '' || (typeof value === 'object' && value !== null)) {
      problems.push(expressionProblem(key === '' ? '…' : `${key}={…}`));
    } else if (given.indexOf(key) < index) {
      problems.push(fault('attribute-twice', `\`<${name}>\` has \`${key}\` twice.`, 'Remove one of the two.'));
    } else if (!known.includes(key)) {
      problems.push(fault('attribute-unknown', `\`<${name}>\` has no attribute \`${key}\`.`, suggest(key, known)));
    } else if (values.length > 0 && !values.includes(String(value))) {
      const message = `\`<${name}>\` has no value \`${key}="${String(value)}"\`.`;
      problems.push(fault('attribute-value', message, suggest(String(value), values)));
    }
  }
  if (name === 'Dated') problems.push(...datedProblems(node));
  const parent = around.at(-1)?.name ?? 'article';
  if (within && !within.includes(parent)) {
    const places = within.map((place) => (place === 'article' ? 'directly in the article' : `in \`<${place}>\``));
    const message = `\`<${name}>\` is ${parent === 'article' ? 'outside of all components' : `in \`<${parent}>\``}.`;
    problems.push(fault('component-misplaced', message, `It is allowed ${places.join(' or ')}.`));
  }
  if (!inline && node.type === 'mdxJsxTextElement') {
    const hint = 'Put it on a line of its own, with an empty line before and after it.';
    problems.push(fault('component-inline', `\`<${name}>\` is inside a line of text.`, hint));
  }
  return problems;
}

function datedProblems(node: Node): Problem[] {
  const [from, until] = ['from', 'until'].map((name) => attribute(node, name));
  const days = [from, until].filter((day) => day !== undefined);
  const hint = 'Write days as `2027-01-31`: `from` is the first day with the text, `until` the first one without it.';
  const strange = days.find((day) => !date.safeParse(day).success);
  if (days.length === 0) return [fault('attribute-missing', '`<Dated>` has neither `from` nor `until`.', hint)];
  if (strange !== undefined) return [fault('attribute-value', `\`${quoted(strange)}\` is not a day.`, hint)];
  if (from !== undefined && until !== undefined && from >= until)
    return [fault('attribute-value', `\`from="${from}"\` is not before \`until="${until}"\`.`, hint)];
  if (node.children?.length) return [];
  return [fault('dated-empty', '`<Dated>` has no text.', 'Write the text between its two tags, or remove both.')];
}

const datedItem = fault(
  'component-misplaced',
  '`<Dated>` is an item of a list.',
  'Put the whole list into it, and the list of other days into another.',
);

/** A link to another article, with an optional fragment. */
export const BETWEEN_ARTICLES = /^\.\.\/([^/#?\s\\]+)\/(?:#([^\s\\]*))?$/;

function isLink(url: string): boolean {
  return BETWEEN_ARTICLES.test(url) || isWholeAddress(url, ['https']);
}

function linkProblem(url: string): Problem {
  const hint =
    'Link to an article with `../its-id/`, to a step with `../its-id/#step-its-id`, elsewhere with `https://…`.';
  return fault('link-form', `\`${url}\` is not a link that articles support.`, hint);
}

function imageProblems(url: string, alternative: string | null | undefined): Problem[] {
  const problems: Problem[] = [];
  if (!alternative?.trim()) {
    const hint = 'Describe it in the brackets: `![what it shows](/picture.png)`.';
    problems.push(fault('image-without-alternative', `The image \`${url}\` has no text alternative.`, hint));
  }
  if (!isOwnPicture(url)) {
    const hint = 'Put it into `public/`, and write its name after a slash: `![what it shows](/picture.png)`.';
    problems.push(fault('image-elsewhere', `The image \`${url}\` is not a file of this site.`, hint));
  }
  return problems;
}

function expressionProblem(code: string): Problem {
  const message = `\`{${quoted(code, 41)}}\` is code, which articles do not contain.`;
  return fault('expression-in-content', message, 'Write plain text. For a brace write `\\{`.');
}

const firstLevel = fault(
  'heading-level',
  'The text has a heading of the first level, which is only for the title.',
  'Begin it with `##`, or with `###` in a step or a cause.',
);

const PLAINER = 'Write it as a sentence, a list, or one of the components of docs/writing.md.';

function unsupported(what: string, hint = PLAINER): Problem {
  return fault('markdown-unknown', `${what} is not supported in articles.`, hint);
}
