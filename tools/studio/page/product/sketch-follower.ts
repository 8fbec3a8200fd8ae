import type { ProductSketch } from '../../protocol/product.types.ts';
import { StudioError } from '../api.ts';
import type { StudioStore } from '../store.ts';

/** The product as it is written, drawn anew whenever something is. What cannot be drawn at the moment stays as it was. */
export class SketchFollower {
  sketch: ProductSketch | undefined;
  /** What is shown as it was before: something is wrong with its file. */
  behind: readonly (keyof ProductSketch)[] = [];
  readonly #store: StudioStore;
  readonly #tell: () => void;
  readonly #leave: () => void;
  #language: string;
  #practice = 0;
  #asked = '';

  constructor(store: StudioStore, language: string, tell: () => void) {
    this.#store = store;
    this.#language = language;
    this.#tell = tell;
    this.#leave = store.listen(() => void this.#follow());
    void this.#follow();
  }

  get language(): string {
    return this.#language;
  }

  get practice(): number {
    return this.#practice;
  }

  /** Shows other words, or another practice. */
  show({ language = this.#language, practice = this.#practice }: { language?: string; practice?: number }): void {
    this.#language = language;
    this.#practice = practice;
    void this.#follow();
  }

  end(): void {
    this.#leave();
    this.#asked = 'over';
  }

  async #follow(): Promise<void> {
    const asked = `${this.#store.shown} ${this.#language} ${this.#practice}`;
    if (asked === this.#asked || this.#asked === 'over') return;
    this.#asked = asked;
    try {
      const query = { language: this.#language, practice: String(this.#practice) };
      const next = await this.#store.api.get<ProductSketch>('product', query);
      // Meanwhile something else was asked for.
      if (asked !== this.#asked) return;
      const before = this.sketch;
      this.behind = (['screens', 'faults'] as const).filter((part) => next[part] === undefined);
      this.sketch = {
        ...next,
        practices: next.practices.length > 0 ? next.practices : (before?.practices ?? []),
        screens: next.screens ?? before?.screens,
        faults: next.faults ?? before?.faults,
      };
      this.#tell();
    } catch (error) {
      // That nobody answers is told by the store.
      if (!(error instanceof StudioError)) throw error;
    }
  }
}
