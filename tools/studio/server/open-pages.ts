import type { Unsaved } from '../../../src/content/index.ts';

/** So many pages are remembered. One that is forgotten, because so many others were opened since, tells anew what is written in it. */
const MOST = 16;
const NOTHING: Unsaved = new Map();

/** The pages of the studio that are open, and what is written in each and not saved: no page shows or checks another's. */
export class OpenPages {
  #pages = new Map<string, Unsaved>();

  /** What is written in a page; nothing where it is not known. */
  unsaved(page: string): Unsaved {
    return this.#pages.get(page) ?? NOTHING;
  }

  isKnown(page: string): boolean {
    return this.#pages.has(page);
  }

  all(): ReadonlyMap<string, Unsaved> {
    return this.#pages;
  }

  write(page: string, unsaved: Unsaved): void {
    this.#pages.delete(page);
    this.#pages = new Map([...[...this.#pages].slice(1 - MOST), [page, unsaved]]);
  }

  /** What has been saved is not unsaved any more, as far as it still is what was saved. */
  saved(page: string, files: readonly { file: string; text?: string | undefined }[]): void {
    const left = new Map(this.unsaved(page));
    for (const { file, text } of files) if (left.get(file) === text) left.delete(file);
    this.#pages.set(page, left);
  }
}
