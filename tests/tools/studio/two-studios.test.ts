import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWhole } from '../../support/coverage.ts';
import { StudioBrowser, type StudioPage } from '../../support/studio-page.ts';

const FILES = ['content/one.yaml', 'content/two.mdx'];

type Act =
  | { act: 'write'; page: number; file: number; at: number }
  | { act: 'save' | 'hear'; page: number }
  | { act: 'undo' | 'redo'; page: number }
  | { act: 'settle'; page: number; whose: 'ours' | 'theirs' }
  | { act: 'editor' | 'git'; file: number };

const page = fc.nat(1);
const file = fc.nat(FILES.length - 1);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant('write' as const), page, file, at: fc.nat(40) }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constantFrom('save' as const, 'hear' as const), page }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const), page }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('settle' as const),
      page,
      whose: fc.constantFrom('ours' as const, 'theirs' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('editor' as const, 'git' as const), file }) },
);

/** Each word that is written is one of a kind: it can be followed. */
const wordsIn = (text: string | undefined): Set<string> => new Set(text?.match(/<\w+>/g));
const missing = (from: Set<string>, ...among: Set<string>[]): string[] =>
  [...from].filter((word) => !among.some((each) => each.has(word)));

class World {
  readonly root = mkdtempSync(join(tmpdir(), 'shirube-two-'));
  readonly browser = new StudioBrowser();
  readonly pages: StudioPage[] = [];
  /** What somebody decided to give up, having seen it. */
  readonly given = new Set<string>();
  /** All that was written in a file, and by whom. */
  readonly written = FILES.map(() => new Map<string, number>());
  #count = 0;
  readonly #chosen = new Set<string>();

  async begin(): Promise<void> {
    mkdirSync(join(this.root, 'content'));
    for (const each of FILES) writeFileSync(join(this.root, each), 'a: 1\r\nb: 2\n');
    for (const _ of [0, 1]) {
      const opened = await this.browser.page(this.root);
      for (const each of FILES) await opened.store.read(each);
      this.pages.push(opened);
    }
  }

  async do(each: Act): Promise<void> {
    if (!('page' in each)) return this.outside(each.file, each.act);
    const opened = this.pages[each.page];
    if (!opened) return;
    const { store } = opened;
    const before = FILES.map((name) => wordsIn(store.text(name)));
    if (each.act === 'write') {
      const name = FILES[each.file] ?? '';
      const at = Math.min(each.at, store.text(name)?.length ?? 0);
      // Words are not cut in two.
      const from = (store.text(name) ?? '').indexOf('<', at);
      store.edit(
        name,
        [{ from: Math.max(from, 0), to: Math.max(from, 0), insert: this.word(each.file, each.page) }],
        true,
      );
    } else if (each.act === 'save') await store.save();
    else if (each.act === 'hear') await opened.hear();
    else if (each.act === 'settle') {
      const conflict = store.conflicts[0];
      if (!conflict) return;
      const [ours, theirs] = [wordsIn(store.text(conflict.file)), wordsIn(conflict.theirs?.text)];
      for (const word of each.whose === 'ours' ? missing(theirs, ours) : missing(ours, theirs)) this.given.add(word);
      store.settle(conflict.file, each.whose);
      for (const word of theirs) this.#chosen.add(word);
    } else {
      store[each.act]();
      FILES.forEach((name, index) => {
        const gone = missing(before[index] ?? new Set(), wordsIn(store.text(name)));
        // What is taken back, they did themselves: it is of others only where they chose the others' text.
        for (const word of gone.filter((its) => !this.#chosen.has(its)))
          expect(this.written[index]?.get(word)).toBe(each.page);
        for (const word of gone) this.given.add(word);
      });
    }
  }

  outside(index: number, who: 'editor' | 'git'): void {
    const path = join(this.root, FILES[index] ?? '');
    const word = this.word(index, -1);
    if (who === 'editor') appendFileSync(path, word);
    else writeFileSync(path, word + readFileSync(path, 'utf8'));
  }

  word(index: number, by: number): string {
    const word = `<w${(this.#count += 1)}>`;
    this.written[index]?.set(word, by);
    return word;
  }

  /** What lies on the disk, is written in a page, or is shown beside it. */
  expectNothingLost(): void {
    FILES.forEach((name, index) => {
      const places = [wordsIn(readFileSync(join(this.root, name), 'utf8'))];
      for (const { store } of this.pages) {
        places.push(wordsIn(store.text(name)));
        expect(store.text(name)?.replace(/<\w+>/g, '')).toBe('a: 1\r\nb: 2\n');
      }
      const lost = missing(new Set(this.written[index]?.keys()), ...places).filter((word) => !this.given.has(word));
      expect(lost).toEqual([]);
    });
  }

  close(): void {
    this.browser.close();
    rmSync(this.root, { recursive: true });
  }
}

test('two studios, an editor and git on one folder lose nothing that nobody gave up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 60, size: 'max' }), async (acts) => {
      const world = new World();
      try {
        await world.begin();
        for (const each of acts) {
          await world.do(each);
          world.expectNothingLost();
        }
        // In the end everybody hears, and saves what is not in question: what is in question, both texts are shown of.
        for (const _ of [0, 1, 2])
          for (const { hear, store } of world.pages) {
            await hear();
            if (store.conflicts.length === 0) await store.save();
          }
        for (const { store } of world.pages) {
          for (const name of FILES) {
            const disk = readFileSync(join(world.root, name), 'utf8');
            const told = store.conflicts.find((each) => each.file === name);
            // While one file is in question, no other is saved.
            if (told) expect(told.theirs?.text).toBe(disk);
            else if (store.conflicts.length === 0 || !store.unsaved.includes(name)) expect(store.text(name)).toBe(disk);
          }
        }
        world.expectNothingLost();
      } finally {
        world.close();
      }
    }),
    { numRuns: isWhole ? 100 : 50 },
  );
});
