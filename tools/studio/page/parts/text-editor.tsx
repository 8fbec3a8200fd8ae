import { Component, createRef } from 'preact';
import { defaultKeymap } from '@codemirror/commands';
import { Annotation, EditorState, Transaction, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { searchKeymap } from '@codemirror/search';
import type { StudioStore } from '../store.ts';
import { difference, type Span } from '../../../text/spans.ts';
import { shownText, spansInFile } from './shown-text.ts';

interface TextEditorProps {
  store: StudioStore;
  file: string;
  label: string;
  /** What the kind of text brings along: a language, chips, completions. Fixed for as long as the editor stands. */
  extensions: readonly Extension[];
}

/** What came from the store itself is not told to it. */
const fromStore = Annotation.define<boolean>();

/**
 * A file as text. What is typed are spans of the file, so that nothing else of it changes: where its lines end in another way than
 * CodeMirror's own, what is typed is told in the file's.
 */
export class TextEditor extends Component<TextEditorProps> {
  readonly #place = createRef<HTMLDivElement>();
  #view: EditorView | undefined;
  #leave: (() => void) | undefined;
  /** What is found below a text takes room from it: the line that is written stays in sight. */
  readonly #resized = new ResizeObserver(() => {
    const view = this.#view;
    if (view?.hasFocus) view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head) });
  });

  override componentDidMount(): void {
    this.#begin();
    this.#leave = this.props.store.listen(() => this.#follow());
    if (this.#place.current) this.#resized.observe(this.#place.current);
  }

  override componentDidUpdate(before: TextEditorProps): void {
    if (before.file === this.props.file && before.extensions === this.props.extensions) return;
    this.#view?.destroy();
    this.#begin();
  }

  override componentWillUnmount(): void {
    this.#leave?.();
    this.#resized.disconnect();
    this.#view?.destroy();
  }

  /** The view, for what stands around it. */
  get view(): EditorView | undefined {
    return this.#view;
  }

  #begin(): void {
    const { store, file, label, extensions } = this.props;
    if (!this.#place.current) return;
    const text = store.text(file) ?? '';
    this.#view = new EditorView({
      parent: this.#place.current,
      state: EditorState.create({
        doc: shownText(text),
        extensions: [
          lineNumbers(),
          highlightActiveLine(),
          drawSelection(),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
          // Tab leads on, as everywhere; Escape, then Tab, is not needed for that.
          keymap.of([...defaultKeymap, ...searchKeymap]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((each) => each.annotation(fromStore)))
              this.#typed(update.transactions);
          }),
          ...extensions,
        ],
      }),
    });
  }

  #typed(transactions: readonly Transaction[]): void {
    const { store, file } = this.props;
    for (const { changes } of transactions) {
      if (changes.empty) continue;
      const typed: Span[] = [];
      changes.iterChanges((from, to, _from, _to, inserted) => {
        typed.push({ from, to, insert: inserted.toString() });
      });
      store.edit(file, spansInFile(store.text(file) ?? '', typed), true);
    }
  }

  /** What was changed elsewhere, or taken back, shows here. */
  #follow(): void {
    const view = this.#view;
    const text = this.props.store.text(this.props.file);
    if (!view || text === undefined) return;
    const span = difference(view.state.doc.toString(), shownText(text));
    if (!span) return;
    view.dispatch({ changes: span, annotations: [fromStore.of(true), Transaction.addToHistory.of(false)] });
  }

  override render() {
    return <div class="studio-text" ref={this.#place} data-editor={this.props.file} />;
  }
}
