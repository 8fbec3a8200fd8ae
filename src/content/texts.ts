import type { PageContext } from './page-context.ts';

/** A part of a text with names in braces: words, an app's label by key, or a reference by id. */
export type TextPart =
  { kind: 'text'; text: string } | { kind: 'label'; id: string } | { kind: 'reference'; id: string };

/**
 * Splits a text at its names. Keys of labels contain a dot, ids of references do not.
 *
 * @example textParts('Tap {app.more}.')
 * // [{ kind: 'text', text: 'Tap ' }, { kind: 'label', id: 'app.more' }, { kind: 'text', text: '.' }]
 */
export function textParts(text: string): TextPart[] {
  return splitAt(text, /\{([^{}]*)\}/g, (id): TextPart => ({ kind: id.includes('.') ? 'label' : 'reference', id }));
}

/** A text with its labels in quotation marks. */
export function plainText(context: PageContext, text: string): string {
  return inWords(context, text, (id) => context.label(id).quoted);
}

/** A message as the app shows it, with labels unquoted. */
export function shownText(context: PageContext, text: string): string {
  return inWords(context, text, (id) => context.label(id).text);
}

function inWords(context: PageContext, text: string, labelOf: (id: string) => string): string {
  return textParts(text)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'label') return labelOf(part.id);
      const { number, subject } = context.reference(part.id);
      return number ?? subject;
    })
    .join('');
}

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

export type MessagePart = { kind: 'text'; text: string } | { kind: 'value'; id: string };

/**
 * Splits a text at the values it names.
 *
 * @example messageParts('Dear {{name}},')
 * // [{ kind: 'text', text: 'Dear ' }, { kind: 'value', id: 'name' }, { kind: 'text', text: ',' }]
 */
export function messageParts(text: string): MessagePart[] {
  return splitAt(text, /\{\{([^{}]*)\}\}/g, (id): MessagePart => ({ kind: 'value', id }));
}

export function isCallValue(id: string): id is CallValue {
  return (CALL_VALUES as readonly string[]).includes(id);
}

function splitAt<Part>(text: string, names: RegExp, partOf: (id: string) => Part) {
  return text.split(names).flatMap((piece, index): (Part | { kind: 'text'; text: string })[] => {
    if (index % 2 === 1) return [partOf(piece.trim())];
    return piece === '' ? [] : [{ kind: 'text', text: piece }];
  });
}
