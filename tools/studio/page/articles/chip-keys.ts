import { startCompletion } from '@codemirror/autocomplete';
import type { ChangeSpec, EditorState } from '@codemirror/state';
import type { Command } from '@codemirror/view';
import type { Part, Parts, Tag } from './tags.ts';

/** The components of a text while they are shown as chips; nothing while it is shown as it is. */
type PartsIn = (state: EditorState) => Parts | undefined;

/** Backspace behind a chip: what has two tags loses both, and its words stay. */
export function deleteBackward(partsIn: PartsIn): Command {
  return (view) => deletePair(view, partsIn, ({ to }, at) => to === at);
}

export function deleteForward(partsIn: PartsIn): Command {
  return (view) => deletePair(view, partsIn, ({ from }, at) => from === at);
}

/** Opens the chip that is selected or that the cursor stands at, as text, where its id is chosen. */
export function openChip(partsIn: PartsIn): Command {
  return (view) => {
    const { from, to } = view.state.selection.main;
    const parts = partsIn(view.state);
    const tag = parts?.parts.find((part) => part.tag.from === from || part.tag.to === to)?.tag;
    if (!parts || !tag) return false;
    const text = view.state.sliceDoc(tag.from, tag.to);
    const quoted = text.indexOf('"') + 1;
    if (quoted === 0) return false;
    const end = text.indexOf('"', quoted);
    view.dispatch({ selection: { anchor: tag.from + quoted, head: tag.from + end } });
    return startCompletion(view);
  };
}

function deletePair(view: Parameters<Command>[0], partsIn: PartsIn, isAt: (tag: Tag, at: number) => boolean): boolean {
  const { state } = view;
  const { empty, head: at } = state.selection.main;
  if (!empty || state.readOnly) return false;
  const found = partsIn(state)?.parts.find(({ tag, close }) => close && (isAt(tag, at) || isAt(close, at)));
  if (!found) return false;
  const changes = tagsOf(found).map((tag): ChangeSpec => placeOf(state, tag));
  view.dispatch({ changes, userEvent: 'delete', scrollIntoView: true });
  return true;
}

function tagsOf({ tag, close }: Part): Tag[] {
  return close ? [tag, close] : [tag];
}

/** A tag, with its line and the empty one behind it where it has a line of its own. */
function placeOf({ doc }: EditorState, { from, to }: Tag): { from: number; to: number } {
  const line = doc.lineAt(from);
  if (line.from !== from || line.to !== to || line.number === doc.lines) return { from, to };
  const next = doc.line(line.number + 1);
  const isSpaced = next.text.trim() === '' && next.number < doc.lines;
  return { from, to: isSpaced ? next.to + 1 : line.to + 1 };
}
