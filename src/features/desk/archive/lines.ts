import { isTime, type CaseId } from '../../../../machines/console/index.ts';
import type { ArchiveRow, CallEntry } from '../../../ui/storage/archive.ts';

type Gone = Record<NonNullable<ArchiveRow['gone']>, CaseId[]>;

/** The list of the archive as a page knows it. */
export class Lines {
  /** The last change that it knows of. */
  turn = 0;
  readonly #rows = new Map<CaseId, { turn: number; entry: CallEntry }>();
  #inOrder: readonly CallEntry[] | undefined;

  /** Every call, the latest first. */
  get entries(): readonly CallEntry[] {
    this.#inOrder ??= [...this.#rows.values()]
      .map(({ entry }) => entry)
      .sort((a, b) => b.opened - a.opened || (a.id < b.id ? -1 : 1));
    return this.#inOrder;
  }

  get(id: CaseId): CallEntry | undefined {
    return this.#rows.get(id)?.entry;
  }

  /** When the line of a call was last changed. */
  turnOf(id: CaseId): number | undefined {
    return this.#rows.get(id)?.turn;
  }

  /**
   * Takes over lines that are new. What is no line is left alone.
   *
   * @param isAnew they are all that there are
   * @returns the calls that are gone, by where to: for good, or to lie among the open ones again
   */
  take(rows: readonly ArchiveRow[], isAnew: boolean): Gone {
    if (rows.length === 0 && !isAnew) return { removed: [], reopened: [] };
    if (isAnew) {
      this.#rows.clear();
      this.turn = 0;
    }
    this.#inOrder = undefined;
    for (const { id, turn, entry } of rows) {
      this.turn = Math.max(this.turn, turn);
      if (entry === undefined) this.#rows.delete(id);
      else if (isEntry(entry)) this.#rows.set(id, { turn, entry });
    }
    const idsOf = (how: keyof Gone): CaseId[] => rows.flatMap(({ id, gone }) => (gone === how ? [id] : []));
    return { removed: idsOf('removed'), reopened: idsOf('reopened') };
  }
}

const OUTCOMES: readonly unknown[] = ['open', 'solved', 'escalated', 'left'] satisfies CallEntry['outcome'][];

/** Whether something that a browser kept is what a list can show: anybody may have written it. */
function isEntry(entry: unknown): boolean {
  const { id, opened, last, name, outcome, disposition, places, text } = Object(entry) as Record<string, unknown>;
  const isText = (value: unknown): boolean => typeof value === 'string';
  return (
    [id, text, name ?? '', disposition ?? ''].every(isText) &&
    isTime(opened) &&
    isTime(last) &&
    OUTCOMES.includes(outcome) &&
    Array.isArray(places) &&
    places.every(isText)
  );
}
