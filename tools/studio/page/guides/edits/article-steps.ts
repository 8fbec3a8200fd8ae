import { applied } from '../../../../text/spans.ts';
import { lineEnd, nextLine } from '../../../../text/lines.ts';

/** Edits of a guide’s article that go with edits of its graph. */

interface Block {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** A component with an id that begins a line, with the line end and the empty lines behind it. */
function blockOf(
  text: string,
  name: 'Step' | 'Way',
  id: string,
  within: { from: number; to: number },
): Block | undefined {
  const open = new RegExp(`^[ \\t]*<${name}\\b[^>]*?\\bid\\s*=\\s*(["'])${id}\\1[^>]*>`, 'm').exec(
    text.slice(within.from, within.to),
  );
  if (!open) return undefined;
  const from = within.from + open.index;
  const start = from + open[0].length;
  const tag = `</${name}>`;
  const end = text.indexOf(tag, start);
  if (end < 0 || end > within.to) return undefined;
  let to = nextLine(text, end + tag.length);
  while (to < text.length && /^[ \t]*\r?\n/.test(text.slice(to, nextLine(text, to)))) to = nextLine(text, to);
  return { from, to, start, end };
}

const stepIn = (text: string, id: string): Block | undefined => blockOf(text, 'Step', id, { from: 0, to: text.length });

export function stepLine(text: string, id: string): number | undefined {
  const block = stepIn(text, id);
  return block && text.slice(0, block.from).split('\n').length;
}

export function stepText(text: string, id: string): string | undefined {
  const block = stepIn(text, id);
  return block && text.slice(block.start, block.end);
}

export function stepHeading(text: string, id: string): string | undefined {
  return /^###\s+(.+?)\s*$/m.exec(stepText(text, id) ?? '')?.[1];
}

export function wayText(text: string, step: string, way: string): string | undefined {
  const block = stepIn(text, step);
  const found = block && blockOf(text, 'Way', way, { from: block.start, to: block.end });
  return found && text.slice(found.start, found.end).trim();
}

/** An article with words for a step more, behind those of another. */
export function withStepBlock(text: string, after: string, lines: readonly string[]): string {
  const block = stepIn(text, after);
  return block ? put(text, block.to, block.to, lines) : text;
}

export function withStepsSwapped(text: string, first: string, second: string): string {
  const [a, b] = [stepIn(text, first), stepIn(text, second)];
  if (!a || !b || a.to > b.from) return text;
  const insert = text.slice(b.from, b.to) + text.slice(a.to, b.from) + text.slice(a.from, a.to);
  return applied(text, [{ from: a.from, to: b.to, insert }]);
}

function put(text: string, from: number, to: number, lines: readonly string[]): string {
  const end = lineEnd(text);
  return applied(text, [{ from, to, insert: lines.map((line) => line + end).join('') }]);
}
