import type { PageContext } from '../../content/index.ts';
import { CACHES, CALLS, KEPT_IDS, KINDS, VISITED_DAYS, type KeptKind } from '../../ui/kept/list.ts';

/** Something that is kept on a reader's device, as its page tells of it. */
export interface KeptItem {
  id: string;
  name: string;
  why: string;
  /** When it ends. */
  end: string;
  /** Whether a reader can delete it by itself. */
  canClear: boolean;
}

/**
 * All that this site keeps, in the words of a language. What nothing here is sent with waits to be sent nowhere, and where one
 * version of the app is known, none is chosen.
 */
export function keptItems({ t, word, site, versions }: PageContext): KeptItem[] {
  const isCounting = site.counters !== undefined;
  const isThere = {
    answer: site.feedback !== undefined,
    version: versions.length > 0,
    counting: isCounting,
    counted: isCounting,
  };
  return KEPT_IDS.filter((id) => !Object.hasOwn(isThere, id) || isThere[id as keyof typeof isThere]).map((id) => ({
    id,
    name: word('kept', id),
    why: word('keptWhy', id),
    end: endOf(id, t),
    canClear: id in CACHES || id in CALLS || (id in KINDS && id !== 'dates'),
  }));
}

function endOf(id: (typeof KEPT_IDS)[number], t: PageContext['t']): string {
  if (id === 'files') return t('privacy.visitedDays', { days: VISITED_DAYS });
  if (id === 'history') return t('privacy.tab');
  if (id === 'agent-case' || id === 'agent-archive') return t('privacy.changed', { days: CALLS[id].days });
  const { days, used }: KeptKind = KINDS[id];
  if (days === undefined) return t('privacy.withRest');
  return used ? t('privacy.used', { days }) : t('privacy.changed', { days });
}
