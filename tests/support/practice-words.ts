import type { AnyEventObject } from 'xstate';

/** The fields that an event carries, by its type; rows give their values after colons. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'entered.code': ['value'],
  'entered.pin': ['value'],
  'entered.first-language': ['value'],
  'entered.second-language': ['value'],
  'entered.delivery': ['value'],
  'code.read': ['string'],
  'code.captured': ['string'],
  'phone.moved': ['distance'],
  'app.opened': ['deferred'],
  'app.linked': ['string'],
  'login.offered': ['string'],
  'login.held': ['approval'],
  'session.expired': ['string'],
  'session.used': ['string'],
  'session.lapsed': ['string'],
  'session.refused': ['reason'],
  'activation.requested': ['string', 'opening'],
  'activation.refused': ['reason'],
  'approval.asked': ['approval'],
  'approval.withdrawn': ['approval'],
  'approval.opened': ['approval'],
  'approval.given': ['approval'],
  'approval.granted': ['approval'],
  'approval.missed': ['approval'],
  'approval.lapsed': ['approval'],
  'approval.abandoned': ['approval'],
};

type Names = Readonly<Record<string, string>> | undefined;

/** The value that a text stands for: a number, a truth, nothing (`-`), else the text itself. */
export function valueFrom(text: string): unknown {
  if (text === '-') return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** The text of a value; a string that has a short name goes by it. */
export function valueText(value: unknown, names?: Names): string {
  if (value === undefined) return '-';
  return names?.[String(value)] ?? String(value);
}

/** An event from its words: its type and, after colons, what it carries. What is chosen in a list stays text. */
export function eventFrom(text: string, names?: Names): AnyEventObject {
  const [type = '', ...values] = text.split(':');
  const long = Object.fromEntries(Object.entries(names ?? {}).map(([name, short]) => [short, name]));
  const fields = (FIELDS[type] ?? []).map((field, index) => {
    const value = values[index] ?? '-';
    return [field, field === 'value' ? value : (long[value] ?? valueFrom(value))] as const;
  });
  return { type, ...Object.fromEntries(fields) };
}

/** An event that an actor sends, in words: `server: login.requested`, `note: saved`. A report to a server has its words alone. */
export function eventText(event: AnyEventObject, by: string, names?: Names): string {
  const words = (value: object) =>
    Object.values(value)
      .map((each) => valueText(each, names))
      .join(' ');
  if (event.type === 'note.taken') return `${event['by'] === by ? '' : 'another’s '}note: ${String(event['note'])}`;
  if (event.type !== 'message.sent') return words(event);
  const { from, to, message } = event as AnyEventObject & { from: string; to: string; message: object };
  return `${from === by ? '' : 'another’s message to '}${to}: ${words(message)}`;
}
