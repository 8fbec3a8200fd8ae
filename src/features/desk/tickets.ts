import { isClosed, ticketOf, type Case, type Ticket } from '../../../machines/console/index.ts';
import type { ConsoleStore } from './console-store.ts';
import type { TicketForm } from './ticket-choice.ts';
import { jsonTicket, markdownTicket, plainTicket, ticketForStatistics } from './ticket-forms.ts';
import { htmlSource, htmlTicket } from './ticket-html.ts';
import { describeTicket, type TicketText } from './ticket-text.ts';
import type { DeskWords } from './words.ts';

/** The current ticket of a case. The time of a closed case that is not on screen no longer runs. */
function ticketNow({ data, own, shown }: ConsoleStore, of: Case): Ticket {
  const now = isClosed(of) && of !== shown ? of.timeLog.since : Date.now();
  return ticketOf(of, data, now, { keep: data.references, spoken: own.language });
}

/** The ticket of a case in some languages. */
export function ticketText(store: ConsoleStore, of: Case, form: TicketForm, languages: readonly DeskWords[]): string {
  const ticket = ticketNow(store, of);
  const texts = textsOf(ticket, languages);
  if (form === 'json') {
    return jsonTicket(ticket, Object.fromEntries(texts));
  }
  const all = texts.map(([, text]) => text);
  return form === 'markdown' ? markdownTicket(all) : plainTicket(all);
}

/** The same as HTML: tables for text, and preformatted for Markdown and JSON. */
export function ticketHtml(store: ConsoleStore, of: Case, form: TicketForm, languages: readonly DeskWords[]): string {
  if (form !== 'text') return htmlSource(ticketText(store, of, form, languages));
  const texts = textsOf(ticketNow(store, of), languages);
  return htmlTicket(texts.map(([language, text]) => ({ ...text, language })));
}

/** The ticket in each of some languages. */
function textsOf(ticket: Ticket, languages: readonly DeskWords[]): [language: string, text: TicketText][] {
  const offset = new Date(ticket.opened).getTimezoneOffset();
  return languages.map((words) => [words.language, describeTicket(ticket, words, offset)]);
}

/** The tickets of cases as one file, for call statistics and `npm run calibrate`. */
export function allTickets(store: ConsoleStore, cases: readonly Case[]): string {
  const tickets = cases.map((each) => {
    const ticket = ticketForStatistics(ticketNow(store, each), store.setup.agent || undefined);
    return JSON.parse(jsonTicket(ticket, Object.fromEntries(textsOf(ticket, [store.own])))) as unknown;
  });
  return `${JSON.stringify(tickets, null, 2)}\n`;
}
