import { filled, type Values } from '../../../src/ui/t.ts';
import type { DiskChange, Facts, Issue, WantedFile } from '../protocol/protocol.types.ts';
import { StudioError, takeToken, type StudioApi } from './api.ts';
import { DraftShelf, type KeptDraft } from './draft-shelf.ts';
import { follow } from './follow.ts';
import { followed, isUnsaved, takenUp, type Conflict, type OpenFile } from './open-file.ts';
import { readPlace, writePlace, type StudioPlace } from './place.ts';
import { applied, difference, inverse, type Span } from './spans.ts';

/** What is to be done to a file. */
export interface FileEdit {
  file: string;
  spans: readonly Span[];
  /** Whether the file goes, once its spans are replaced. */
  isRemoved?: boolean;
}

/** What was done to some files at a time, and what takes it back. */
interface Change {
  edits: readonly (FileEdit & { back: readonly Span[]; wasThere: boolean })[];
  at: number;
  /** The field in which it was typed. */
  field?: symbol | undefined;
}

/** Letters that are typed within so many milliseconds of one another are taken back together. */
const TOGETHER_MS = 700;
const PAUSE_MS = 60;
const MOST_CHANGES = 500;

/** What the studio knows and does; its views draw it. All edits are spans of texts, of whichever files. */
export class StudioStore {
  readonly api: StudioApi;
  readonly language: string;
  facts: Facts | undefined;
  place: StudioPlace;
  issues: readonly Issue[] = [];
  /** Whether what is written has been checked. */
  isChecked = false;
  /** What is said of the last thing that was done. */
  message: { text: string; isFault: boolean } | undefined;
  /** Why nothing can be saved just now: the server has ended, or was started anew. */
  trouble: string | undefined;
  conflicts: readonly Conflict[] = [];
  /** What was drawn last of it, by a page beside the text. */
  drawn = 0;
  /** Where in which file was written last. */
  cursor: { file: string; at: number } | undefined;
  /** The field that has the focus, where all that is typed in it until it is left is taken back together, however slowly. */
  field: symbol | undefined;
  /** Counts what pages can show: they are drawn anew when it changes. */
  shown = 0;
  readonly #words: Readonly<Record<string, string>>;
  readonly #files = new Map<string, OpenFile>();
  readonly #listeners = new Set<() => void>();
  readonly #shelf: DraftShelf;
  #done: Change[] = [];
  #undone: Change[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #sending: Promise<void> | undefined;
  #isToBeSent = false;
  #found = { turn: 0, isWhole: false };
  #stamp: number | undefined;
  #saving: Promise<void> | undefined;
  #savings = 0;
  #isKept = true;
  /** The files that are new and not saved yet. */
  #added = '';

  constructor(api: StudioApi, words: Readonly<Record<string, string>>, language: string, folder: string) {
    this.api = api;
    this.language = language;
    this.#words = words;
    this.#shelf = new DraftShelf(folder);
    this.place = readPlace(location.hash);
  }

