import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import type { Extension, Text } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import type { Issue } from '../../protocol/protocol.types.ts';
import { applyRemedy, remedyIn } from './remedies/apply.ts';
import type { StudioStore } from '../store.ts';

/** Marks lines with issues. F8 goes to the next. */
export const issueMarks: Extension = [lintGutter(), keymap.of(lintKeymap)];

const shown = new WeakMap<EditorView, { doc: Text; issues: string }>();

/** Shows the issues of a file at their lines, with remedies. Unchanged issues are not set again: that would close an open message. */
export function showIssues(view: EditorView, store: StudioStore, file: string): void {
  const { doc } = view.state;
  const own = store.issues.filter((issue) => issue.file === file);
  const issues = JSON.stringify(own.map((issue) => [issue, remedyIn(store, issue)]));
  const before = shown.get(view);
  if (before?.doc === doc && before.issues === issues) return;
  shown.set(view, { doc, issues });
  view.dispatch(
    setDiagnostics(
      view.state,
      own.map((issue) => diagnosticOf(issue, doc, store)),
    ),
  );
}

function diagnosticOf(issue: Issue, doc: Text, store: StudioStore): Diagnostic {
  const { line = 1, column, isFault, message, hint, meaning, remedy: inGeneral } = issue;
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const remedy = remedyIn(store, issue);
  return {
    from: Math.min(at.from + Math.max((column ?? 1) - 1, 0), at.to),
    to: at.to,
    severity: isFault ? 'error' : 'info',
    message: [meaning, inGeneral, message, hint].filter(Boolean).join(' '),
    ...(remedy
      ? { actions: [{ name: store.t(remedy.key, remedy.values), apply: () => applyRemedy(store, issue) }] }
      : {}),
  };
}
