import { filled, type Values } from '../../../src/ui/t.ts';
import { difference, type Span } from '../../text/spans.ts';
import type { Facts, Found, Issue } from '../protocol/protocol.types.ts';
import { StudioError, takeToken, type StudioApi } from './api.ts';
import { readPlace, writePlace, type StudioPlace } from './place.ts';
import { ChangeHistory } from './state/change-history.ts';
import { OpenFiles, type Conflict, type FileEdit } from './state/open-files.ts';

/** Files are saved when nothing was typed for this time. */
const SAVE_AFTER_MS = 400;
const RETRY_MS = 2000;

/** The state of the studio and its actions. Every edit is saved after a moment; git keeps the earlier texts. */
export class StudioStore {
  readonly api: StudioApi;
  readonly language: string;
  facts: Facts | undefined;
  place: StudioPlace;
  /** The result of the last action. */
  message: { text: string; isFault: boolean } | undefined;
  /** Why nothing can be saved now: the server has stopped, or was restarted. */
  trouble: string | undefined;
  /** Increases when the content on disk has changed. */
  shown = 0;
  readonly #words: Readonly<Record<string, string>>;
  readonly #listeners = new Set<() => void>();
  readonly #files = new OpenFiles();
  readonly #history = new ChangeHistory(this.#files);
  #found: Found | undefined;
  #isChecked = false;
  #saving: Promise<void> | undefined;
  #saves = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stamp: string | undefined;

  constructor(api: StudioApi, words: Readonly<Record<string, string>>, language: string) {
    this.api = api;
    this.language = language;
    this.#words = words;
    this.place = readPlace(location.hash);
  }

  t = (key: string, values?: Values): string => filled(this.#words[key] ?? key, values);

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async begin(): Promise<void> {
    addEventListener('hashchange', () => this.#go());
    document.addEventListener('visibilitychange', () => void this.#autosave());
    this.facts = await this.api.facts();
    this.open(this.place);
    void this.#follow();
  }

  get issues(): readonly Issue[] {
    return this.#found?.issues ?? [];
  }

  /** Whether the check has finished for everything that was written. */
  get isChecked(): boolean {
    return this.#isChecked && this.unsaved.length === 0;
  }

  /** Why the last check did not finish, if so. */
  get checkFailed(): string | undefined {
    return this.#found?.failed;
  }

  /** The languages, by name, whose style the last check left out; with a file, only the file's own. */
  unchecked(file?: string): string[] {
    const { unchecked = [] } = this.#found ?? {};
    const languages = this.facts?.articleLanguages.filter(({ id }) => unchecked.includes(id)) ?? [];
    return languages.filter(({ id }) => file?.split(/[/.]/).includes(id) ?? true).map(({ name }) => name);
  }

  get conflicts(): readonly Conflict[] {
    return this.#files.conflicts;
  }

  get unsaved(): string[] {
    return this.#files.unsaved;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** The text of an open file. */
  text(file: string): string | undefined {
    return this.#files.get(file)?.text;
  }

  /** Opens a file. @returns its text; nothing if there is no such file */
  async read(file: string): Promise<string | undefined> {
    if (!this.#files.get(file)) {
      const stored = await this.api.file(file).catch((error: unknown) => {
        if (error instanceof StudioError && !error.isLost) return undefined;
        throw error;
      });
      if (stored) this.#files.opened(stored);
    }
    return this.text(file);
  }

  open(place: StudioPlace): void {
    this.place = place;
    if (writePlace(place) !== location.hash) history.pushState(null, '', writePlace(place));
    this.#tell();
  }

  /** Replaces spans of a text. Letters typed without a pause are one change. */
  edit(file: string, spans: readonly Span[], isTyped = false): void {
    this.editAll([{ file, spans }], isTyped);
  }

  /** Replaces spans of several texts as one change. */
  editAll(edits: readonly FileEdit[], isTyped = false): void {
    this.#history.do(edits, isTyped);
    this.#changed();
  }

  rewrite(file: string, text: string, isTyped = false): void {
    const span = difference(this.text(file) ?? '', text);
    if (span) this.edit(file, [span], isTyped);
  }

  undo(): void {
    if (this.#history.undo()) this.#changed();
  }

  redo(): void {
    if (this.#history.redo()) this.#changed();
  }

  /** Saves everything now, and waits for it. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#saving) await this.#saving;
    if (this.unsaved.length === 0 || this.conflicts.length > 0) return;
    this.#saves += 1;
    this.#saving = this.attempt(async () => {
      const wanted = this.#files.wanted();
      this.#files.saved(wanted, await this.api.save(wanted));
      if (this.conflicts.length > 0) this.say('save.conflict', {}, true);
      await this.#refresh();
    }).finally(() => (this.#saving = undefined));
    await this.#saving;
  }

  /** Ends a conflict: ours overwrites theirs, or theirs replaces ours. */
  settle(file: string, whose: 'ours' | 'theirs'): void {
    const { theirs } = this.conflicts.find((each) => each.file === file) ?? {};
    // Undo brings our text back.
    if (whose === 'theirs' && theirs) this.rewrite(file, theirs.text);
    this.#files.settle(file, whose);
    this.#changed();
  }

  /** Runs an action and reports its failure. */
  async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StudioError)) throw error;
      this.message = { text: error.message, isFault: true };
      this.#tell();
    }
  }

  say(key: string, values?: Values, isFault = false): void {
    this.message = { text: this.t(key, values), isFault };
    this.#tell();
  }

  #changed(): void {
    this.message = undefined;
    this.#isChecked = false;
    this.#schedule();
    this.#tell();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#autosave(), SAVE_AFTER_MS);
  }

  async #autosave(): Promise<void> {
    await this.save();
    // What was typed while it was saved.
    if (this.trouble === undefined && this.conflicts.length === 0 && this.unsaved.length > 0) this.#schedule();
  }

