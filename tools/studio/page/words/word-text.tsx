import { yaml } from '@codemirror/lang-yaml';
import { Component, createRef } from 'preact';
import { issueMarks, showIssues } from '../check/issue-marks.ts';
import { goToLine } from '../parts/go-to-line.ts';
import { TextEditor } from '../parts/text-editor.tsx';
import type { StudioStore } from '../store.ts';

/** JSON is YAML, too. */
const EXTENSIONS = [yaml(), issueMarks];

/** A file of words as text: for what no cell of a table can say, such as that one guide repeats what another one says. */
export class WordText extends Component<{ store: StudioStore; file: string }> {
  readonly #text = createRef<TextEditor>();
  #issues: unknown;
  #place: unknown;

  override componentDidMount(): void {
    this.componentDidUpdate();
  }

  override componentDidUpdate(): void {
    const { store, file } = this.props;
    const view = this.#text.current?.view;
    if (!view) return;
    if (this.#issues !== store.issues) {
      this.#issues = store.issues;
      showIssues(view, store, file);
    }
    if (this.#place === store.place) return;
    this.#place = store.place;
    if (store.place.line !== undefined) goToLine(view, store.place.line);
  }

  override render({ store, file }: { store: StudioStore; file: string }) {
    return <TextEditor ref={this.#text} store={store} file={file} label={file} extensions={EXTENSIONS} />;
  }
}
