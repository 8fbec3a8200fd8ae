import { isClosed, ticketOf, type Case, type Ticket } from '../../../machines/console/index.ts';
import type { Desk } from './desk.ts';
import { jsonTicket, markdownTicket, plainTicket } from './ticket-forms.ts';
import { describeTicket } from './ticket-text.ts';
import type { Words } from './words.ts';

/** How a ticket is written. */
export type TicketForm = 'text' | 'markdown' | 'json';

/** The ticket of a case as it stands now. About a closed one that is not on screen nobody writes any more. */
function ticketNow({ data, shown }: Desk, of: Case): Ticket {
  const now = isClosed(of) && of !== shown ? of.journal.since : Date.now();
  return ticketOf(of, data, now, data.references);
}

/** The ticket of a case in some languages. */
export function ticketText(desk: Desk, of: Case, form: TicketForm, languages: readonly Words[]): string {
  const ticket = ticketNow(desk, of);
  const offset = new Date(of.opened).getTimezoneOffset();
  const texts = languages.map((words) => describeTicket(ticket, words, offset));
  if (form === 'json') {
    return jsonTicket(ticket, Object.fromEntries(texts.map((text, index) => [languages[index]!.language, text])));
  }
  return form === 'markdown' ? markdownTicket(texts) : plainTicket(texts);
}

/** The tickets of all cases as one file, for `npm run calibrate`. */
export function allTickets(desk: Desk): string {
  return `${JSON.stringify(
    desk.context.cases.map((each) => JSON.parse(ticketText(desk, each, 'json', [desk.own])) as unknown),
    null,
    2,
  )}\n`;
}