  async #refresh(): Promise<void> {
    this.facts = await this.api.facts();
    this.shown += 1;
    this.#tell();
  }

  /** Follows the disk and the check for as long as the page is open. */
  async #follow(): Promise<never> {
    for (;;) {
      try {
        await this.#hear();
        if (this.trouble === undefined) continue;
        this.trouble = undefined;
        await this.#autosave();
        this.#tell();
      } catch (error) {
        if (!(error instanceof StudioError)) throw error;
        this.trouble = error.message;
        this.#stamp = undefined;
        this.#found = undefined;
        this.#tell();
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  async #hear(): Promise<void> {
    while (this.#saving) await this.#saving;
    const saves = this.#saves;
    const known = { known: this.#files.digests(), stamp: this.#stamp, after: this.#found?.number };
    const { stamp, changed, found } = await this.api.changes(known);
    if (found) {
      this.#found = found;
      this.#isChecked = found.isWhole && found.failed === undefined;
      this.#tell();
    }
    // The answer may be older than what was saved from here in the meantime.
    if (saves !== this.#saves) return;
    const isNew = this.#stamp !== undefined && this.#stamp !== stamp;
    // Files that were opened in the meantime are compared next.
    const isComplete = Object.keys(this.#files.digests()).every((file) => file in known.known);
    this.#stamp = isComplete ? stamp : undefined;
    for (const file of this.#files.follow(changed)) this.#history.forget(file);
    if (changed.length > 0) this.#schedule();
    if (this.conflicts.length > 0 && changed.length > 0) this.say('save.conflict', {}, true);
    if (isNew || changed.length > 0) await this.#refresh();
  }

  #go(): void {
    const token = takeToken(location.hash);
    if (token !== undefined) {
      // The address of a restarted studio: this page continues with it.
      this.api.renew(token);
      history.replaceState(null, '', writePlace(this.place));
      return;
    }
    const place = readPlace(location.hash);
    if (writePlace(place) === writePlace(this.place)) return;
    this.message = undefined;
    this.open(place);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
