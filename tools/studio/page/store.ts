import { filled, type Values } from '../../../src/ui/t.ts';
import type { Facts, Issue } from '../protocol/protocol.types.ts';
import { StudioError, takeToken, type StudioApi } from './api.ts';
import { follow } from './follow.ts';
import { readPlace, writePlace, type StudioPlace } from './place.ts';
import { difference, type Span } from '../../text/spans.ts';
import { ChangeHistory } from './state/change-history.ts';
import { DraftShelf, type KeptDraft } from './state/draft-shelf.ts';
import { isUnsaved, takenUp, type Conflict } from './state/open-file.ts';
import { OpenFiles, type FileEdit } from './state/open-files.ts';
import { Saving } from './state/saving.ts';
import { Telling } from './state/telling.ts';

/** What the studio knows and does; its views draw it. All edits are spans of texts, of whichever files. */
export class StudioStore {
  readonly api: StudioApi;
  readonly language: string;
  facts: Facts | undefined;
  place: StudioPlace;
  /** What is said of the last thing that was done. */
  message: { text: string; isFault: boolean } | undefined;
  /** Why nothing can be saved just now: the server has ended, or was started anew. */
  trouble: string | undefined;
  /** What was drawn last of it, by a page beside the text. */
  drawn = 0;
  /** The field that has the focus, where all that is typed in it until it is left is taken back together, however slowly. */
  field: symbol | undefined;
  /** Counts what pages can show: they are drawn anew when it changes. */
  shown = 0;
  readonly #words: Readonly<Record<string, string>>;
  readonly #listeners = new Set<() => void>();
  readonly #shelf: DraftShelf;
  readonly #files: OpenFiles;
  readonly #history: ChangeHistory;
  readonly #saving: Saving;
  readonly #telling: Telling;
  #comingAndGoing = '';

  constructor(api: StudioApi, words: Readonly<Record<string, string>>, language: string, folder: string) {
    this.api = api;
    this.language = language;
    this.#words = words;
    this.#shelf = new DraftShelf(folder, api.page);
    this.#files = new OpenFiles(this.#shelf, () => (this.trouble = this.t('disk.notKept')));
    this.#history = new ChangeHistory(this.#files);
    this.#saving = new Saving(api, this.#files, this.#history);
    this.#telling = new Telling(api, this.#files, { due: () => void this.sent(), told: () => this.#told() });
    this.place = readPlace(location.hash);
  }

