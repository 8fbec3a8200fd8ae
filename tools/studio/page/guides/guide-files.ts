import { difference } from '../../../text/spans.ts';
import type { StudioStore } from '../store.ts';
import { stepLine } from './edits/article-steps.ts';
import { withNextVersion } from './edits/graph-edits.ts';
import { writtenGuide, type WrittenGuide } from './edits/guide-text.ts';
import { NotEditable } from '../../../yaml/places.ts';

type Edit = (text: string, language: string) => string;

/** The files that a guide consists of, and edits of several of them at a time. */
export class GuideFiles {
  readonly id: string;
  /** Where its graph is. */
  readonly file: string;
  readonly #store: StudioStore;
  readonly #texts = new Map<string, string>();
  /** The version since this guide was opened. */
  #raisedTo: number | undefined;

  constructor(store: StudioStore, id: string) {
    this.#store = store;
    this.id = id;
    this.file = `content/walkthroughs/${id}.yaml`;
  }

  async open(): Promise<void> {
    await this.#store.read(this.file);
    for (const language of this.#articleLanguages) await this.#store.read(this.articleIn(language));
    for (const language of this.#languages) await this.#store.read(scriptsIn(language));
  }

  articleIn(language: string): string {
    return `content/articles/${language}/${this.id}.mdx`;
  }

  stepLine(language: string, step: string): number | undefined {
    return stepLine(this.#store.text(this.articleIn(language)) ?? '', step);
  }

  get guide(): WrittenGuide | undefined {
    const text = this.#store.text(this.file);
    return text === undefined ? undefined : writtenGuide(text);
  }

  /**
   * Makes all edits within as one change.
   *
   * @param raises whether numbers stored by readers would change their meaning: the version increases once while the guide is open
   * @returns whether it was possible; if not, a message says so
   */
  change(make: (files: this) => void, raises = false): boolean {
    this.#texts.clear();
    try {
      make(this);
      if (raises) this.graph((text) => this.#raised(text));
    } catch (error) {
      if (!(error instanceof NotEditable)) throw error;
      this.#store.say('guides.notEditable', {}, true);
      return false;
    }
    const edits = [...this.#texts].flatMap(([file, text]) => {
      const span = difference(this.#store.text(file) ?? '', text);
      return span ? [{ file, spans: [span] }] : [];
    });
    if (edits.length > 0) this.#store.editAll(edits);
    return edits.length > 0;
  }

  graph(edit: (text: string) => string): void {
    this.#put(this.file, edit);
  }

  /** In each language and edition that has the article. */
  articles(edit: Edit): void {
    for (const language of this.#articleLanguages) this.#put(this.articleIn(language), (text) => edit(text, language));
  }

  /** What agents say, in each language that has it for this guide. */
  scripts(edit: Edit): void {
    const has = new RegExp(`^ +${this.id}:`, 'm');
    for (const language of this.#languages)
      this.#put(scriptsIn(language), (text) => (has.test(text) ? edit(text, language) : text));
  }

  get #languages(): string[] {
    return (this.#store.facts?.languages ?? []).map(({ id }) => id);
  }

  get #articleLanguages(): string[] {
    return (this.#store.facts?.articleLanguages ?? []).map(({ id }) => id);
  }

  #raised(text: string): string {
    const version = writtenGuide(text)?.version;
    if (version === undefined || this.#raisedTo === version) return text;
    const next = withNextVersion(text);
    this.#raisedTo = writtenGuide(next)?.version;
    return next;
  }

  #put(file: string, edit: (text: string) => string): void {
    const text = this.#texts.get(file) ?? this.#store.text(file);
    if (text !== undefined) this.#texts.set(file, edit(text));
  }
}

function scriptsIn(language: string): string {
  return `content/agent/${language}.yaml`;
}
