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

/** The value that a text stands for: a number, a truth, nothing (`-`), else the text itself. */
function valueFrom(text: string): unknown {
  if (text === '-') return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** An event from its words: its type and, after colons, what it carries. What is chosen in a list stays text. */
export function eventFrom(text: string): AnyEventObject {
  const [type = '', ...values] = text.split(':');
  const fields = (FIELDS[type] ?? []).map((field, index) => {
    const value = values[index] ?? '-';
    return [field, field === 'value' ? value : valueFrom(value)] as const;
  });
  return { type, ...Object.fromEntries(fields) };
}
