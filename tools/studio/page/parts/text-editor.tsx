import { Component, createRef } from 'preact';
import { defaultKeymap } from '@codemirror/commands';
import { Annotation, EditorState, Text, Transaction, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { StudioStore } from '../store.ts';
import { difference } from '../../../text/spans.ts';

interface TextEditorProps {
  store: StudioStore;
  file: string;
  label: string;
  /** What the kind of text brings along: a language, completions. Fixed for as long as the editor stands. */
  extensions: readonly Extension[];
}

/** What came from the store itself is not told to it. */
const fromStore = Annotation.define<boolean>();

/**
 * How the lines of a text end. With mixed line ends, each `\r` is a character of its line, so that lines that are not edited stay
 * unchanged.
 */
export function lineSeparatorOf(text: string): string {
  return text.includes('\r\n') && !/(?<!\r)\n/.test(text) ? '\r\n' : '\n';
}

/** Puts the cursor at the beginning of a line, from 1, and scrolls to it. */
export function goToLine(view: EditorView, line: number): void {
  const { doc } = view.state;
  const { from } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
  view.focus();
}

/** A file as text. Nothing of the file changes but what is edited. */
export class TextEditor extends Component<TextEditorProps> {
  readonly #place = createRef<HTMLDivElement>();
  #view: EditorView | undefined;
  #leave: (() => void) | undefined;
  /** Keeps the current line visible when the list below the text grows. */
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
        doc: text,
        extensions: [
          EditorState.lineSeparator.of(lineSeparatorOf(text)),
          lineNumbers(),
          highlightActiveLine(),
          drawSelection(),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true' }),
          // Tab leads on, as everywhere; Escape, then Tab, is not needed for that.
          keymap.of(defaultKeymap),
          EditorView.updateListener.of(({ docChanged, transactions, state }) => {
            if (docChanged && !transactions.some((each) => each.annotation(fromStore)))
              store.rewrite(file, state.sliceDoc(), true);
          }),
          ...extensions,
        ],
      }),
    });
  }

  /** What was changed elsewhere, or taken back, shows here. */
  #follow(): void {
    const view = this.#view;
    const text = this.props.store.text(this.props.file);
    if (!view || text === undefined) return;
    const span = difference(view.state.doc.toString(), view.state.toText(text).toString());
    if (!span) return;
    const changes = { ...span, insert: Text.of(span.insert.split('\n')) };
    view.dispatch({ changes, annotations: [fromStore.of(true), Transaction.addToHistory.of(false)] });
  }

  override render() {
    return <div class="studio-text" ref={this.#place} data-editor={this.props.file} />;
  }
}
