import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { StudioStore } from '../store.ts';

/** Marks beside the lines of which the check tells something; F8 leads from one to the next. */
export const LINE_MARKS: Extension = [lintGutter(), keymap.of(lintKeymap)];

/** Shows at their lines what the check finds in a file. */
export function markLines(view: EditorView, store: StudioStore, file: string): void {
  const { doc } = view.state;
  const marks = store.issues.flatMap(({ file: of, line, isFault, meaning, remedy, message, hint }) => {
    if (of !== file || line === undefined) return [];
    const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const severity: 'error' | 'info' = isFault ? 'error' : 'info';
    return [{ from, to, severity, message: [meaning, remedy, message, hint].filter(Boolean).join(' ') }];
  });
  view.dispatch(setDiagnostics(view.state, marks));
}

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
