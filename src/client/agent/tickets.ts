import { ticketOf, type Case, type Ticket } from '../../../machines/console/index.ts';
import type { Desk } from './desk.ts';
import { jsonTicket, markdownTicket, plainTicket } from './ticket-forms.ts';
import { describeTicket } from './ticket-text.ts';
import type { Words } from './words.ts';

/** How a ticket is written. */
export type TicketForm = 'text' | 'markdown' | 'json';

/** The ticket of a case as it stands now. */
function ticketNow({ data, spoken }: Desk, of: Case): Ticket {
  return ticketOf(of, data, Date.now(), { keep: data.references, spoken: spoken.language });
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
