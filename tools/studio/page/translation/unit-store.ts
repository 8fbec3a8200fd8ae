import type { TranslationView, UnitPair, WantedTexts } from '../../protocol/translation.types.ts';
import { headSpan } from '../../../yaml/head.ts';
import { withAdded, withString } from '../../../yaml/values.ts';
import { difference, type Span } from '../../../text/spans.ts';
import type { StudioStore } from '../store.ts';

/** A phrase by its place, and by its turn there. */
export interface PairName {
  place: string;
  index: number;
}

export function isOpen({ kind, begin, where, after }: UnitPair): boolean {
  return (
    kind === 'changed' ||
    kind === 'added' ||
    kind === 'removed' ||
    begin !== undefined ||
    (after !== undefined && !where)
  );
}

/**
 * A unit in one language. The ranges of its phrases refer to the text that was requested last; typing moves them, and changes from
 * elsewhere request it again.
 */
export class UnitStore {
  view: TranslationView | undefined;
  isMissing = false;
  readonly #store: StudioStore;
  readonly #id: string;
  readonly #language: string;
  readonly #tell: () => void;
  #asked = -1;
  #isAsking = false;
  #isTyping = false;

  constructor(store: StudioStore, id: string, language: string, tell: () => void) {
    this.#store = store;
    this.#id = id;
    this.#language = language;
    this.#tell = tell;
  }

  async follow(): Promise<void> {
    const { text } = this.view ?? {};
    if (this.#isAsking || this.#store.shown === this.#asked) return;
    if (this.#isTyping && this.view) {
      if (text === this.#store.text(this.view.file)) return;
      // The text was changed elsewhere, or undone.
      this.#isTyping = false;
    }
    this.#isAsking = true;
    try {
      this.#asked = this.#store.shown;
      await this.#ask();
    } finally {
      this.#isAsking = false;
    }
    if (this.#store.shown !== this.#asked) await this.follow();
  }

  /** What is typed in a phrase's field, and the end of it. */
  type(name: PairName, value: string): void {
    const pair = this.pair(name);
    const { view } = this;
    if (!pair?.where || !view || view.text === undefined || view.text !== this.#store.text(view.file)) return;
    this.#isTyping = true;
    const span = spanOf(view.text, pair, value);
    if (!span) return;
    const moved = span.insert.length - (span.to - span.from);
    const text = view.text.slice(0, span.from) + span.insert + view.text.slice(span.to);
    this.view = {
      ...view,
      text,
      places: view.places.map((each) => ({
        ...each,
        pairs: each.pairs.map((its, index) =>
          each.place === name.place && index === name.index
            ? { ...its, text: value, where: grown(its.where, moved) }
            : behind(its, span.to, moved),
        ),
      })),
    };
    this.#store.edit(view.file, [span], true);
  }

  rest(): void {
    if (!this.#isTyping) return;
    this.#isTyping = false;
    this.#asked = -1;
    void this.follow();
  }

  pair({ place, index }: PairName): UnitPair | undefined {
    return this.view?.places.find((each) => each.place === place)?.pairs[index];
  }

  open(): PairName[] {
    return (this.view?.places ?? []).flatMap(({ place, pairs }) =>
      pairs.flatMap((pair, index) => (isOpen(pair) ? [{ place, index }] : [])),
    );
  }

  async accept(phrase?: PairName): Promise<boolean> {
    return this.#write(async () => {
      const { cut } = (phrase && this.pair(phrase)) ?? {};
      const { texts } = await this.#post('accept', phrase);
      const edits = await this.#edits(texts);
      const { file = '' } = this.view ?? {};
      // What the source has no more goes here too.
      return cut ? [...edits, { file, spans: [{ ...cut, insert: '' }] }] : edits;
    });
  }

  /** Puts the source's words where nothing stands yet, to be translated there. */
  async begin(phrase: PairName): Promise<boolean> {
    return this.#write(async () => {
      const { begin } = this.pair(phrase) ?? {};
      const { file = '', text = '', isRecorded = false } = this.view ?? {};
      if (!begin) return [];
      if (begin.kind === 'text') {
        const spans = [{ from: begin.at, to: begin.at, insert: withEnds(begin.insert, text) }];
        // What comes behind it stays beside its own source.
        const record = isRecorded ? await this.#edits((await this.#post('accept', phrase)).texts) : [];
        return [{ file, spans }, ...record];
      }
      const next = withAdded(text, begin.path, begin.value);
      const span = next === undefined ? undefined : difference(text, next);
      return span ? [{ file, spans: [span] }] : [];
    });
  }

  /** Begins the whole translation from its source. */
  async beginAll(): Promise<boolean> {
    return this.#write(async () => this.#edits((await this.#post('begin')).texts));
  }

  async #write(work: () => Promise<{ file: string; spans: Span[] }[]>): Promise<boolean> {
    let isDone = false;
    await this.#store.attempt(async () => {
      this.#isTyping = false;
      await this.#store.save();
      await this.#ask();
      const edits = await work();
      if (edits.length > 0) this.#store.editAll(edits);
      await this.#store.save();
      await this.#ask();
      isDone = true;
    });
    return isDone;
  }

  #post(name: string, phrase?: PairName): Promise<WantedTexts> {
    return this.#store.api.post(`translation/${name}`, { id: this.#id, language: this.#language, ...phrase });
  }

  async #edits(texts: WantedTexts['texts']): Promise<{ file: string; spans: Span[] }[]> {
    const edits: { file: string; spans: Span[] }[] = [];
    for (const { file, text } of texts) {
      const span = difference((await this.#store.read(file)) ?? '', text);
      if (span) edits.push({ file, spans: [span] });
    }
    return edits;
  }

  async #ask(): Promise<void> {
    await this.#store.attempt(async () => {
      const view = await this.#store.api.get<TranslationView>('translation/unit', {
        id: this.#id,
        language: this.#language,
      });
      const text = await this.#store.read(view.file);
      // The text has changed since: it is asked for again.
      if (view.text !== text || this.#isTyping) return;
      // An unreadable text has no phrases: the last ones stay visible until it is readable again.
      if (view.text === undefined || view.places.some(({ pairs }) => pairs.some((pair) => pair.where)) || !this.view)
        this.view = view;
    });
    this.#tell();
  }
}

