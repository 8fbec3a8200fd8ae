import type { Found } from '../protocol/protocol.types.ts';

/** What has been found, by page, and who waits for it. */
export class Findings {
  #number = 0;
  readonly #last = new Map<string, Found>();
  readonly #waiting = new Map<(found: Found) => void, string>();

  /** What was found last in a page. @param after waits for what is told after this number, at most so many milliseconds */
  async after(page: string, after: number, patience: number): Promise<Found | undefined> {
    const known = this.#last.get(page);
    if (known && known.number > after) return known;
    return new Promise((resolve) => {
      const end = (found?: Found): void => {
        clearTimeout(timer);
        this.#waiting.delete(end);
        resolve(found);
      };
      const timer = setTimeout(end, patience);
      this.#waiting.set(end, page);
    });
  }

  /** Whoever waits for what is found in a page hears this. */
  tell(page: string, found: Omit<Found, 'number'>): void {
    this.#number += 1;
    const numbered = { ...found, number: this.#number };
    this.#last.set(page, numbered);
    for (const [hear, where] of [...this.#waiting]) if (where === page) hear(numbered);
  }
}
