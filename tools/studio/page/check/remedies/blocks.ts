import type { Facts, Issue } from '../../../protocol/protocol.types.ts';
import { insertion } from '../../articles/insertions.ts';
import { aroundPlace, partsOf, type Part } from '../../articles/tags.ts';
import { applied, difference } from '../../../../text/spans.ts';
import type { TextRemedy } from './in-text.ts';
import { lineOfIssue, namesIn } from './line.ts';

/** The remedy of blocks that stand in another place than they should, or do not end. */
export function blockRemedy(issue: Issue, text: string, components: Facts['components']): TextRemedy | undefined {
  switch (issue.code) {
    case 'step-order':
      return inOrder(issue, text);
    case 'figure-elsewhere':
      return inItsStep(issue, text, components);
    case 'mdx-syntax':
      return closed(issue, text, components);
    default:
      return undefined;
  }
}

/** The steps in the order of the graph, each as it is written; what stands between them stays where it is. */
function inOrder({ hint }: Issue, text: string): TextRemedy | undefined {
  const order = namesIn(hint);
  const steps = partsOf(text).parts.filter(
    ({ tag, close }) => tag.name === 'Step' && close && order.includes(tag.attributes['id'] ?? ''),
  );
  const byId = new Map(steps.map((each) => [each.tag.attributes['id'], each]));
  // A step that stands there twice, or not at all, is another fault, to be mended first.
  if (steps.length !== order.length || byId.size !== order.length) return undefined;
  const spans = steps.flatMap((here, index) => {
    const wanted = byId.get(order[index]);
    return !wanted || wanted === here ? [] : [{ ...rangeOf(here), insert: textOf(text, wanted) }];
  });
  return spans.length === 0 ? undefined : { key: 'remedy.order', spans };
}

/** A figure in the step in which the graph has it, behind all else of that step. */
function inItsStep({ message }: Issue, text: string, components: Facts['components']): TextRemedy | undefined {
  const [number, from, step] = namesIn(message);
  const figure = partsOf(text).parts.find(
    ({ tag, close, around }) =>
      tag.name === 'Figure' &&
      close &&
      tag.attributes['n'] === number &&
      around.every((each) => each.name !== 'Step' || each.attributes['id'] === from),
  );
  const rule = components['Figure'];
  if (!figure?.close || !rule || step === undefined) return undefined;
  const { from: start, to } = rangeOf(figure);
  const [gap = ''] = /^\r?\n(?:[ \t]*\r?\n)?/.exec(text.slice(to)) ?? [];
  const rest = applied(text, [{ from: start, to: to + gap.length, insert: '' }]);
  const body = text.slice(figure.tag.to, figure.close.from);
  const wanted = { name: 'Figure', attributes: figure.tag.attributes, body, step };
  const parts = partsOf(rest);
  const place = parts.parts.find(({ tag }) => tag.name === 'Step' && tag.attributes['id'] === step);
  const placed = place?.close && insertion(rest, parts, wanted, rule, place.close.from);
  const span = placed && difference(text, applied(rest, placed.spans));
  return span && { key: 'remedy.move', values: { step }, spans: [span] };
}

/**
 * The end of what was begun: at the end of its line if its words stand there; else before the next block that may not stand directly in
 * it, or before what ends around it.
 */
function closed(issue: Issue, text: string, components: Facts['components']): TextRemedy | undefined {
  const at = lineOfIssue(issue, text);
  // Either the line is named in which it begins, or the one in which something else ends.
  const [, ending, within, begun] =
    /closing tag `<\/([^>`]*)>`.*closing tag for `<(\w+)>` \((\d+)/.exec(issue.message) ?? [];
  const [, alone] = /Expected a closing tag for `<(\w+)>`/.exec(issue.message) ?? [];
  const name = within ?? alone;
  const first = begun === undefined ? at : lineOfIssue({ line: Number(begun) }, text);
  if (!at || !first || name === undefined) return undefined;
  const tag = new RegExp(`<${name}\\b[^<>]*>`).exec(first.line);
  if (!tag) return undefined;
  const close = `</${name}>`;
  const put = (from: number, insert: string): TextRemedy => ({
    key: 'remedy.close',
    values: { close },
    spans: [{ from, to: from, insert }],
  });
  const words = first.line.slice(tag.index + tag[0].length).trimEnd();
  const lineEnd = first.from + first.line.trimEnd().length;
  if (words !== '' && !words.includes(`</${ending ?? ''}>`)) return put(lineEnd, close);
  const behind = first.from + first.line.length;
  const [next] = [...text.slice(behind).matchAll(/^[ \t]*<([A-Z]\w*)/gm)].filter(({ 1: block = '', index }) => {
    const { within, inline } = components[block] ?? {};
    const isOwn = behind + index < (ending === undefined ? text.length : at.from);
    return (
      isOwn &&
      inline === false &&
      within !== undefined &&
      !within.includes(name) &&
      !isInside(text, name, behind, behind + index)
    );
  });
  const end = ending === undefined ? text.length : Math.max(text.indexOf(`</${ending}>`, at.from), at.from);
  const place = next ? Math.min(behind + next.index, end) : end;
  return put(place, text.slice(0, place).endsWith('\n') ? `${close}\n\n` : close);
}

/** Whether a place is in a block that began behind another place: what stands there is of that block. */
function isInside(text: string, name: string, from: number, at: number): boolean {
  return aroundPlace(partsOf(text), at).some(({ tag }) => tag.from > from && tag.name !== name);
}

function rangeOf({ tag, close }: Part): { from: number; to: number } {
  return { from: tag.from, to: (close ?? tag).to };
}

function textOf(text: string, part: Part): string {
  const { from, to } = rangeOf(part);
  return text.slice(from, to);
}
