import type { Ticket } from '../../../machines/console/index.ts';
import type { DeskWords } from './words.ts';

const OUTCOMES = {
  open: 'agent.outcome.open',
  solved: 'agent.outcome.solved',
  escalated: 'agent.outcome.escalated',
  left: 'agent.outcome.left',
} as const satisfies Record<Ticket['outcome'], string>;

/** How a call ended: the desk's label for the disposition, otherwise the console's text for the outcome. */
export function outcomeText(
  { outcome, disposition }: Pick<Ticket, 'outcome'> & { disposition?: string | undefined },
  { t, dispositions }: DeskWords,
): string {
  const own = disposition === undefined ? undefined : dispositions[disposition]?.label;
  return own ?? t(OUTCOMES[outcome]);
}

/** The name of the place with the mistake, or its ids if the site no longer has the place. */
export function mistakePlace(
  { kind, of, id }: Pick<Ticket['mistakes'][number], 'kind' | 'of' | 'id'>,
  { guides, symptoms }: Pick<DeskWords, 'guides' | 'symptoms'>,
): string {
  const told = (kind === 'step' ? guides : symptoms)[of];
  const part = kind === 'cause' ? symptoms[of]?.causes[id]?.text : told?.steps[id]?.title;
  return `${told?.title ?? of} › ${part ?? id}`;
}
