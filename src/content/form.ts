import { suggest, type Problem } from '../../machines/problem.ts';
import { expressionProblem } from './markdown-form.ts';
import { attribute, type Node } from './mdast.ts';
import { pictureFormProblems } from './picture-form.ts';

/** Problems with a component's name, attributes and parent. */
export function elementProblems(node: Node, around: readonly Node[]): Problem[] {
  const name = node.name ?? '';
  const rule = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!rule) {
    const html = /^[a-z]/.test(name);
    return [
      {
        code: html ? 'html-in-content' : 'component-unknown',
        message: html
          ? `\`<${name}>\` is HTML, which articles do not use.`
          : `\`<${name}>\` is not a component of this help center.`,
        hint: html
          ? 'Write Markdown, or one of the components of docs/writing.md.'
          : suggest(name, Object.keys(COMPONENTS)),
      },
    ];
  }
  const problems: Problem[] = [];
  for (const required of rule.required) {
    if (attribute(node, required)) continue;
    problems.push({
      code: 'attribute-missing',
      message: `\`<${name}>\` has no \`${required}\`.`,
      hint: `Write \`<${name} ${required}="…">\`.`,
    });
  }
  const given = (rule.oneOf ?? []).filter((name) => attribute(node, name));
  if (rule.oneOf && given.length !== 1) {
    problems.push({
      code: 'attribute-missing',
      message: `\`<${name}>\` needs exactly one of ${listed(rule.oneOf)}.`,
      hint: `Write \`<${name} ${rule.oneOf[0]}="…">\`.`,
    });
  }
  const along = given.flatMap((name) => rule.along?.[name] ?? []);
  const seen = new Set<string>();
  for (const { name: given = '', value } of node.attributes ?? []) {
    if (given === '' || (typeof value === 'object' && value !== null)) {
      problems.push(expressionProblem(given === '' ? '…' : `${given}={…}`));
      continue;
    }
    if (seen.has(given)) problems.push(attributeTwice(name, given));
    seen.add(given);
    const values = rule.optional && Object.hasOwn(rule.optional, given) ? rule.optional[given] : undefined;
    if ([...rule.required, ...(rule.oneOf ?? []), ...along].includes(given) || values?.includes(String(value)))
      continue;
    const alone = Object.entries(rule.along ?? {}).find(([, names]) => names.includes(given));
    if (alone) {
      problems.push(attributeAlone(name, given, alone[0]));
      continue;
    }
    problems.push({
      code: values ? 'attribute-value' : 'attribute-unknown',
      message: values
        ? `\`<${name}>\` has no value \`${given}="${String(value)}"\`.`
        : `\`<${name}>\` has no attribute \`${given}\`.`,
      hint: values
        ? suggest(String(value), values)
        : suggest(given, [...rule.required, ...(rule.oneOf ?? []), ...along, ...Object.keys(rule.optional ?? {})]),
    });
  }
  if (name === 'Figure') problems.push(...pictureFormProblems(node));
  const parent = around.at(-1)?.name ?? 'article';
  if (rule.within && !rule.within.includes(parent)) {
    const places = rule.within.map((place) => (place === 'article' ? 'directly in the article' : `in \`<${place}>\``));
    problems.push({
      code: 'component-misplaced',
      message: `\`<${name}>\` is ${parent === 'article' ? 'outside of all components' : `in \`<${parent}>\``}.`,
      hint: `It is allowed ${places.join(' or ')}.`,
    });
  }
  if (!rule.inline && node.type === 'mdxJsxTextElement') {
    problems.push({
      code: 'component-inline',
      message: `\`<${name}>\` is inside a line of text.`,
      hint: 'Put it on a line of its own, with an empty line before and after it.',
    });
  }
  return problems;
}

function attributeTwice(component: string, name: string): Problem {
  return {
    code: 'attribute-twice',
    message: `\`<${component}>\` has \`${name}\` twice.`,
    hint: 'Remove one of the two.',
  };
}

function attributeAlone(component: string, name: string, needed: string): Problem {
  return {
    code: 'attribute-alone',
    message: `\`${name}\` is only allowed in \`<${component} ${needed}="…">\`.`,
    hint: `Remove it, or replace the attribute that names the figure by \`${needed}\`.`,
  };
}

function listed(names: readonly string[]): string {
  const quoted = names.map((each) => `\`${each}\``);
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}

/** The attributes of a component, and where it is allowed. */
export interface ComponentRule {
  required: readonly string[];
  /** Exactly one of these is required. */
  oneOf?: readonly string[];
  /** Attributes allowed only with a certain one of `oneOf`. */
  along?: Readonly<Record<string, readonly string[]>>;
  /** Optional attributes with their allowed values. */
  optional?: Readonly<Record<string, readonly string[]>>;
  /** The allowed parents; `article` is the article itself. Anywhere if absent. */
  within?: readonly string[];
  /** Inline in a paragraph, or a block of its own. */
  inline: boolean;
}

/** Components available in MDX without an import. */
export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  Steps: { required: [], within: ['article'], inline: false },
  Step: { required: ['id'], within: ['Steps'], inline: false },
  Way: { required: ['id'], within: ['Step'], inline: false },
  /**
   * `n` is the figure's number; `act` counts the step's acts, for a figure without a number; `src` is a picture below
   * `content/pictures/`.
   */
  Figure: {
    required: [],
    oneOf: ['n', 'act', 'src'],
    along: { src: ['alt', 'mark'] },
    within: ['Step', 'Way', 'Cause', 'article'],
    inline: false,
  },
  Problem: { required: ['id'], within: ['article'], inline: false },
  Cause: { required: ['id'], within: ['article'], inline: false },
  Note: { required: [], optional: { kind: ['caution', 'secret'] }, inline: false },
  /** Text for readers of the whole article, omitted in the walkthrough. */
  WhenReading: { required: [], within: ['Step', 'Way', 'article'], inline: false },
  Label: { required: ['id'], inline: true },
  Reference: { required: ['id'], inline: true },
};
