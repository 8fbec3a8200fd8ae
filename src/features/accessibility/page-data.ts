import { CRITERIA } from '../../conformance/criteria.ts';
import { judged, type Judgement } from '../../conformance/judged.ts';
import { RESULTS } from '../../conformance/results.ts';
import type { PageContext } from '../../content/index.ts';

/** A criterion in a reader's words, with what is known of it. */
interface Row {
  number: string;
  name: string;
  level: string;
  since: string;
  result: string;
  /** It is not met. */
  isFault: boolean;
}

/** All criteria as the page shows them. */
export function criteriaRows({ t }: PageContext): Row[] {
  return CRITERIA.map((criterion) => {
    const known = judged(criterion, RESULTS);
    const isFault = known.kind === 'faults' || known.kind === 'failed';
    return { ...criterion, name: t(criterion.name), result: told(known, t), isFault };
  });
}

function told(known: Judgement, t: PageContext['t']): string {
  switch (known.kind) {
    case 'states':
      return t('access.byStates', { number: known.number });
    case 'tests':
      return t('access.byTests', { number: known.number });
    case 'faults':
      return t('access.byFaults', { number: known.number });
    case 'failed':
      return t('access.byFailed', { number: known.number });
    case 'read':
      return t('access.byRead');
    case 'none':
      return t('access.byNone');
    case 'unknown':
      return t('access.byUnknown');
  }
}

/** When and how it was found out. */
export function checkedHow({ t, date: written }: Pick<PageContext, 't' | 'date'>): string[] {
  const { date, browser, whole } = RESULTS;
  return [t('access.how', { date: written(new Date(date)), browser }), t(whole ? 'access.howWhole' : 'access.howPart')];
}
