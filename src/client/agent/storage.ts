import { readCaseFile, writeCaseFile, type Case, type Ledger } from '../../../machines/console/index.ts';

const CASE = 'shirube.agent.case.';
const SETTINGS = 'shirube.agent.settings';

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

  return {
    load() {
      const found = attempt(() => keys().map((key) => place().getItem(key) ?? ''), []);
      const read = found.map((text) => readCaseFile(text, ledger));
      const cases = read.flatMap((each) => ('cases' in each ? each.cases : [])).sort((a, b) => a.opened - b.opened);
      saved = cases;
      const unread = read.filter((each) => 'problems' in each).length;
      const settings = attempt(() => JSON.parse(place().getItem(SETTINGS) ?? '{}') as unknown, {});
      const { shown, keys: on } = Object(settings) as Record<string, unknown>;
      return { cases, unread, shown: typeof shown === 'string' ? shown : undefined, keys: on !== false };
    },
    save(cases, settings) {
      return attempt(() => {
        for (const { id } of saved) if (!cases.some((each) => each.id === id)) place().removeItem(CASE + id);
        const known = new Map(saved.map((each) => [each.id, each]));
        // What could not be written is tried again with the next change.
        saved = saved.filter(({ id }) => cases.some((each) => each.id === id));
        for (const each of cases) {
          if (known.get(each.id) !== each) place().setItem(CASE + each.id, writeCaseFile([each], keep));
        }
        place().setItem(SETTINGS, JSON.stringify(settings));
        saved = cases;
        return true;
      }, false);
    },
  };
}
