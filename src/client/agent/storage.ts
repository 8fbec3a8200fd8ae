import { PREFIX } from '../../kept/prefix.ts';
import { readCaseFile, withFreeName, writeCaseFile, type Case, type Ledger } from '../../../machines/console/index.ts';

const CASE = `${PREFIX}agent.case.`;
const SETTINGS = `${PREFIX}agent.settings`;

/** Cases in this browser, one entry each, so that a step in one writes only that. */
export interface Storage {
  /** What was kept. An entry that cannot be read is left alone, and counted. */
  load(): { cases: Case[]; unread: number; shown: string | undefined; keys: boolean };
  /** Keeps what has changed since. Says whether the browser could. */
  save(cases: readonly Case[], settings: { shown: string | undefined; keys: boolean }): boolean;
}

/**
 * @param keep words that stay although they look like codes
 * @param place the browser's storage; it may be full, forbidden, or changed by anybody
 */
export function createStorage(ledger: Ledger, keep: readonly string[], place: () => globalThis.Storage): Storage {
  let saved: readonly Case[] = [];
  /** Keys of what cannot be read. */
  let unread: readonly string[] = [];
  /** Keys of what somebody else wrote: the cases in it go to keys of their own. */
  let stray: readonly string[] = [];
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  const keys = (): string[] =>
    Array.from({ length: place().length }, (_, index) => place().key(index) ?? '').filter((key) =>
      key.startsWith(CASE),
    );
  /** Keeps a case. What cannot be read makes way for it, to a key that is no case's. */
  const write = (of: Case): void => {
    const key = CASE + of.id;
    if (unread.includes(key)) {
      let number = 2;
      while (place().getItem(`${key}.${number}`) !== null) number++;
      place().setItem(`${key}.${number}`, place().getItem(key) ?? '');
      unread = unread.filter((each) => each !== key);
    }
    place().setItem(key, writeCaseFile([of], keep));
  };

  return {
    load() {
      const found = attempt(() => keys().map((key) => [key, place().getItem(key) ?? ''] as const), []);
      const read = found.map(([key, text]) => ({ key, ...readCaseFile(text, ledger) }));
      const sound = read.flatMap((each) => ('cases' in each ? each : []));
      const isOwn = ({ key, cases }: (typeof sound)[number]): boolean =>
        cases.length === 1 && key === CASE + cases[0]!.id;
      unread = read.flatMap((each) => ('problems' in each ? each.key : []));
      stray = sound.flatMap((each) => (isOwn(each) ? [] : each.key));
      saved = sound.flatMap((each) => (isOwn(each) ? each.cases : []));
      const cases = sound
        .flatMap((each) => (isOwn(each) ? [] : each.cases))
        .reduce((all, each) => [...all, withFreeName(each, all)], saved)
        .toSorted((a, b) => a.opened - b.opened);
      const settings = attempt(() => JSON.parse(place().getItem(SETTINGS) ?? '{}') as unknown, {});
      const { shown, keys: on } = Object(settings) as Record<string, unknown>;
      const isShown = typeof shown === 'string';
      return { cases: [...cases], unread: unread.length, shown: isShown ? shown : undefined, keys: on !== false };
    },
    save(cases, settings) {
      return attempt(() => {
        for (const { id } of saved) if (!cases.some((each) => each.id === id)) place().removeItem(CASE + id);
        const known = new Map(saved.map((each) => [each.id, each]));
        // What could not be written is tried again with the next change.
        saved = saved.filter(({ id }) => cases.some((each) => each.id === id));
        for (const each of cases) if (known.get(each.id) !== each) write(each);
        for (const key of stray) if (!cases.some(({ id }) => CASE + id === key)) place().removeItem(key);
        stray = [];
        place().setItem(SETTINGS, JSON.stringify(settings));
        saved = cases;
        return true;
      }, false);
    },
  };
}
