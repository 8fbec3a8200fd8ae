import { suggest, type Problem } from '../../machines/problem.ts';
import { COMPONENTS } from './components.ts';
import { attribute, type Node } from './mdast.ts';
import { expressionProblem } from './markdown-form.ts';
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
