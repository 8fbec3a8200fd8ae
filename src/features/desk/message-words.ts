import {
  isCallValue,
  messageParts,
  type AgentWords,
  type CallValue,
  type MessageLine,
  type PageContext,
} from '../../content/index.ts';
import { sent } from './article-words.ts';

/** The replies of any call, by group. */
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

/** How a page is sent; absent where the content does not say. */
export function sendingWords(context: PageContext, { sending }: AgentWords) {
  if (!sending) return undefined;
  const { short, mail } = sending;
  return {
    short: short.map((line) => formsOf(context, line)),
    mail: { subject: formsOf(context, mail.subject), text: mail.text.map((line) => formsOf(context, line)) },
  };
}

/** A line in all its forms: words, and values of the call by their names. */
function formsOf(context: PageContext, line: MessageLine): (string | { value: CallValue })[][] {
  return [line].flat().map((text) =>
    messageParts(text).map((part) => {
      if (part.kind === 'text') return sent(context, part.text);
      if (!isCallValue(part.id)) throw new RangeError(`\`${part.id}\` is nothing that is known of a call.`);
      return { value: part.id };
    }),
  );
}
