import { closure } from '../../closure.ts';
import { passedBy, verbsOf, type WrittenActors } from '../behaviour/states.ts';
import type { ProductDefinition } from '../definition.types.ts';
import type { Faults } from './faults.ts';

/** Names of codes in events from a person or the phone. */
const BY_HAND = ['value', 'string', 'deferred'];

/** Reports tokens that are never drawn, never used, or ambiguous. */
export function checkTokens(faults: Faults, { tokens }: ProductDefinition, actors: WrittenActors): void {
  const fault = (code: string, kind: string, message: string, hint: string) =>
    faults.fault(code, ['product', 'tokens', kind], message, hint);
  const [lettered, ...others] = Object.keys(tokens).filter((kind) => tokens[kind]?.shown !== undefined);
  for (const kind of others) {
    // Both would have the same text.
    const message = `Both \`${kind}\` and \`${lettered}\` are shown, but only one kind of code is possible.`;
    fault('token-twice', kind, message, 'Remove `shown` from one of them.');
  }
  for (const [kind, { shown }] of Object.entries(tokens)) {
    const drawing = [...actors].filter(([, states]) =>
      states.some(({ verbs }) => verbs.some(({ verb }) => 'draw' in verb && verb.draw === kind)),
    );
    const who = drawing.map(([name]) => `\`${name}\``).join(' and ');
    if (drawing.length === 0) {
      const hint = 'Draw it (`draw: …`), or remove it.';
      fault('token-undrawn', kind, `No actor draws the token \`${kind}\`.`, hint);
    } else if (drawing.length > 1) {
      const message = `${who} both draw \`${kind}\`.`;
      fault('token-twice', kind, message, 'Draw it in one actor, and send it to the others.');
    } else if (!isRead(kind, shown === undefined ? [] : BY_HAND, actors)) {
      const message = `${who} draws the token \`${kind}\`, which is never used.`;
      const hint = `Use it in ${who} (\`if: { $${kind}: open }\` with \`use: $${kind}\`), handle its end (\`expired.${kind}\`), or remove it.`;
      fault('token-unused', kind, message, hint);
    }
  }
}

/** Whether a token is used, tested, compared, or its end is handled. */
function isRead(kind: string, byHand: readonly string[], actors: WrittenActors): boolean {
  const verbs = verbsOf(actors);
  const states = [...actors.values()].flat();
  // Tokens have other names where they are stored or sent.
  const drawn = verbs.flatMap((verb) => ('draw' in verb && verb.draw === kind ? [verb.as] : []));
  const passed = verbs.flatMap(passedBy);
  const names = closure([kind, ...byHand, ...drawn], (name) =>
    passed.flatMap(([to, value]) => (value === `$${name}` ? [to] : [])),
  );
  const isNamed = (value: unknown): boolean => names.has(String(value).replace(/^\$/, ''));
  const asked = states.flatMap(({ transitions }) => transitions.flatMap(({ condition }) => Object.entries(condition)));
  return (
    verbs.some((verb) => 'use' in verb && isNamed(verb.use)) ||
    asked.some((each) => isNamed(each[0]) && /\$/.test(each.join())) ||
    states.some(({ state: { on } }) => Object.hasOwn(on, `expired.${kind}`) || Object.hasOwn(on, `withdrawn.${kind}`))
  );
}
