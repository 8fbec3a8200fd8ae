/** A text that is not saved yet, and of what it was made. */
export interface KeptDraft {
  file: string;
  /** Absent where the file is about to go. */
  text: string | undefined;
  digest: string | undefined;
}

/** Takes up what another page left. @returns whether it did; else it is left where it lies */
type TakeUp = (draft: KeptDraft) => Promise<boolean>;

/**
 * What is not saved lies in the browser too: it is there again when the studio was closed, or killed. Each page has its own, so that
 * two do not write over one another; what a page left that is closed, the next one takes up, or another that is open still.
 */
export class DraftShelf {
  readonly #prefix: string;
  readonly #own: string;
  #leave: (() => void) | undefined;

  /** @param folder tells one help center from another @param own and this page from others, by a UUID */
  constructor(folder: string, own: string) {
    this.#own = own;
    this.#prefix = `shirube-studio.${folder}.`;
  }

  /** Takes up what closed pages left, the newest first; and from now on what others leave, once they are closed. */
  async begin(takeUp: TakeUp): Promise<void> {
    this.stay();
    const left: string[] = [];
    for (const owner of new Set(this.#entries().map((each) => each.owner))) {
      if (owner === this.#own) continue;
      if (await this.#isClosed(owner)) left.push(owner);
      else void this.#hold(owner, () => this.#adopt([owner], takeUp).catch(() => undefined));
    }
    await this.#adopt(left, takeUp);
  }

  /** Leaves all of it to the next page: this one can save nothing any more. */
  leave(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Nobody takes up what this page has, for as long as it is open. */
  stay(): void {
    if (this.#leave) return;
    const left = new Promise<void>((resolve) => (this.#leave = resolve));
    void this.#hold(this.#own, () => left);
  }

  /** @returns whether the browser had room for it, and allows it */
  keep({ file, text, digest }: KeptDraft): boolean {
    try {
      localStorage.setItem(this.#key(this.#own, file), JSON.stringify({ text, digest, at: Date.now() }));
      return true;
    } catch {
      return false;
    }
  }

  drop(file: string): void {
    remove(this.#key(this.#own, file));
  }

  async #adopt(owners: readonly string[], takeUp: TakeUp): Promise<void> {
    const left = this.#entries().filter(({ owner }) => owners.includes(owner));
    for (const { owner, draft } of left.toSorted((a, b) => b.at - a.at))
      if (await takeUp(draft)) remove(this.#key(owner, draft.file));
  }

  #entries(): { owner: string; at: number; draft: KeptDraft }[] {
    try {
      return Object.keys(localStorage).flatMap((key) => {
        const [, owner, file] =
          /^([\da-f-]{36})\.(.+)$/.exec(key.startsWith(this.#prefix) ? key.slice(this.#prefix.length) : '') ?? [];
        const { text, digest, at } = Object(read(key)) as Partial<KeptDraft & { at: number }>;
        if (owner === undefined || file === undefined || typeof (text ?? digest) !== 'string') return [];
        return [{ owner, at: Number(at) || 0, draft: { file, text, digest } }];
      });
    } catch {
      return [];
    }
  }

  #key(owner: string, file: string): string {
    return `${this.#prefix}${owner}.${file}`;
  }

  /** Whether no page is there any more that has these: a page holds a lock for as long as it is open. */
  async #isClosed(owner: string): Promise<boolean> {
    const locks = locksOfBrowser();
    return locks ? locks.request(this.#prefix + owner, { ifAvailable: true }, (lock) => lock !== null) : true;
  }

  async #hold(owner: string, work: () => Promise<void>): Promise<void> {
    await locksOfBrowser()?.request(this.#prefix + owner, work);
  }
}

/** A browser has none at an address that is not this machine's. */
function locksOfBrowser(): LockManager | undefined {
  return (navigator as { locks?: LockManager }).locks;
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}
