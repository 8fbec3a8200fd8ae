import type { CauseKey, EndKey, NotedMistake, PlaceKey } from '../../../../machines/console/index.ts';
import { mistakePlace, outcomeText } from '../called.ts';
import type { OverviewStore } from './overview-store.ts';

type Source = Pick<OverviewStore, 'words' | 'data'>;

/** The names of languages, made once for each: that takes long. */
const languages = new Map<string, Intl.DisplayNames>();

/** What things are called, in the reader's language. What the site has no more is called by its id. */
export function namesFrom({ words: { t, desk }, data }: Source) {
  const known = languages.get(desk.language) ?? new Intl.DisplayNames([desk.language], { type: 'language' });
  languages.set(desk.language, known);
  const language = (code: string): string => {
    if (code === '') return t('overview.key.unknown');
    try {
      return known.of(code) ?? code;
    } catch {
      // A file may say anything.
      return code;
    }
  };
  return {
    language,
    device: (id: string): string => (id === '' ? t('overview.key.unknown') : (desk.names.platform[id] ?? id)),
    cause: ({ symptom, cause }: CauseKey): string => {
      if (symptom === undefined) return t('overview.key.noDiagnosis');
      const told = desk.symptoms[symptom];
      const title = told?.title ?? symptom;
      if (cause === undefined) return t('overview.key.noCause', { symptom: title });
      return t('overview.key.cause', { symptom: title, cause: told?.causes[cause]?.text ?? cause });
    },
    place: ({ kind, of, step }: PlaceKey): string => {
      if (kind === 'nowhere') return t('overview.key.nowhere');
      if (kind === 'question') {
        const { title = of, steps } = desk.symptoms[of] ?? {};
        if (step === undefined) return t('overview.key.allTried', { title });
        return t('overview.key.question', { title, step: steps?.[step]?.title ?? step });
      }
      const { title = of, steps } = desk.guides[of] ?? {};
      const id = step ?? '';
      const label = data.guides[of]?.steps[id]?.label ?? '';
      return t('overview.key.place', { title, label, step: steps?.[id]?.title ?? id });
    },
    end: (key: EndKey): string => outcomeText(key, desk),
    week: (week: string): string => (week === '' ? t('overview.key.noDate') : week),
    mistake: (mistake: NotedMistake): string => mistakePlace(mistake, desk),
  };
}

export type Names = ReturnType<typeof namesFrom>;
