import type { DiskChange, SaveResult, StoredFile, WantedFile } from '../../protocol/protocol.types.ts';
import { applied, type Span } from '../../../text/spans.ts';

/** A file on disk and in the editor. */
interface OpenFile {
  /** Absent if there is no such file on disk. */
  stored: StoredFile | undefined;
  /** Absent if the file is to be removed. */
  text: string | undefined;
}

export interface FileEdit {
  file: string;
  spans: readonly Span[];
  isRemoved?: boolean;
}

/** A file that was changed both here and on disk. */
export interface Conflict {
  file: string;
  theirs: StoredFile | undefined;
}

/** The files that were opened. */
export class OpenFiles {
  conflicts: readonly Conflict[] = [];
  readonly #files = new Map<string, OpenFile>();

  /** In the order of paths. */
  get unsaved(): string[] {
    return [...this.#files].flatMap(([file, { stored, text }]) => (stored?.text === text ? [] : [file])).sort();
  }

  get(file: string): OpenFile | undefined {
    return this.#files.get(file);
  }

  /** The digests on disk that are known here. */
  digests(): Record<string, string | null> {
    return Object.fromEntries(
      [...this.#files].map(([file, { stored }]) => {
        const conflict = this.conflicts.find((each) => each.file === file);
        return [file, (conflict ? conflict.theirs : stored)?.digest ?? null];
      }),
    );
  }

  opened(stored: StoredFile): void {
    if (!this.#files.has(stored.file)) this.#files.set(stored.file, { stored, text: stored.text });
  }

  apply({ file, spans, isRemoved }: FileEdit): void {
    this.write(file, isRemoved ? undefined : applied(this.get(file)?.text ?? '', spans));
  }

  write(file: string, text: string | undefined): void {
    this.#files.set(file, { stored: this.get(file)?.stored, text });
  }

  wanted(): WantedFile[] {
    return this.unsaved.map((file) => {
      const { stored, text } = this.#files.get(file) ?? {};
      return { file, text, digest: stored?.digest };
    });
  }

  saved(wanted: readonly WantedFile[], result: SaveResult): void {
    if ('conflicts' in result) {
      this.follow(result.conflicts.map(({ file, theirs }) => ({ file, stored: theirs })));
      return;
    }
    for (const { file } of wanted) {
      const stored = result.saved.find((each) => each.file === file);
      const { text } = this.#files.get(file) ?? {};
      if (stored === undefined && text === undefined) this.#files.delete(file);
      else this.#files.set(file, { stored, text });
    }
  }

  /**
   * Takes what others wrote to disk, except where the text was changed here as well: that is a conflict.
   *
   * @returns the files whose text changed here
   */
  follow(changes: readonly DiskChange[]): string[] {
    return changes.flatMap(({ file, stored }) => {
      const open = this.#files.get(file);
      if (!open) return [];
      this.conflicts = this.conflicts.filter((each) => each.file !== file);
      const isUntouched = open.text === open.stored?.text || open.text === stored?.text;
      if (open.stored?.digest !== stored?.digest && !isUntouched) {
        this.conflicts = [...this.conflicts, { file, theirs: stored }];
        return [];
      }
      if (isUntouched) this.#files.set(file, { stored, text: stored?.text });
      return isUntouched && open.text !== stored?.text ? [file] : [];
    });
  }

  /** Ends a conflict: ours overwrites theirs, or theirs replaces ours. */
  settle(file: string, whose: 'ours' | 'theirs'): void {
    const { theirs } = this.conflicts.find((each) => each.file === file) ?? {};
    this.conflicts = this.conflicts.filter((each) => each.file !== file);
    const text = whose === 'ours' ? this.get(file)?.text : theirs?.text;
    this.#files.set(file, { stored: theirs, text });
  }
}
