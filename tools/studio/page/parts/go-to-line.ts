import { EditorView } from '@codemirror/view';

/** Puts the cursor at a place of the text, and the text in front of the writer. */
export function goTo(view: EditorView, at: number): void {
  const anchor = Math.min(Math.max(at, 0), view.state.doc.length);
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
  view.focus();
}

/** Puts it at the beginning of a line, from 1. */
export function goToLine(view: EditorView, line: number): void {
  const { doc } = view.state;
  goTo(view, doc.line(Math.min(Math.max(line, 1), doc.lines)).from);
}
