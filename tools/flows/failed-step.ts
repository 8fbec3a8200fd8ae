import type { Command, Flow, FlowBlock } from './flow.types.ts';

/** A text that a message may name: what is tapped, or waited for. */
interface Sought {
  text: string;
  kind: 'tap' | 'see';
}

/**
 * The step at which a flow stopped, by what Maestro's message names; nothing where it names none of what the flow taps and
 * waits for, as when the app did not start. Of several that it can mean, the longest text, then the kind of the
 * message, then the first.
 *
 * @example failedStep(flow, 'Element not found: Text matching regex: More') // 'more'
 */
export function failedStep({ blocks }: Flow, message: string): string | undefined {
  const kind = /not found/i.test(message) ? 'tap' : 'see';
  const named = blocks.flatMap((block) =>
    soughtIn(block)
      .filter(({ text }) => names(message, text))
      .map((sought) => ({ ...sought, step: block.acts[0]?.step })),
  );
  const [best] = named.sort(
    (a, b) => b.text.length - a.text.length || Number(b.kind === kind) - Number(a.kind === kind),
  );
  return best?.step;
}

/** Whether a message has a text that is no part of a longer word. */
function names(message: string, text: string): boolean {
  for (let at = message.indexOf(text); at >= 0; at = message.indexOf(text, at + 1)) {
    const [before = ' ', after = ' '] = [message[at - 1], message[at + text.length]];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

function soughtIn({ commands }: FlowBlock): Sought[] {
  return commands.flatMap(soughtBy);
}

function soughtBy(command: Command): Sought[] {
  if (typeof command === 'string') return [];
  return Object.entries(command).flatMap(([name, value]): Sought[] => {
    if (typeof value === 'string') {
      if (name === 'tapOn') return [{ text: value, kind: 'tap' }];
      return name === 'assertVisible' ? [{ text: value, kind: 'see' }] : [];
    }
    const { visible, label, commands } = value as { visible?: string; label?: string; commands?: Command[] };
    const texts = [visible, label].filter((text) => text !== undefined);
    return [...texts.map((text): Sought => ({ text, kind: 'see' })), ...(commands ?? []).flatMap(soughtBy)];
  });
}
