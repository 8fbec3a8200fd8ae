import type { Issue } from '../../../protocol/protocol.types.ts';
import type { Span } from '../../../../text/spans.ts';
import { lineOfIssue, namesIn, replaced, type IssueLine } from './line.ts';

/** What takes an issue away: what it is called (a key of the words), and the spans of its file. */
export interface TextRemedy {
  key: string;
  values?: Readonly<Record<string, string>>;
  spans: readonly Span[];
}

type Find = (issue: Issue, at: IssueLine, text: string) => TextRemedy | undefined;

const remedy = (key: string, spans: readonly Span[] | undefined, values?: Readonly<Record<string, string>>) =>
  spans && { key, spans, ...(values ? { values } : {}) };

/** The remedy of an issue in its own line, if there is one. */
export function textRemedy(issue: Issue, text: string): TextRemedy | undefined {
  const at = lineOfIssue(issue, text);
  if (!at) return undefined;
  return (Object.hasOwn(BY_CODE, issue.code) ? BY_CODE[issue.code] : meant)?.(issue, at, text);
}

/** A name that is near to one that is known: the check has found which. */
const meant: Find = ({ message, hint }, at) => {
  const right = rightIn(hint);
  if (right === undefined) return undefined;
  // The message names the whole path of a key; the line has its last part.
  for (const wrong of namesIn(message).flatMap((name) => [name, name.split('.').at(-1) ?? name])) {
    const spans = replaced(at, whole(wrong), right);
    if (spans && wrong !== right) return remedy('remedy.meant', spans, { right });
  }
  return undefined;
};

/** The known name that a hint offers (`suggest` in machines/problem.ts). */
function rightIn(hint: string): string | undefined {
  return /^Did you mean `([^`]+)`\?/.exec(hint)?.[1];
}

/** A component that is called otherwise: both its tags, wherever the second stands. */
const component: Find = ({ message, hint }, _, text) => {
  const right = rightIn(hint);
  const [, wrong] = /^`<(\w+)>`/.exec(message) ?? [];
  if (right === undefined || wrong === undefined) return undefined;
  const tags = [...text.matchAll(new RegExp(`(?<=</?)${wrong}\\b`, 'g'))];
  return remedy(
    'remedy.meant',
    tags.map(({ index }) => ({ from: index, to: index + wrong.length, insert: right })),
    { right },
  );
};

/** A name, and not a part of another. */
function whole(name: string): RegExp {
  return new RegExp(`(?<![\\w.-])${RegExp.escape(name)}(?![\\w-])`);
}

const addressMeant: Find = (issue, at) => {
  const right = rightIn(issue.hint);
  const [address = ''] = namesIn(issue.message);
  const [, id = ''] = /^\.\.\/([^/#]+)/.exec(address) ?? [];
  if (right === undefined || id === '') return undefined;
  return remedy('remedy.meant', replaced(at, new RegExp(`(?<=\\.\\./)${RegExp.escape(id)}(?=[/#)])`), right), {
    right,
  });
};

const fragmentMeant: Find = (issue, at) => {
  const right = rightIn(issue.hint);
  const [, fragment = ''] = namesIn(issue.message);
  if (right === undefined) return undefined;
  return remedy('remedy.meant', replaced(at, new RegExp(`${RegExp.escape(fragment)}(?![\\w-])`), `#${right}`), {
    right: `#${right}`,
  });
};

/** What the hint says to write in the place of what the message names. */
const asHinted: Find = ({ message, hint }, at) => {
  const [wrong = ''] = namesIn(message);
  const [right] = namesIn(hint);
  if (right === undefined) return undefined;
  return remedy('remedy.write', replaced(at, new RegExp(RegExp.escape(wrong)), right), { right });
};

