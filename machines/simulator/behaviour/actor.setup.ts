import { assign, enqueueActions, setup } from 'xstate';
import type { Condition, Value, Values } from '../definition.types.ts';
import { practiceCode } from '../practice-code.ts';
import { splitName, type Message } from '../protocol.ts';
import { holds, tokenOf, valueOf, valuesOf, type ActorContext, type ActorInput, type Token } from './values.ts';

/** A new token, with its lifetime in milliseconds and whether it is a code that readers type. */
interface Drawing {
  draw: string;
  as: string;
  life: number;
  isCode: boolean;
}

/** A token to withdraw or expire. */
interface Withdrawal {
  withdraw: Value;
  as?: 'withdrawn' | 'expired';
}

/** The verbs and conditions of a product's behavior. */
export const actorSetup = setup({
  types: {} as { context: ActorContext; input: ActorInput; events: Message },
  guards: { holds: ({ context, event }, condition: Condition) => holds(condition, { context, event }) },
  actions: {
    set: assign({
      keeps: ({ context, event }, { set }: { set: Values }) => ({
        ...context.keeps,
        ...valuesOf(set, { context, event }),
      }),
    }),
    tell: enqueueActions(
      ({ enqueue, context, event }, { tell, with: carried = {} }: { tell: string; with?: Values }) => {
        const [to, type] = splitName(tell);
        const message = { type, ...valuesOf(carried, { context, event }) };
        if (context.parent) enqueue.sendTo(context.parent, { type: 'message.sent', from: context.name, to, message });
      },
    ),
    note: enqueueActions(({ enqueue, context: { parent, name } }, { note }: { note: string }) => {
      if (parent) enqueue.sendTo(parent, { type: 'note.taken', by: name, note });
    }),
    draw: enqueueActions(({ enqueue, context }, { draw, as, life, isCode }: Drawing) => {
      const { tokens, keeps, first, parent } = context;
      const serial = Object.values(tokens).filter(({ kind }) => kind === draw).length;
      const token = isCode ? practiceCode(context.world.seed, serial) : `${draw}-${serial}`;
      const state = ((serial === 0 ? first[draw] : undefined) ?? 'open') as Token['state'];
      enqueue.assign({ tokens: { ...tokens, [token]: { kind: draw, state } }, keeps: { ...keeps, [as]: token } });
      enqueue.raise({ type: 'token.due', token }, { delay: life });
      if (parent) enqueue.sendTo(parent, { type: 'token.drawn', token });
    }),
    use: assign(({ context, event }, { use }: { use: Value }) =>
      closed(context, valueOf(use, { context, event }), 'used'),
    ),
    withdraw: enqueueActions(({ enqueue, context, event }, { withdraw, as = 'withdrawn' }: Withdrawal) => {
      const token = valueOf(withdraw, { context, event });
      const { kind, state } = tokenOf(token, context) ?? {};
      if (kind === undefined || state !== 'open') return;
      enqueue.assign(closed(context, token, as));
      enqueue.raise({ type: `${as}.${kind}`, [kind]: token });
    }),
  },
});

/** Closes a token if it is open. Other tokens stay unchanged. */
function closed(context: ActorContext, id: string, state: Token['state']): Pick<ActorContext, 'tokens'> {
  const token = tokenOf(id, context);
  return { tokens: token?.state === 'open' ? { ...context.tokens, [id]: { ...token, state } } : context.tokens };
}
