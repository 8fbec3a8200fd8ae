import { Component, createRef } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { issueMarks, showIssues } from '../check/issue-marks.ts';
import { Issues } from '../check/issues.tsx';
import { goToLine, TextEditor } from '../parts/text-editor.tsx';
import type { StudioStore } from '../store.ts';

/** Any file of the content as text. */
export function File({ store }: { store: StudioStore }) {
  const file = store.place.of ?? '';
  return <OpenFile key={file} store={store} file={file} />;
}

function OpenFile({ store, file }: { store: StudioStore; file: string }) {
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    void store.attempt(async () => {
      await store.read(file);
      setIsRead(true);
    });
  }, [file]);
  if (!isRead) return <p role="status">{store.t('loading')}</p>;
  if (store.text(file) === undefined) return <p class="studio-page">{store.t('file.none', { file })}</p>;
  return (
    <section class="studio-source studio-file" aria-label={file}>
      <div class="studio-bar">
        <h2>
          <code>{file}</code>
        </h2>
      </div>
      <FileText store={store} file={file} label={file} />
      <Issues store={store} file={file} />
    </section>
  );
}

const EXTENSIONS = [issueMarks];

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
