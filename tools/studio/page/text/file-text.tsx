import { yaml } from '@codemirror/lang-yaml';
import { Component, createRef } from 'preact';
import { issueMarks, showIssues } from '../check/issue-marks.ts';
import { goToLine } from '../parts/go-to-line.ts';
import { TextEditor } from '../parts/text-editor.tsx';
import type { StudioStore } from '../store.ts';

/** JSON is valid YAML. */
const EXTENSIONS = [yaml(), issueMarks];

interface FileTextProps {
  store: StudioStore;
  file: string;
  label: string;
}

/** The text of a YAML or JSON file, with the issues at their lines. Follows the line of the current place. */
export class FileText extends Component<FileTextProps> {
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

  override render({ store, file, label }: FileTextProps) {
    return <TextEditor ref={this.#text} store={store} file={file} label={label} extensions={EXTENSIONS} />;
  }
}