const quoted: Find = ({ code }, at) => {
  // The line below may be indented too far instead.
  if (code === 'yaml-block-as-implicit-key' && !/: .*:\s/.test(at.line)) return undefined;
  const [, head = '', rest = ''] = /^(\s*(?:- +)*[\w-]+:[ \t]+|\s*(?:- +)+)(.*?)[ \t]*$/.exec(at.line) ?? [];
  // A comment after the value is not part of it; between quotes a `#` is.
  const value = /^["']/.test(rest) ? rest : rest.replace(/[ \t]+#.*/, '');
  if (value === '' || /^"(?:[^"\\]|\\.)*"$/.test(value)) return undefined;
  // Quotes that were begun already are not said.
  const bare = value.replace(/^"/, '').replace(/"$/, '');
  const insert = `"${bare.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
  const from = at.from + head.length;
  return remedy('remedy.quote', [{ from, to: from + value.length, insert }]);
};

const halfColon: Find = (_, at) =>
  remedy(
    'remedy.colon',
    replaced({ ...at, column: 0 }, /(?<=^[ \u3000]*[A-Za-z][\w-]*)[ \u3000]*[：:][ \u3000]*/, ': '),
  );

/** A tag in half-width signs, with straight quotes around each value. */
const straightTag: Find = (_, at) => {
  const found =
    /[<＜][/／]?[A-Za-z][^<>＜＞]*[>＞]/.exec(at.line.slice(at.column)) ??
    /[<＜][/／]?[A-Z][^<>＜＞]*[>＞]/.exec(at.line);
  if (!found) return undefined;
  const [tag] = found;
  const right = tag
    .replace(/[“”„‟″＂‘’＇]/g, '"')
    .replaceAll('＜', '<')
    .replaceAll('＞', '>')
    .replaceAll('＝', '=')
    .replaceAll('／', '/')
    .replaceAll('\u3000', ' ')
    .replace(/=([^"'\s/>]+)/g, '="$1"');
  return right === tag
    ? undefined
    : remedy('remedy.signs', replaced(at, new RegExp(RegExp.escape(tag)), right), { right });
};

const heading: Find = (_, at) => {
  const [wide = ''] = /^[#＃]+[\u3000 ]*/.exec(at.line) ?? [];
  if (wide === '') return undefined;
  const right = `${wide.trim().replaceAll('＃', '#')} `;
  return remedy('remedy.signs', [{ from: at.from, to: at.from + wide.length, insert: right }], { right });
};

const attribute: Find = ({ message, hint }, at) => {
  const [, name = ''] = namesIn(message);
  const right = rightIn(hint);
  if (right !== undefined)
    return remedy('remedy.meant', replaced(at, new RegExp(`(?<=\\s)${RegExp.escape(name)}(?==)`), right), { right });
  return withoutAttribute(name, at);
};

const attributeValue: Find = ({ message, hint }, at) => {
  const [given = ''] = namesIn(message);
  const [name = '', value = ''] = given.split('=');
  const right = rightIn(hint);
  if (right === undefined) return withoutAttribute(name, at);
  return remedy(
    'remedy.meant',
    replaced(at, new RegExp(`(?<=\\s${RegExp.escape(name)}=["'])${RegExp.escape(value.slice(1, -1))}(?=["'])`), right),
    { right },
  );
};

const attributeTwice: Find = ({ message }, at) => {
  const [, name = ''] = namesIn(message);
  const first = at.line.indexOf(` ${name}=`, at.column);
  return first < 0 ? undefined : withoutAttribute(name, { ...at, column: first + 1 });
};

function withoutAttribute(name: string, at: IssueLine): TextRemedy | undefined {
  return remedy('remedy.without', replaced(at, new RegExp(`\\s+${RegExp.escape(name)}=(?:"[^"]*"|'[^']*')`), ''), {
    name,
  });
}

const typedLabel: Find = ({ message, hint }, at) => {
  const [words = ''] = namesIn(message);
  const [label] = namesIn(hint);
  if (label === undefined) return undefined;
  const typed = RegExp.escape(words);
  // The component brings its own quotation marks.
  const pattern = new RegExp(`[“「"]?\\*\\*[“「"]?${typed}[”」"]?\\*\\*[”」"]?|[“「"]?__${typed}__[”」"]?`);
  return remedy('remedy.label', replaced({ ...at, column: 0 }, pattern, label), { label });
};

const escaped = (sign: string, at: IssueLine): TextRemedy | undefined =>
  remedy('remedy.escape', replaced(at, new RegExp(`(?<!\\\\)${RegExp.escape(sign)}`), `\\${sign}`), { sign });

const unreadable: Find = (issue, at, text) => {
  if (/closing brace/.test(issue.message)) return escaped('{', at);
  // Only the writer knows where a component ends.
  if (/closing tag/.test(issue.message)) return undefined;
  return straightTag(issue, at, text) ?? escaped('<', at);
};

const fullWidth: Find = (issue, at, text) => (/^`[#＃]/.test(issue.message) ? heading : straightTag)(issue, at, text);

const BY_CODE: Readonly<Record<string, Find>> = {
  'attribute-unknown': attribute,
  'attribute-value': attributeValue,
  'attribute-twice': attributeTwice,
  'yaml-bad-scalar-start': quoted,
  'yaml-block-as-implicit-key': quoted,
  'yaml-multiline-implicit-key': halfColon,
  'yaml-unexpected-token': quoted,
  'full-width': fullWidth,
  'component-unknown': component,
  'label-typed': typedLabel,
  'link-broken': addressMeant,
  'link-fragment': fragmentMeant,
  'link-moved': asHinted,
  'spelling-forbidden': asHinted,
  'mdx-syntax': unreadable,
};
