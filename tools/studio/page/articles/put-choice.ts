import type { EditorView } from '@codemirror/view';
import type { Facts } from '../../protocol/protocol.types.ts';
import type { Choice } from './choices.ts';
import { insertion, linkText } from './insertions.ts';
import { partsOf } from './tags.ts';

/** In a tag, between the quotes of an attribute: the component, the attribute, and what is typed of its value. */
export const IN_VALUE = /<(\w+)(?:\s+[\w-]+="[^"]*")*\s+([\w-]+)="([^"<>]*)$/;
/** Where a component is begun: by its name, or by what it will say. */
export const BEGUN = /<([\p{L}\p{N}.-]*)$/u;
/** Where the address of a link begins. */
export const IN_LINK = /\]\(([^)\s]*)$/;

const BY_HAND = 'input.complete';

/**
 * Inserts a choice: a value between quotes, the address of a link, or a component.
 *
 * @returns whether it was possible
 */
export function putChoice(
  view: EditorView,
  { wanted, id }: Choice,
  from: number,
  to: number,
  components: Facts['components'],
): boolean {
  const { state } = view;
  const before = state.sliceDoc(state.doc.lineAt(from).from, from);
  const [, , key = ''] = IN_VALUE.exec(before) ?? [];
  if (key !== '' || IN_LINK.test(before)) {
    putValue(view, 'link' in wanted ? wanted.link.address : (wanted.attributes?.[key] ?? id), from, to);
    return true;
  }
  if ('link' in wanted) {
    const insert = linkText(wanted.link, begunByHand(state.sliceDoc(from, to)));
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: BY_HAND });
    return true;
  }
  const rule = components[wanted.name];
  const text = state.doc.toString();
  // A block takes the place of what was typed of its name, and of nothing else.
  const end = rule?.inline || begunByHand(state.sliceDoc(from, to)) === '' ? to : from;
  const rest = rule?.inline ? text : text.slice(0, from) + text.slice(end);
  const placed = rule && insertion(rest, partsOf(rest), wanted, rule, from, rule.inline ? end : from);
  if (!placed) return false;
  if (!rule.inline && end > from) view.dispatch({ changes: { from, to: end }, userEvent: BY_HAND });
  view.dispatch({
    changes: [...placed.spans],
    selection: { anchor: placed.cursor },
    scrollIntoView: true,
    userEvent: BY_HAND,
  });
  return true;
}

/** Words that were selected; what begins a tag is none. */
function begunByHand(text: string): string {
  return new RegExp(`^${BEGUN.source}`, 'u').test(text) ? '' : text;
}

/** A value in quotes, or the address of a link: the cursor goes on behind what it belongs to. */
function putValue(view: EditorView, value: string, from: number, to: number): void {
  const { doc } = view.state;
  const rest = doc.sliceString(to, doc.lineAt(to).to);
  const [left = ''] = /^[^"<>)\s]*/.exec(rest) ?? [];
  const [closing = ''] = /^(?:"[^<>]*?\/?>|\))/.exec(rest.slice(left.length)) ?? [];
  view.dispatch({
    changes: { from, to: to + left.length, insert: value },
    selection: { anchor: from + value.length + closing.length },
    userEvent: BY_HAND,
  });
}
