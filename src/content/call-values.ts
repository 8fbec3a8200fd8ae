/**
 * Values of a call that messages can name: the caller, agent, call number, ticket number of another system, callback
 * number and queue; and for the caller's place the guide or problem, the step, what is done there, its number and its
 * page.
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

/** A part of a message: text, or a value of the call. */
export type MessagePart = { kind: 'text'; text: string } | { kind: 'value'; id: string };

const VALUE = /\{\{([^{}]*)\}\}/g;

/**
 * Splits a text at the values it names.
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

export function isCallValue(id: string): id is CallValue {
  return (CALL_VALUES as readonly string[]).includes(id);
}
