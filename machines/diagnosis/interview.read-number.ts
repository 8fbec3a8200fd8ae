import type { Condition } from './diagnosis.types.ts';
import { placesOf } from './interview.number.ts';
import { soundReplies } from './interview.replies.ts';
import type { Reply } from './interview.types.ts';
import type { Symptom } from './symptom.types.ts';

/**
 * The replies that a number tells, in an order in which they can have been given. In which they were, it does not say:
 * what comes next follows from the replies alone.
 */
export function repliesOfNumber(number: bigint, symptom: Symptom): { replies: Reply[]; isWhole: boolean } {
  let rest = number;
  const said = placesOf(symptom).flatMap(({ step, outcomes }): Reply[] => {
    const values = BigInt(outcomes.length + 1);
    const outcome = outcomes[Number(rest % values) - 1];
    rest /= values;
    return outcome === undefined ? [] : [{ step, outcome }];
  });
  const replies = soundReplies(symptom, inOrder(symptom, said));
  return { replies, isWhole: rest === 0n && replies.length === said.length };
}

/** Each after those that it needs, and before those that would keep it from being asked. */
function inOrder({ model }: Symptom, said: readonly Reply[]): Reply[] {
  const holds = (conditions: readonly Condition[] | undefined, by: readonly Reply[]): Condition[] =>
    (conditions ?? []).filter(({ step, outcomes }) =>
      by.some((reply) => reply.step === step && (outcomes?.includes(reply.outcome) ?? true)),
    );
  const stepOf = (reply: Reply) => model.steps.find(({ id }) => id === reply.step);
  const ordered: Reply[] = [];
  let left = [...said];
  while (left.length > 0) {
    const next = left.find((reply) => {
      const needs = stepOf(reply)?.needs ?? [];
      const isBlocking = left.some((other) => other !== reply && holds(stepOf(other)?.blocks, [reply]).length > 0);
      return holds(needs, ordered).length === needs.length && !isBlocking;
    });
    // What cannot have been said together stays behind, and is dropped.
    if (!next) return [...ordered, ...left];
    ordered.push(next);
    left = left.filter((reply) => reply !== next);
  }
  return ordered;
}
