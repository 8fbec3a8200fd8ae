import { completionKeymap, startCompletion } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { Issue } from '../../protocol/protocol.types.ts';
import { goToLine, type TextEditor } from '../parts/text-editor.tsx';
import type { StudioStore } from '../store.ts';
import type { Choice } from './choices.ts';
import { completion } from './completion.ts';
import { issueMarks, showIssues } from '../check/issue-marks.ts';
import { NamesSource } from './names-source.ts';
import { putChoice } from './put-choice.ts';
import { partsOf, stepAt } from './tags.ts';

interface ArticleTextEvents {
  step(id: string | undefined): void;
}

export class ArticleText {
  readonly file: string;
  readonly names: NamesSource;
  readonly extensions: readonly Extension[];
  readonly #store: StudioStore;
  readonly #on: ArticleTextEvents;
  #editor: TextEditor | undefined;
  #issues: readonly Issue[] | undefined;
  #step: string | undefined;

  constructor(store: StudioStore, id: string, language: string, on: ArticleTextEvents) {
    this.file = `content/articles/${language}/${id}.mdx`;
    this.names = new NamesSource(store, id, language);
    this.#store = store;
    this.#on = on;
    this.extensions = [
      keymap.of(completionKeymap),
      completion(
        () => this.names.choices(),
        (...choice) => this.#put(...choice),
      ),
      issueMarks,
      EditorView.updateListener.of(({ docChanged, selectionSet }) => {
        if (docChanged || selectionSet) this.#follows();
      }),
    ];
  }

  get view(): EditorView | undefined {
    return this.#editor?.view;
  }

  attach(editor: TextEditor | undefined): void {
    this.#editor = editor;
  }

  /** Takes up what others have changed, and what the check has found. */
  async follow(): Promise<void> {
    const { view } = this;
    if (!view) return;
    if (this.#store.issues !== this.#issues) {
      this.#issues = this.#store.issues;
      showIssues(view, this.#store, this.file);
    }
    await this.#store.attempt(() => this.names.read());
  }

  /** Puts the cursor at the beginning of a line, from 1. */
  goTo(line: number): void {
    if (this.view) goToLine(this.view, line);
  }

  /** Offers what can be inserted where the cursor is. */
  insert(): void {
    const { view } = this;
    if (!view) return;
    const { head } = partsOf(view.state.doc.toString());
    // Nothing is inserted in the front matter.
    if (head && view.state.selection.main.head <= head.to)
      view.dispatch({ selection: { anchor: Math.min(head.to + 2, view.state.doc.length) } });
    view.focus();
    startCompletion(view);
  }

  #put(view: EditorView, choice: Choice, from: number, to: number): void {
    const isPut = putChoice(view, choice, from, to, this.#store.facts?.components ?? {});
    if (!isPut) this.#store.say('articles.noPlace', {}, true);
  }

  #follows(): void {
    const { view } = this;
    if (!view) return;
    const step = stepAt(partsOf(view.state.doc.toString()), view.state.selection.main.head);
    if (step === this.#step) return;
    this.#step = step;
    this.#on.step(step);
  }
}