function spanOf(text: string, { where, text: before = '' }: UnitPair, value: string): Span | undefined {
  if (!where) return undefined;
  if (where.kind === 'text') {
    const span = difference(before, value);
    return span && { ...span, from: where.from + span.from, to: where.from + span.to };
  }
  if (where.kind === 'head') return headSpan(text, (head) => withString(head, where.path, value));
  const next = withString(text, where.path, value);
  return next === undefined ? undefined : difference(text, next);
}

function grown(where: UnitPair['where'], moved: number): UnitPair['where'] {
  return where?.kind === 'text' ? { ...where, to: where.to + moved } : where;
}

/** Moves the ranges of a phrase after an edited span. */
function behind(pair: UnitPair, from: number, by: number): UnitPair {
  const { where, begin, cut } = pair;
  const moved = <T extends { from: number; to: number }>(range: T): T =>
    range.from >= from ? { ...range, from: range.from + by, to: range.to + by } : range;
  return {
    ...pair,
    ...(where?.kind === 'text' && { where: moved(where) }),
    ...(begin?.kind === 'text' && begin.at >= from && { begin: { ...begin, at: begin.at + by } }),
    ...(cut && { cut: moved(cut) }),
  };
}

/** A text whose lines end as those of the file do. */
function withEnds(text: string, file: string): string {
  const plain = text.replaceAll('\r\n', '\n');
  return /\r\n/.test(file) ? plain.replaceAll('\n', '\r\n') : plain;
}

/** What words that are no article are called; an article whose title cannot be read, by its id. */
export function nameOf(t: StudioStore['t'], unit: string): string {
  return unit.startsWith('articles/') ? unit.slice('articles/'.length) : t(`translation.unit.${unit}`);
}
