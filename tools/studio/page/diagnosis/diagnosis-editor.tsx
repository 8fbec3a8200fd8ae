import { yaml } from '@codemirror/lang-yaml';
import { Component, createRef } from 'preact';
import type { Issue } from '../../protocol/protocol.types.ts';
import { TextEditor } from '../parts/text-editor.tsx';
import { FileIssues } from '../product/file-issues.tsx';
import { issueMarks, showIssues } from '../check/issue-marks.ts';
import { goToLine } from '../parts/go-to-line.ts';
import type { StudioStore } from '../store.ts';
import { AdviceFollower } from './advice-follower.ts';
import { AdvicePanel } from './advice-panel.tsx';
import { Causes } from './causes.tsx';
import { Question } from './question.tsx';
import { Steps } from './steps.tsx';
import { Rename } from './rename.tsx';
import { SymptomEditing } from './symptom-editing.ts';

interface DiagnosisEditorProps {
  store: StudioStore;
  id: string;
}

interface DiagnosisEditorState {
  isRead: boolean;
  isText: boolean;
}

const EXTENSIONS = [yaml(), issueMarks];

/** A diagnosis as tables of its numbers and words, and what it advises beside them. */
export class DiagnosisEditor extends Component<DiagnosisEditorProps, DiagnosisEditorState> {
  override state: DiagnosisEditorState = { isRead: false, isText: false };
  readonly #text = createRef<TextEditor>();
  #follower: AdviceFollower | undefined;
  #marked: unknown;
  #place: StudioStore['place'] | undefined;
  readonly #editing = new SymptomEditing(this.props.store, this.props.id);

  override componentDidMount(): void {
    const { store, id } = this.props;
    void store.attempt(async () => {
      await this.#editing.read();
      this.#follower = new AdviceFollower(store, id, this.#editing.language, () => this.forceUpdate());
      this.setState({ isRead: true });
    });
  }

  /** A line that the place names is shown in the text; so is what the check finds. */
  override componentDidUpdate(): void {
    const { store } = this.props;
    const { line } = store.place;
    if (this.#place !== store.place && line !== undefined && !this.state.isText) return this.setState({ isText: true });
    const view = this.#text.current?.view;
    if (!view) {
      this.#marked = undefined;
      return;
    }
    if (this.#marked !== store.issues) {
      this.#marked = store.issues;
      showIssues(view, store, this.#editing.file);
    }
    if (this.#place === store.place) return;
    this.#place = store.place;
    if (line !== undefined) goToLine(view, line);
  }

  override componentWillUnmount(): void {
    this.#follower?.end();
  }

  /** Of a file of words, the step whose they are; of the diagnosis itself, the line. */
  #showIssue = ({ file, line, step }: Issue & { step?: string | undefined }): void => {
    const { store, id } = this.props;
    const isOwn = file === this.#editing.file;
    if (!isOwn) this.setState({ isText: false });
    void store.open({ view: 'diagnosis', of: id, part: isOwn ? 'text' : step, line: isOwn ? line : undefined });
  };

  override render({ store, id }: DiagnosisEditorProps, { isRead, isText }: DiagnosisEditorState) {
    const { t, place } = store;
    const editing = this.#editing;
    if (!isRead || !this.#follower) return <p role="status">{t('loading')}</p>;
    if (!editing.isThere) return <p class="studio-page">{t('diagnosis.none', { id })}</p>;
    const symptom = editing.symptom;
    const step = symptom?.steps.find((each) => each.id === place.part) ?? symptom?.steps[0];
    const ranges = this.#follower.ranges;
    const title = editing.title;
    return (
      <div class="studio-write diagnosis">
        <section class="studio-source" aria-label={title}>
          <div class="studio-bar">
            <h2>{title}</h2>
            <div class="studio-acts">
              <Rename
                editing={editing}
                thing={{ kind: 'symptom', id }}
                taken={(store.facts?.symptoms ?? []).filter((each) => each !== id)}
              />
              <a href="#diagnosis">{t('diagnosis.all')}</a>
              <button
                type="button"
                aria-pressed={isText}
                data-action="text"
                onClick={() => this.setState({ isText: !isText })}
              >
                {t('diagnosis.text')}
              </button>
            </div>
          </div>
          {isText ? (
            <TextEditor
              ref={this.#text}
              store={store}
              file={editing.file}
              label={editing.file}
              extensions={EXTENSIONS}
            />
          ) : (
            <div class="diagnosis-tables">
              {symptom ? (
                <>
                  <Causes editing={editing} symptom={symptom} ranges={ranges} />
                  <Steps editing={editing} symptom={symptom} current={step?.id} first={this.#follower.advice?.first} />
                  {step && <Question key={step.id} editing={editing} symptom={symptom} step={step} ranges={ranges} />}
                </>
              ) : (
                <p>{t('diagnosis.unreadable')}</p>
              )}
            </div>
          )}
          <FileIssues store={store} file={editing.file} issues={editing.issues} onIssue={this.#showIssue} />
        </section>
        <AdvicePanel editing={editing} follower={this.#follower} />
      </div>
    );
  }
}