  t = (key: string, values?: Values): string => filled(this.#words[key] ?? key, values);

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads what there is, takes up what was not saved the last time, and follows the check. */
  async begin(): Promise<void> {
    this.facts = await this.api.facts();
    await this.#shelf.begin((draft) => this.#takeUp(draft));
    addEventListener('hashchange', () => this.#go());
    await this.open(this.place);
    void this.#send();
    const [lost, back] = [(error: StudioError) => this.#lost(error), () => this.#back()];
    void follow({ ask: () => this.#findings(), lost, back });
    void follow({ ask: () => this.#disk(), lost, back });
    this.#tell();
  }

  /** The files that are not as they lie on the disk. */
  get unsaved(): string[] {
    return [...this.#files].flatMap(([file, open]) => (isUnsaved(open) ? [file] : [])).sort();
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
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
    if (!this.#files.has(file)) {
      const stored = await this.api.file(file).catch((error: unknown) => {
        if (error instanceof StudioError && error.isGone) throw error;
        return undefined;
      });
      if (stored && !this.#files.has(file)) this.#files.set(file, { stored, text: stored.text });
    }
    return this.text(file);
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
    const at = Date.now();
    const change: Change = {
      at,
      field: isTyped ? this.field : undefined,
      edits: edits.map((edit) => {
        const before = this.text(edit.file);
        this.#apply(edit);
        // A file that goes comes back as it was, as a whole.
        const spans = edit.isRemoved ? [{ from: 0, to: before?.length ?? 0, insert: '' }] : edit.spans;
        return { ...edit, back: inverse(before ?? '', spans), wasThere: before !== undefined };
      }),
    };
    const last = this.#done.at(-1);
    const isOfOne = [...(last?.edits ?? []), ...edits].every(({ file }) => file === edits[0]?.file);
    const isSoon = last !== undefined && at - last.at < TOGETHER_MS;
    const goesOn = isTyped && isOfOne && (isSoon || (this.field !== undefined && this.field === last?.field));
    if (goesOn && last) this.#done.splice(-1, 1, { ...change, edits: [...change.edits.toReversed(), ...last.edits] });
    else this.#done = [...this.#done.slice(1 - MOST_CHANGES), change];
    this.#undone = [];
    this.#changed();
  }

  /** Makes a whole text of a file; what is the same in it stays untouched. */
  rewrite(file: string, text: string): void {
    const span = difference(this.text(file) ?? '', text);
    if (span) this.edit(file, [span]);
  }

  undo(): void {
    const change = this.#done.pop();
    if (!change) return;
    for (const { file, back, wasThere } of change.edits)
      this.#set(file, wasThere ? applied(this.text(file) ?? '', back) : undefined);
    this.#undone.push(change);
    this.#changed();
  }

  redo(): void {
    const change = this.#undone.pop();
    if (!change) return;
    for (const edit of change.edits.toReversed()) this.#apply(edit);
    this.#done.push(change);
    this.#changed();
  }

  /** Saves all that is written: everything, or nothing where somebody else has changed some of it. */
  async save(): Promise<void> {
    // What is asked for while it is saved is another saving: of what is written by then.
    while (this.#saving) await this.#saving;
    const files = this.unsaved;
    if (files.length === 0) return this.say('save.nothing');
    this.#savings += 1;
    this.#saving = this.attempt(() => this.#save(files)).finally(() => (this.#saving = undefined));
    await this.#saving;
  }

  async #save(files: readonly string[]): Promise<void> {
    if (files.length === 0) return this.say('save.done');
    const wanted = files.map((file): WantedFile => {
      const { stored, text } = this.#files.get(file) ?? { stored: undefined, text: undefined };
      return { file, text, digest: stored?.digest };
    });
    const result = await this.api.save(wanted);
    if ('conflicts' in result) {
      const isTold = this.#heard(result.conflicts.map(({ file, theirs }) => ({ file, stored: theirs })));
      if (isTold) return this.say('save.conflict', { count: this.conflicts.length }, true);
      // All of it lies there already: whoever answered was gone before we heard of it.
      return this.#save(this.unsaved);
    }
    for (const stored of result.saved) {
      const now = this.#files.get(stored.file);
      // What was typed meanwhile is not saved yet.
      this.#put(stored.file, { stored, text: now?.text === undefined ? stored.text : now.text });
    }
    for (const { file, text } of wanted) if (text === undefined) this.#files.delete(file);
    this.conflicts = [];
    this.facts = await this.api.facts();
    this.#changed();
    this.say('save.done', { count: wanted.length });
  }

  /** Ends a conflict: ours is written over theirs the next time it is saved, or theirs is gone on with. */
  settle(file: string, whose: 'ours' | 'theirs'): void {
    const conflict = this.conflicts.find((each) => each.file === file);
    if (!conflict) return;
    const ours = this.text(file);
    const { theirs } = conflict;
    if (whose === 'ours') this.#put(file, { stored: theirs, text: ours });
    else if (theirs) {
      this.rewrite(file, theirs.text);
      this.#put(file, { stored: theirs, text: theirs.text });
    }
    this.conflicts = this.conflicts.filter((each) => each !== conflict);
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

  #apply({ file, spans, isRemoved }: FileEdit): void {
    this.#set(file, isRemoved ? undefined : applied(this.text(file) ?? '', spans));
  }

  #set(file: string, text: string | undefined): void {
    const { stored } = this.#files.get(file) ?? {};
    if (stored || text !== undefined) return this.#put(file, { stored, text });
    // A new file that is taken back was never there.
    this.#files.delete(file);
    this.#shelf.drop(file);
  }

  /** Where a file stands; what is not saved is kept by the browser too. */
  #put(file: string, open: OpenFile): void {
    const { stored, text } = open;
    this.#files.set(file, open);
    if (text === undefined || !isUnsaved(open)) return this.#shelf.drop(file);
    const isKept = this.#shelf.keep({ file, text, digest: stored?.digest });
    if (!isKept && this.#isKept) this.trouble = this.t('disk.notKept');
    this.#isKept = isKept;
  }

  /** Goes on with what another page of the studio left. */
  async #takeUp(draft: KeptDraft): Promise<boolean> {
    const open = this.#files.get(draft.file);
    if (open && isUnsaved(open)) return false;
    const now = await this.api.file(draft.file).catch((error: unknown) => {
      if (error instanceof StudioError && !error.isLost) return undefined;
      throw error;
    });
    this.#forget(draft.file);
    this.#put(draft.file, takenUp(draft, now));
    this.#changed();
    return true;
  }

  /** What was done to a file before it became another text cannot be taken back any more. */
  #forget(file: string): void {
    const without = (changes: readonly Change[]): Change[] =>
      changes.flatMap((change) => {
        const edits = change.edits.filter((edit) => edit.file !== file);
        return edits.length === 0 ? [] : [{ ...change, edits }];
      });
    this.#done = without(this.#done);
    this.#undone = without(this.#undone);
  }

  #changed(): void {
    this.isChecked = false;
    this.message = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), PAUSE_MS);
    this.#tell();
  }

  /** Waits until the server knows what is written. */
  async sent(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#send();
  }

  /**
   * Tells the server what is written, for pages that show it, and for the check: one telling after the other, since of two at a time the
   * earlier may arrive last.
   */
  #send(): Promise<void> {
    this.#isToBeSent = true;
    this.#sending ??= this.#sendAll().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    while (this.#isToBeSent) {
      this.#isToBeSent = false;
      await this.#sendOnce();
    }
  }

  async #sendOnce(): Promise<void> {
    const texts = Object.fromEntries(
      this.unsaved.flatMap((file) => {
        const text = this.text(file);
        return text === undefined ? [] : [[file, text]];
      }),
    );
    await this.attempt(async () => {
      const { turn } = await this.api.unsaved(texts);
      this.#turn = turn;
      // A file that is new can be named, and one that is taken back cannot any more.
      const added = [...this.#files].flatMap(([file, { stored, text }]) =>
        !stored && text !== undefined ? [file] : [],
      );
      if (added.join('\n') !== this.#added) {
        this.#added = added.join('\n');
        this.facts = await this.api.facts();
      }
      this.shown += 1;
      this.#tell();
    });
  }

