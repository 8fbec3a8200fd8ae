import { applied, inverse, type Span } from '../../../text/spans.ts';
import type { FileEdit, OpenFiles } from './open-files.ts';

/** What was done to some files at a time, and what takes it back. */
interface Change {
  edits: readonly (FileEdit & { back: readonly Span[]; wasThere: boolean })[];
  at: number;
  /** The field in which it was typed. */
  field: symbol | undefined;
}

/** Letters that are typed within so many milliseconds of one another are taken back together. */
const TOGETHER_MS = 700;
const MOST_CHANGES = 500;

/** What was done, to be taken back and done again, over all files. */
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

  /** @param typed goes on with what was typed a moment ago, or in the same field however slowly, as one change */
  do(edits: readonly FileEdit[], typed?: { field: symbol | undefined }): void {
    const at = Date.now();
    const made = edits.map((edit) => {
      const before = this.#files.get(edit.file)?.text;
      this.#files.apply(edit);
      // A file that goes comes back as it was, as a whole.
      const spans = edit.isRemoved ? [{ from: 0, to: before?.length ?? 0, insert: '' }] : edit.spans;
      return { ...edit, back: inverse(before ?? '', spans), wasThere: before !== undefined };
    });
    const last = this.#done.at(-1);
    const isOfOne = [...(last?.edits ?? []), ...edits].every(({ file }) => file === edits[0]?.file);
    const isSoon = last !== undefined && at - last.at < TOGETHER_MS;
    const isSameField = typed?.field !== undefined && typed.field === last?.field;
    const goesOn = typed !== undefined && isOfOne && (isSoon || isSameField);
    const change = { at, field: typed?.field };
    if (goesOn && last) this.#done.splice(-1, 1, { ...change, edits: [...made.toReversed(), ...last.edits] });
    else this.#done = [...this.#done.slice(1 - MOST_CHANGES), { ...change, edits: made }];
    this.#undone = [];
  }

  /** @returns whether there was something to take back */
  undo(): boolean {
    const change = this.#done.pop();
    if (!change) return false;
    for (const { file, back, wasThere } of change.edits)
      this.#files.write(file, wasThere ? applied(this.#files.get(file)?.text ?? '', back) : undefined);
    this.#undone.push(change);
    return true;
  }

  /** @returns whether there was something to do again */
  redo(): boolean {
    const change = this.#undone.pop();
    if (!change) return false;
    for (const edit of change.edits.toReversed()) this.#files.apply(edit);
    this.#done.push(change);
    return true;
  }

  /** What was done to a file before it became another text cannot be taken back any more. */
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
