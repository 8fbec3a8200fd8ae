import type { StoredFile } from '../../protocol/protocol.types.ts';
import { applied, type Span } from '../../../text/spans.ts';
import type { DraftShelf } from './draft-shelf.ts';
import { isUnsaved, type OpenFile } from './open-file.ts';

/** What is to be done to a file. */
export interface FileEdit {
  file: string;
  spans: readonly Span[];
  /** Whether the file goes, once its spans are replaced. */
  isRemoved?: boolean;
}

/** The files that are open, as they lie on the disk and as they are written. What is not saved is kept by the browser too. */
export class OpenFiles {
  readonly #files = new Map<string, OpenFile>();
  readonly #shelf: DraftShelf;
  readonly #lose: () => void;
  #isKept = true;

  /** @param lose is called once the browser cannot keep what is not saved */
  constructor(shelf: DraftShelf, lose: () => void) {
    this.#shelf = shelf;
    this.#lose = lose;
  }

  /** The files that are not as they lie on the disk, in the order of paths. */
  get unsaved(): string[] {
    return [...this.#files].flatMap(([file, open]) => (isUnsaved(open) ? [file] : [])).sort();
  }

  /** Those that come or go once all is saved: what can be named is another then. */
  get comingAndGoing(): string {
    const moved = [...this.#files].filter(([, { stored, text }]) => (stored === undefined) !== (text === undefined));
    return moved.map(([file]) => file).join('\n');
  }

  get(file: string): OpenFile | undefined {
    return this.#files.get(file);
  }

  /** The digest of each as it lies on the disk, as far as is known. */
  digests(): [file: string, digest: string | undefined][] {
    return [...this.#files].map(([file, { stored }]) => [file, stored?.digest]);
  }

  /** A file that was read, unless it has been opened meanwhile. */
  opened(stored: StoredFile): void {
    if (!this.#files.has(stored.file)) this.#files.set(stored.file, { stored, text: stored.text });
  }

  apply({ file, spans, isRemoved }: FileEdit): void {
    this.write(file, isRemoved ? undefined : applied(this.get(file)?.text ?? '', spans));
  }

  /** @param text absent where the file is about to go */
  write(file: string, text: string | undefined): void {
    const { stored } = this.get(file) ?? {};
    if (stored || text !== undefined) return this.put(file, { stored, text });
    // A new file that is taken back was never there.
    this.drop(file);
  }

  put(file: string, open: OpenFile): void {
    this.#files.set(file, open);
    if (!isUnsaved(open)) return this.#shelf.drop(file);
    const isKept = this.#shelf.keep({ file, text: open.text, digest: open.stored?.digest });
    if (!isKept && this.#isKept) this.#lose();
    this.#isKept = isKept;
  }

  /** A file that is gone, here and on the disk. */
  drop(file: string): void {
    this.#files.delete(file);
    this.#shelf.drop(file);
  }
}
