import { type CallField, type Case, maskText } from '../../../machines/console/index.ts';
import type { CallMessage, TicketEvent, TicketMessage } from '../embed/index.ts';
import { clockText, outcomeText } from './calls.ts';
import type { ConsoleStore } from './console-store.ts';
import { openCall } from './keys.ts';
import type { Offer } from './setup.ts';
import { ticketNow, ticketText } from './tickets.ts';
import type { AgentKey } from './words.ts';

const FIELDS: readonly CallField[] = ['name', 'ticket', 'callback'];
/** The length of the console's own fields. A longer text is left out, since half a number is wrong. */
const MAX_LENGTH = 120;

/** The caller in a fragment; `undefined` if it has none. */
export function offerIn(fragment: string, { data, words }: Pick<ConsoleStore, 'data' | 'words'>): Offer | undefined {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const textOf = (name: keyof CallMessage): string => {
    const text = (given.get(name) ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    return text.length > MAX_LENGTH ? '' : text;
  };
  const fields = FIELDS.map((field) => [field, maskText(textOf(field), data.references, field)] as const);
  const tag = textOf('language').toLowerCase();
  const languages = words.map(({ language }) => language);
  const platform = textOf('device').toLowerCase();
  const offer = {
    fields: Object.fromEntries(fields.filter(([, text]) => text !== '')),
    language: languages.find((each) => each === tag) ?? languages.find((each) => tag.startsWith(`${each}-`)),
    device: data.platforms.find((each) => each === platform),
  };
  return Object.keys(offer.fields).length > 0 || offer.language || offer.device ? offer : undefined;
}

/** Shows the agent each caller that comes in the fragment. */
export function followOffers(store: ConsoleStore): void {
  const read = (): void => {
    const offer = offerIn(location.hash, store);
    if (!offer) return;
    // The caller's name must not stay in the address and in the browser's history.
    history.replaceState(history.state, '', location.pathname + location.search);
    store.set({ offer });
  };
  window.addEventListener('hashchange', read);
  read();
}

/** The id of the open call about the offered ticket. */
export function callOfOffer({ calls }: ConsoleStore, { fields }: Offer): string | undefined {
  const { ticket } = fields;
  const found = calls.entries.find((each) => each.outcome === 'open' && each.ticket === ticket);
  return ticket === undefined ? undefined : found?.id;
}

/** Opens a call with what was offered, or shows the open call about the same ticket. */
export async function takeOffer(store: ConsoleStore, offer: Offer): Promise<void> {
  const known = callOfOffer(store, offer);
  store.set({ offer: undefined });
  if (known !== undefined) return store.show(known);
  openCall(store);
  for (const [field, text] of Object.entries(offer.fields) as [CallField, string][])
    store.act({ type: 'field.written', field, text });
  if (offer.language !== undefined) store.act({ type: 'caller.spoke', language: offer.language });
  if (offer.device !== undefined) store.act({ type: 'device.chosen', platform: offer.device });
}

/** The ticket of a call in fields: with ids for a CRM, and as texts to copy into its form. */
export function ticketFields(store: ConsoleStore, of: Case): { message: TicketMessage; texts: [AgentKey, string][] } {
  const { own } = store;
  const ticket = ticketNow(store, of);
  const [symptom, guide] = [ticket.diagnoses.at(-1)?.symptom, ticket.guides.at(-1)?.guide];
  const category = symptom === undefined ? guide && own.guide(guide).title : own.symptom(symptom).title;
  const outcome = outcomeText(ticket, own);
  const subject = category === undefined ? outcome : `${category}${own.t('agent.ticket.colon')}${outcome}`;
  const seconds = ticket.seconds.talking + ticket.seconds.held + ticket.seconds.wrapUp;
  const body = ticketText(store, of);
  return {
    message: {
      ...{ type: 'ticket', ticket: ticket.ticket ?? '', number: ticket.number, subject },
      ...{ category: symptom ?? guide ?? '', outcome: ticket.outcome, seconds, body },
    },
    texts: [
      ['agent.ticket.subject', subject],
      ['agent.ticket.category', category ?? ''],
      ['agent.ticket.outcome', outcome],
      ['agent.ticket.handling', clockText(seconds)],
      ['agent.ticket.body', body],
    ],
  };
}

/** The name of the site that shows the console in a frame and takes tickets; `undefined` if there is none. */
export function ticketHost(): string | undefined {
  const { host } = document.documentElement.dataset;
  return host === undefined ? undefined : new URL(host).hostname;
}

export function sendTicket(store: ConsoleStore, of: Case): void {
  const name: TicketEvent = 'shirube-ticket';
  document.dispatchEvent(new CustomEvent(name, { detail: ticketFields(store, of).message }));
}
