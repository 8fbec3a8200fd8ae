/**
 * What messages can name of a call: who called, who answers, the call's number, the caller's number in another system and
 * the number to call back, where the call goes next; and of the caller's place the guide or the problem, the step, what is
 * done there, its number, and its page.
 */
export const CALL_VALUES = [
  'name',
  'agent',
  'call',
  'ticket',
  'callback',
  'queue',
  'guide',
  'step',
  'explanation',
  'number',
  'link',
] as const;
export type CallValue = (typeof CALL_VALUES)[number];

/** A piece of a message: words, or what is known of the call. */
export type MessagePart = { kind: 'text'; text: string } | { kind: 'value'; id: string };

const VALUE = /\{\{([^{}]*)\}\}/g;

/**
 * Takes a text apart at what it names of a call.
 *
 * @example messageParts('Dear {{name}},')
 * // [{ kind: 'text', text: 'Dear ' }, { kind: 'value', id: 'name' }, { kind: 'text', text: ',' }]
 */
export function messageParts(text: string): MessagePart[] {
  return text.split(VALUE).flatMap((piece, index): MessagePart[] => {
    if (index % 2 === 1) return [{ kind: 'value', id: piece.trim() }];
    return piece === '' ? [] : [{ kind: 'text', text: piece }];
  });
}

/** Whether a name is one of the values of a call. */
export function isCallValue(id: string): id is CallValue {
  return (CALL_VALUES as readonly string[]).includes(id);
}
