import { setTimeout as wait } from 'node:timers/promises';
import { contentState } from '../../../src/content/index.ts';
import type { DiskAnswer, KnownDisk } from '../protocol/protocol.types.ts';
import type { ContentFolder } from './files.ts';

/** So often is looked: systems tell of changes each in their own way, and of some not at all, as on a network's disk. */
const PAUSE_MS = 700;

/** What is done to the content by others than the studio: an editor, git, another studio. */
export class Disk {
  readonly #root: string;
  readonly #files: ContentFolder;
  readonly #hear: () => void;
  #stamp: string | undefined;

  /** @param hear is called once for each change of the content */
  constructor(root: string, files: ContentFolder, hear: () => void) {
    this.#root = root;
    this.#files = files;
    this.#hear = hear;
  }

  /**
   * Waits until the disk is in another state than a page knows.
   *
   * @param patience milliseconds after which it is told all the same
   */
  async changed({ known, stamp }: KnownDisk, patience: number): Promise<DiskAnswer> {
    const end = Date.now() + patience;
    const signs = new Map<string, string>();
    for (;;) {
      const now = contentState(this.#root);
      if (this.#stamp !== undefined && this.#stamp !== now) this.#hear();
      this.#stamp = now;
      const changed = Object.entries(known).flatMap(([file, digest]) => {
        const sign = this.#files.sign(file);
        if (signs.get(file) === sign) return [];
        const stored = this.#files.read(file);
        signs.set(file, sign);
        return (stored?.digest ?? null) === digest ? [] : [{ file, stored }];
      });
      if (changed.length > 0 || now !== stamp || Date.now() >= end) return { stamp: now, changed };
      await wait(PAUSE_MS);
    }
  }
}
