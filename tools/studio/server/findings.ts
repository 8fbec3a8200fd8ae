import type { Found } from '../protocol/protocol.types.ts';

/** What has been found, by page, and who waits for it. */
export class Findings {
  #number = 0;
  readonly #last = new Map<string, Found>();
  readonly #waiting = new Set<(page: string, found: Found) => void>();

  /** The pages of which something is known. */
  get pages(): readonly string[] {
    return [...this.#last.keys()];
  }

  /** What was found last in a page. @param after waits for what is told after this number, at most so many milliseconds */
  async after(page: string, after: number, patience: number): Promise<Found | undefined> {
    const known = this.#last.get(page);
    if (known && known.number > after) return known;
    return new Promise((resolve) => {
      const end = (found?: Found): void => {
        clearTimeout(timer);
        this.#waiting.delete(hear);
        resolve(found);
      };
      const hear = (where: string, found: Found): void => {
        if (where === page) end(found);
      };
      const timer = setTimeout(end, patience);
      this.#waiting.add(hear);
    });
  }

  /** Whoever waits for what is found in a page hears this. */
  tell(page: string, found: Omit<Found, 'number'>): void {
    this.#number += 1;
    const numbered = { ...found, number: this.#number };
    this.#last.set(page, numbered);
    for (const hear of [...this.#waiting]) hear(page, numbered);
  }
}
