import type { ComponentRule } from '../../../../src/content/index.ts';
import type { LinkPlace } from '../../protocol/protocol.types.ts';
import type { Span } from '../../../text/spans.ts';
import { aroundPlace, type Part, type Parts } from './tags.ts';

/** What comes into a text, and where the cursor stands then, in the text as it will be. */
export interface Insertion {
  spans: readonly Span[];
  cursor: number;
}

/** A component to insert, with `body` between its tags; without `body` it is a single tag. */
export interface Wanted {
  name: string;
  attributes?: Readonly<Record<string, string>>;
  body?: string | undefined;
  /** The step that it belongs to, if it is one's. */
  step?: string | undefined;
}

function written({ name, attributes = {}, body }: Wanted): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${value.replaceAll('"', '')}"`);
  const tag = `<${name}${given.join('')}`;
  return body === undefined ? `${tag} />` : `${tag}>${body}</${name}>`;
}

/**
 * Inserts a component where the rules allow it: inline components at the cursor, others between blocks, at the next allowed place
 * after the cursor or else before it.
 *
 * @param at the cursor
 * @param to the end of the selection, which an inline component replaces
 * @returns nothing if it is not allowed anywhere in this text
 */
export function insertion(
  text: string,
  parts: Parts,
  wanted: Wanted,
  rule: ComponentRule,
  at: number,
  to = at,
): Insertion | undefined {
  const insert = written(wanted);
  if (rule.inline) {
    const from = outOfTags(parts, Math.max(at, bodyStart(text, parts)));
    const end = Math.max(from, outOfTags(parts, to));
    return { spans: [{ from, to: end, insert }], cursor: from + insert.length };
  }
  const gaps = gapsOf(text, parts).filter((gap) => mayStand(parts, gap, wanted, rule));
  const gap = gaps.find((each) => each >= at) ?? gaps.at(-1);
  if (gap === undefined) return undefined;
  // One empty line on either side, whatever was there.
  const from = text.slice(0, gap).trimEnd().length;
  const end = text.length - text.slice(gap).trimStart().length;
  const opening = from === 0 ? '' : '\n\n';
  const closing = end === text.length ? '\n' : '\n\n';
  const [, tag = ''] = /^(<[^>]*>(?:\r?\n){0,2}(?:### )?)/.exec(insert) ?? [];
  return {
    spans: [{ from, to: end, insert: opening + insert + closing }],
    cursor: from + opening.length + (wanted.body === undefined ? insert.length : tag.length),
  };
}

export function linkText({ title, address }: LinkPlace, words = ''): string {
  return `[${words === '' ? title.replace(/[[\]]/g, '\\$&') : words}](${address})`;
}

/** Between blocks: the ends of lines after which an empty line comes, a block's tag, or nothing more. */
function gapsOf(text: string, parts: Parts): number[] {
  const start = bodyStart(text, parts);
  const gaps: number[] = [];
  let from = start;
  while (from <= text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, to).trim();
    const next = end < 0 ? '' : text.slice(end + 1, (text.indexOf('\n', end + 1) + 1 || text.length + 1) - 1).trim();
    const isBlockEnd = line !== '' && (next === '' || isTagLine(next) || isTagLine(line));
    if (isBlockEnd) gaps.push(text[to - 1] === '\r' ? to - 1 : to);
    if (end < 0) break;
    from = end + 1;
  }
  return gaps.length === 0 ? [text.length] : [...(parts.head ? [parts.head.to] : []), ...gaps];
}

function isTagLine(line: string): boolean {
  return /^<\/?[A-Z]\w*[^>]*>$/.test(line);
}

function mayStand(parts: Parts, gap: number, { step }: Wanted, { within }: ComponentRule): boolean {
  const around = aroundPlace(parts, gap);
  if (around.some(({ tag }) => ['Figure', 'Label', 'Reference'].includes(tag.name))) return false;
  if (step !== undefined && !around.some(({ tag }) => tag.name === 'Step' && tag.attributes['id'] === step))
    return false;
  return within === undefined || within.includes(around.at(-1)?.tag.name ?? 'article');
}

function bodyStart(text: string, { head }: Parts): number {
  if (!head) return 0;
  const first = text.slice(head.to).search(/\S/);
  return first < 0 ? text.length : head.to + first;
}

/** A place that is in no tag: one in the middle of a tag is moved behind it. */
function outOfTags({ parts }: Parts, at: number): number {
  const tags = parts.flatMap(({ tag, close }: Part) => (close ? [tag, close] : [tag]));
  return tags.find(({ from, to }) => from < at && at < to)?.to ?? at;
}
