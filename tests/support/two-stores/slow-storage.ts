/** One page's view of a storage that it shares with others. */
export interface SlowView extends Storage {
  /** Lets the page hear of the oldest thing that another has written. @returns whether there was any */
  hear(): boolean;
  /** The page is loaded anew: it sees all that there is. */
  reopen(): void;
  /** Whether there is room for anything. */
  hasRoom: boolean;
}

/** A value, or that there is none, and which change of the whole storage made it so. */
interface Entry {
  value: string | null;
  turn: number;
}

/**
 * A browser's storage as pages in processes of their own have it: each sees at once what it has written itself, and hears
 * later of what others have written. Of two changes of one thing the later holds, for all.
 *
 * @param pages how many share it
 */
export function slowStorage(pages: number): { views: SlowView[]; texts(): string[] } {
  let turn = 0;
  const truth = new Map<string, Entry>();
  const copies = Array.from({ length: pages }, () => new Map<string, Entry>());
  const news = Array.from({ length: pages }, (): (readonly [string, Entry])[] => []);
  const textsIn = (of: ReadonlyMap<string, Entry>): [string, string][] =>
    [...of].flatMap(([key, { value }]): [string, string][] => (value === null ? [] : [[key, value]]));

  const views = copies.map((_, page): SlowView => {
    const here = () => copies[page]!;
    const write = (key: string, value: string | null): void => {
      const entry = { value, turn: ++turn };
      here().set(key, entry);
      truth.set(key, entry);
      for (const [other, queue] of news.entries()) if (other !== page) queue.push([key, entry]);
    };
    return {
      hasRoom: true,
      get length() {
        return textsIn(here()).length;
      },
      key: (index) => textsIn(here())[index]?.[0] ?? null,
      getItem: (key) => here().get(key)?.value ?? null,
      setItem(key, value) {
        if (!this.hasRoom) throw new DOMException('full', 'QuotaExceededError');
        write(key, value);
      },
      removeItem(key) {
        if (this.getItem(key) !== null) write(key, null);
      },
      clear: () => {
        for (const [key] of textsIn(here())) write(key, null);
      },
      hear() {
        const next = news[page]!.shift();
        if (next && next[1].turn > (here().get(next[0])?.turn ?? 0)) here().set(...next);
        return next !== undefined;
      },
      reopen() {
        copies[page] = new Map(truth);
        news[page]!.length = 0;
      },
    };
  });
  return { views, texts: () => textsIn(truth).map(([, text]) => text) };
}
