import type { DiskChange, WantedFile } from '../../protocol/protocol.types.ts';
import type { StudioApi } from '../api.ts';
import type { ChangeHistory } from './change-history.ts';
import { followed, type Conflict } from './open-file.ts';
import type { OpenFiles } from './open-files.ts';

/** What came of a saving: how many files were saved, or how many others have changed too. */
type Saved = { saved: number } | { conflicts: number };

/** What others have done on the disk. */
interface Heard {
  /** Whether anything there is another than before. */
  isNew: boolean;
  /** Whether files that are open are. */
  isOpen: boolean;
  /** Whether some of it was written in here as well. */
  isConflict: boolean;
  /** Whether others have taken back what there was to choose between. */
  isSettled: boolean;
}

/** What is written here and what lies on the disk: saving the one, following the other, and both where they differ. */
export class Saving {
  conflicts: readonly Conflict[] = [];
  readonly #api: StudioApi;
  readonly #files: OpenFiles;
  readonly #history: ChangeHistory;
  #saving: Promise<unknown> | undefined;
  #count = 0;
  #stamp: string | undefined;

  constructor(api: StudioApi, files: OpenFiles, history: ChangeHistory) {
    this.#api = api;
    this.#files = files;
    this.#history = history;
  }

  /** Saves all that is written: everything, or nothing where somebody else has changed some of it. @throws {StudioError} */
  async save(): Promise<Saved> {
    // What is asked for while it is saved is another saving: of what is written by then. Else what is saved is what is written now.
    if (this.#saving) await this.#end();
    const { unsaved } = this.#files;
    if (unsaved.length === 0) return { saved: 0 };
    this.#count += 1;
    const saving = this.#save(unsaved);
    this.#saving = saving;
    try {
      return await saving;
    } finally {
      this.#saving = undefined;
    }
  }

  async #save(files: readonly string[]): Promise<Saved> {
    const wanted = files.map((file): WantedFile => {
      const { stored, text } = this.#files.get(file) ?? {};
      return { file, text, digest: stored?.digest };
    });
    const result = await this.#api.save(wanted);
    if ('conflicts' in result) {
      if (this.#follow(result.conflicts.map(({ file, theirs }) => ({ file, stored: theirs }))))
        return { conflicts: this.conflicts.length };
      // All of it lies there already: whoever answered was gone before we heard of it.
      const { unsaved } = this.#files;
      return unsaved.length === 0 ? { saved: files.length } : this.#save(unsaved);
    }
    for (const stored of result.saved) {
      const now = this.#files.get(stored.file);
      // What was typed meanwhile is not saved yet.
      this.#files.put(stored.file, { stored, text: now?.text ?? stored.text });
    }
    for (const { file } of wanted.filter(({ text }) => text === undefined)) {
      const { text } = this.#files.get(file) ?? {};
      // What was taken back meanwhile is a new file.
      if (text === undefined) this.#files.drop(file);
      else this.#files.put(file, { stored: undefined, text });
    }
    this.conflicts = [];
    return { saved: wanted.length };
  }

  /** Ends a conflict: ours is written over theirs the next time it is saved, or theirs is gone on with. */
  settle(file: string, whose: 'ours' | 'theirs'): void {
    const conflict = this.conflicts.find((each) => each.file === file);
    if (!conflict) return;
    const { theirs } = conflict;
    const ours = this.#files.get(file)?.text;
    if (whose === 'ours') this.#files.put(file, { stored: theirs, text: ours });
    else if (theirs) this.#files.put(file, { stored: theirs, text: theirs.text });
    this.conflicts = this.conflicts.filter((each) => each !== conflict);
  }

  /** Waits for what others do on the disk: what is untouched here follows it, of the rest both texts are shown. @throws {StudioError} */
  async hear(): Promise<Heard | undefined> {
    // Asked in the middle of a saving, the disk would tell of that as of somebody else's.
    await this.#end();
    const known = this.#files.digests().map(([file, digest]): [string, string | null] => {
      const told = this.conflicts.find((each) => each.file === file);
      return [file, (told ? told.theirs?.digest : digest) ?? null];
    });
    const count = this.#count;
    const { stamp, changed } = await this.#api.disk({ known: Object.fromEntries(known), stamp: this.#stamp });
    // So it may do of what was saved from here since: it is asked anew.
    if (count !== this.#count) return undefined;
    const isNew = this.#stamp !== undefined && this.#stamp !== stamp;
    this.#stamp = stamp;
    const told = this.conflicts.length;
    const isConflict = this.#follow(changed);
    return { isNew, isOpen: changed.length > 0, isConflict, isSettled: told > 0 && this.conflicts.length === 0 };
  }

  /** Whoever answers now may be another. */
  reset(): void {
    this.#stamp = undefined;
  }

  async #end(): Promise<void> {
    while (this.#saving) await this.#saving.catch(() => undefined);
  }

  /** @returns whether something was changed both here and by others */
  #follow(changes: readonly DiskChange[]): boolean {
    let isConflict = false;
    for (const { file, stored } of changes) {
      const open = this.#files.get(file);
      if (!open) continue;
      const next = followed(open, stored);
      // One that was told may be none any more, though nothing of the file is new to us: that others took back what they had done.
      this.conflicts = this.conflicts.filter((each) => each.file !== file);
      if (!next) {
        this.conflicts = [...this.conflicts, { file, theirs: stored }];
        isConflict = true;
        continue;
      }
      if (next.text !== open.text) this.#history.forget(file);
      this.#files.put(file, next);
    }
    return isConflict;
  }
}