  /** Waits for what the check finds. */
  async #findings(): Promise<void> {
    const found = await this.api.found(this.#found);
    if (found.turn === undefined) return;
    this.#found = { turn: found.turn, isWhole: found.isWhole === true };
    if (found.turn < this.#turn) return;
    this.issues = found.issues ?? [];
    this.isChecked = found.isWhole === true;
    this.#tell();
  }

  /** Waits for what others do on the disk: what is untouched here follows it, of the rest both texts are shown. */
  async #disk(): Promise<void> {
    const known = [...this.#files].map(([file, { stored }]): [string, string | null] => {
      const told = this.conflicts.find((each) => each.file === file);
      return [file, (told ? told.theirs : stored)?.digest ?? null];
    });
    const savings = this.#savings;
    const { stamp, changed } = await this.api.disk({ known: Object.fromEntries(known), stamp: this.#stamp });
    // What was saved from here meanwhile is asked for anew.
    if (this.#saving || savings !== this.#savings) return this.#saving;
    const isNew = this.#stamp !== undefined && this.#stamp !== stamp;
    this.#stamp = stamp;
    if (this.#heard(changed)) this.say('disk.conflict', { count: this.conflicts.length }, true);
    if (!isNew) return;
    this.facts = await this.api.facts();
    this.shown += 1;
    this.#tell();
  }

  /** @returns whether something was changed both here and by others */
  #heard(changes: readonly DiskChange[]): boolean {
    let isTold = false;
    for (const { file, stored } of changes) {
      const open = this.#files.get(file);
      if (!open) continue;
      const next = followed(open, stored);
      this.conflicts = this.conflicts.filter((each) => each.file !== file);
      if (!next) {
        this.conflicts = [...this.conflicts, { file, theirs: stored }];
        isTold = true;
        continue;
      }
      if (next.text !== open.text) this.#forget(file);
      this.#put(file, next);
    }
    if (changes.length === 0) return isTold;
    // What was saved from here may be told once more: what is said of that stays.
    const { message } = this;
    this.#changed();
    this.message = message;
    return isTold;
  }

  /** What is written stays here and in the browser; who opens the new address goes on with it. */
  #lost(error: StudioError): void {
    this.trouble = error.message;
    if (error.isStale) this.#shelf.leave();
    this.#tell();
  }

  #back(): void {
    this.trouble = undefined;
    // Whoever answers now may be another, who counts anew.
    this.#found = { turn: 0, isWhole: false };
    this.#turn = 0;
    this.#stamp = undefined;
    this.#shelf.stay();
    void this.#send();
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
