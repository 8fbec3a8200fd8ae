import { applied, inverse, type Span } from '../../../text/spans.ts';
import type { FileEdit, OpenFiles } from './open-files.ts';

/** Edits of one or more files, and the spans that undo them. */
interface Change {
  edits: readonly (FileEdit & { back: readonly Span[]; wasThere: boolean })[];
  at: number;
}

/** Letters typed with shorter pauses are one change. */
const PAUSE_MS = 700;
const MAX_CHANGES = 500;

/** Undo and redo over all files. */
export class ChangeHistory {
  readonly #files: OpenFiles;
  #done: Change[] = [];
  #undone: Change[] = [];

  constructor(files: OpenFiles) {
    this.#files = files;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  do(edits: readonly FileEdit[], isTyped: boolean): void {
    const at = Date.now();
    const made = edits.map((edit) => {
      const before = this.#files.get(edit.file)?.text;
      this.#files.apply(edit);
      const spans = edit.isRemoved ? [{ from: 0, to: before?.length ?? 0, insert: '' }] : edit.spans;
      return { ...edit, back: inverse(before ?? '', spans), wasThere: before !== undefined };
    });
    const last = this.#done.at(-1);
    const isOneFile = [...(last?.edits ?? []), ...edits].every(({ file }) => file === edits[0]?.file);
    if (last && isTyped && isOneFile && at - last.at < PAUSE_MS)
      this.#done.splice(-1, 1, { at, edits: [...made.toReversed(), ...last.edits] });
    else this.#done = [...this.#done.slice(1 - MAX_CHANGES), { at, edits: made }];
    this.#undone = [];
  }

  /** @returns whether there was something to undo */
  undo(): boolean {
    const change = this.#done.pop();
    if (!change) return false;
    for (const { file, back, wasThere } of change.edits)
      this.#files.write(file, wasThere ? applied(this.#files.get(file)?.text ?? '', back) : undefined);
    this.#undone.push(change);
    return true;
  }

  /** @returns whether there was something to redo */
  redo(): boolean {
    const change = this.#undone.pop();
    if (!change) return false;
    for (const edit of change.edits.toReversed()) this.#files.apply(edit);
    this.#done.push(change);
    return true;
  }

  /** Drops the changes of a file whose text was replaced. */
  forget(file: string): void {
    const without = (changes: readonly Change[]): Change[] =>
      changes.flatMap((change) => {
        const edits = change.edits.filter((edit) => edit.file !== file);
        return edits.length === 0 ? [] : [{ ...change, edits }];
      });
    this.#done = without(this.#done);
    this.#undone = without(this.#undone);
  }
}