  t = (key: string, values?: Values): string => filled(this.#words[key] ?? key, values);

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads what there is, takes up what was not saved the last time, and follows the check. */
  async begin(): Promise<void> {
    // Who goes elsewhere while all this is read is there once it is.
    addEventListener('hashchange', () => this.#go());
    await this.#shelf.begin((draft) => this.#takeUp(draft));
    // What another page had written and left goes before anything is asked.
    await this.sent();
    this.facts = await this.api.facts();
    await this.open(this.place);
    const [lost, back] = [(error: StudioError) => this.#lost(error), () => this.#back()];
    void follow({ ask: () => this.#findings(), lost, back });
    void follow({ ask: () => this.#disk(), lost, back });
    this.#tell();
  }

  get issues(): readonly Issue[] {
    return this.#telling.issues;
  }

  /** Whether what is written has been checked. */
  get isChecked(): boolean {
    return this.#telling.isChecked;
  }

  /** Why the last check did not finish, if so. */
  get checkFailed(): string | undefined {
    return this.#telling.failed;
  }

  /** The languages of a file, or of all files, whose style the last check left out; by their names. */
  unchecked(file?: string): string[] {
    const { unchecked } = this.#telling;
    const languages = this.facts?.articleLanguages.filter(({ id }) => unchecked.includes(id)) ?? [];
    return languages.filter(({ id }) => file?.split(/[/.]/).includes(id) ?? true).map(({ name }) => name);
  }

  get conflicts(): readonly Conflict[] {
    return this.#saving.conflicts;
  }

  /** The files that are not as they lie on the disk. */
  get unsaved(): string[] {
    return this.#files.unsaved;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** The text of a file as it is written; nothing before it is open, or where there is none. */
  text(file: string): string | undefined {
    return this.#files.get(file)?.text;
  }

  /** The text of a file as it lies on the disk; nothing before it is open, or where there is none. */
  stored(file: string): string | undefined {
    return this.#files.get(file)?.stored?.text;
  }

  /** Whether a file that is open is not on the disk yet. */
  isNew(file: string): boolean {
    return this.#files.get(file)?.stored === undefined;
  }

  /** Reads a file, if it is not open yet. @returns its text; nothing where there is no such file */
  async read(file: string): Promise<string | undefined> {
    if (!this.#files.get(file)) {
      const stored = await this.api.file(file).catch((error: unknown) => {
        if (error instanceof StudioError && error.isGone) throw error;
        return undefined;
      });
      if (stored) this.#files.opened(stored);
    }
    return this.text(file);
  }

  /** The address of a page of the help center as it is written here. @param path below the help center's base */
  pageAddress(path: string): string {
    const [page = '', place] = path.split('#');
    const address = `${this.api.base}${page}${page.includes('?') ? '&' : '?'}as=${this.api.page}`;
    return place === undefined ? address : `${address}#${place}`;
  }

  /** Goes to a place, with all that it needs. */
  async open(place: StudioPlace): Promise<void> {
    this.place = place;
    if (writePlace(place) !== location.hash) history.pushState(null, '', writePlace(place));
    this.#tell();
  }

  /** Replaces spans of a text. What is typed without a pause is one change. */
  edit(file: string, spans: readonly Span[], isTyped = false): void {
    this.editAll([{ file, spans }], isTyped);
  }

  /** Replaces spans of several texts, which are taken back together. */
  editAll(edits: readonly FileEdit[], isTyped = false): void {
    this.#history.do(edits, isTyped ? { field: this.field } : undefined);
    this.#changed();
  }

  /** Makes a whole text of a file; what is the same in it stays untouched. */
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

  /** Saves all that is written: everything, or nothing where somebody else has changed some of it. */
  save(): Promise<void> {
    return this.attempt(async () => {
      const result = await this.#saving.save();
      if ('saved' in result && result.saved === 0) return this.say('save.nothing');
      if ('saved' in result) this.facts = await this.api.facts();
      this.#changed();
      if ('saved' in result) return this.say('save.done', { count: result.saved });
      this.say('save.conflict', { count: result.conflicts }, true);
    });
  }

  /** Ends a conflict: ours is written over theirs the next time it is saved, or theirs is gone on with. */
  settle(file: string, whose: 'ours' | 'theirs'): void {
    const theirs = this.conflicts.find((each) => each.file === file)?.theirs;
    if (whose === 'theirs' && theirs) this.rewrite(file, theirs.text);
    this.#saving.settle(file, whose);
    this.#changed();
  }

  /** Does something that may fail; why it did is said. */
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

  /** Waits until the server knows what is written. */
  sent(): Promise<void> {
    return this.attempt(() => this.#telling.now());
  }

  /** Goes on with what another page of the studio left. */
  async #takeUp(draft: KeptDraft): Promise<boolean> {
    const open = this.#files.get(draft.file);
    if (open && isUnsaved(open)) return false;
    const now = await this.api.file(draft.file).catch((error: unknown) => {
      if (error instanceof StudioError && !error.isLost) return undefined;
      throw error;
    });
    this.#history.forget(draft.file);
    this.#files.put(draft.file, takenUp(draft, now));
    this.#changed();
    return true;
  }

  #changed(): void {
    this.message = undefined;
    this.#telling.soon();
    this.#tell();
  }

  /** The server knows what is written: pages can show it, and a file that is new can be named. */
  async #told(): Promise<void> {
    const { comingAndGoing } = this.#files;
    if (comingAndGoing !== this.#comingAndGoing) {
      this.#comingAndGoing = comingAndGoing;
      this.facts = await this.api.facts();
    }
    this.shown += 1;
    this.#tell();
  }

  async #findings(): Promise<void> {
    if (await this.#telling.hear()) this.#tell();
  }

  async #disk(): Promise<void> {
    const heard = await this.#saving.hear();
    if (heard?.isOpen) this.#changed();
    if (heard?.isConflict) this.say('disk.conflict', { count: this.conflicts.length }, true);
    else if (heard?.isSettled) {
      this.message = undefined;
      this.#tell();
    }
    if (!heard?.isNew) return;
    this.facts = await this.api.facts();
    this.shown += 1;
    this.#tell();
  }

  /** What is written stays here and in the browser; who opens the new address goes on with it. */
  #lost(error: StudioError): void {
    this.trouble = error.message;
    if (error.isStale) this.#shelf.leave();
    this.#tell();
  }

  #back(): void {
    this.trouble = undefined;
    this.#telling.reset();
    this.#saving.reset();
    this.#shelf.stay();
    void this.sent();
    this.#tell();
  }

  #go(): void {
    const token = takeToken(location.hash);
    if (token !== undefined) {
      // The address of a studio that was started anew: this page goes on with it.
      this.api.renew(token);
      history.replaceState(null, '', writePlace(this.place));
      return;
    }
    const place = readPlace(location.hash);
    if (writePlace(place) === writePlace(this.place)) return;
    // What was said was said of another place.
    this.message = undefined;
    void this.open(place);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
