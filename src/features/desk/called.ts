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
