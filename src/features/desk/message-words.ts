import {
  isCallValue,
  messageParts,
  type AgentWords,
  type CallValue,
  type MessageLine,
  type PageContext,
} from '../../content/index.ts';
import { sent } from './article-words.ts';

/** The ready replies, by group. */
export function replyWords(context: PageContext, { replies }: AgentWords) {
  return Object.fromEntries(
    Object.entries(replies).map(([group, all]) => [
      group,
      Object.fromEntries(
        Object.entries(all ?? {}).map(([id, { label, text }]) => [
          id,
          { label, text: text.map((line) => formsOf(context, line)) },
        ]),
      ),
    ]),
  );
}

/** The messages that send a page to the caller. `undefined` if the content has none. */
export function sendingWords(context: PageContext, { sending }: AgentWords) {
  if (!sending) return undefined;
  const { short, mail } = sending;
  return {
    short: short.map((line) => formsOf(context, line)),
    mail: { subject: formsOf(context, mail.subject), text: mail.text.map((line) => formsOf(context, line)) },
  };
}

/** All forms of a line, each split into text and names of call values. */
function formsOf(context: PageContext, line: MessageLine): (string | { value: CallValue })[][] {
  return [line].flat().map((text) =>
    messageParts(text).map((part) => {
      if (part.kind === 'text') return sent(context, part.text);
      if (!isCallValue(part.id)) throw new RangeError(`\`${part.id}\` is nothing that is known of a call.`);
      return { value: part.id };
    }),
  );
}
