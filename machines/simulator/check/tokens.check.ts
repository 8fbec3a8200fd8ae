import { heardIn } from '../behaviour/hears.ts';
import type { ProductDefinition } from '../definition.types.ts';
import { Faults, type DefinitionProblem } from './faults.ts';
import { statesOf, transitionsOf, verbsOf } from './written.ts';

/** What a person or the phone brings to an actor of whatever has letters. */
const BY_HAND = ['value', 'string', 'deferred'];

/** Tokens that nobody draws, that nothing comes of, and those that would be taken for one another. */
export function checkTokens({ tokens, actors }: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('product');
  const fault = (code: string, kind: string, message: string, hint: string) =>
    faults.fault(code, ['tokens', kind], message, hint);
  const [lettered, ...others] = Object.keys(tokens).filter((kind) => tokens[kind]?.shown !== undefined);
  for (const kind of others) {
    // Two rows of letters would be the same.
    const message = `\`${kind}\` is shown, and so is \`${lettered}\`: a practice has one kind of code.`;
    fault('token-twice', kind, message, 'Remove `shown` from one of them.');
  }
  for (const kind of Object.keys(tokens)) {
    const drawing = Object.entries(actors)
      .filter(([, actor]) => verbsOf(actor).some((verb) => 'draw' in verb && verb.draw === kind))
      .map(([name]) => `\`${name}\``);
    const who = drawing.join(' and ');
    if (drawing.length === 0) {
      const hint = 'Let one draw it (`draw: …`), or remove it.';
      fault('token-undrawn', kind, `No actor draws the token \`${kind}\`.`, hint);
    } else if (drawing.length > 1) {
      const message = `${who} draw \`${kind}\`, each without knowing of the other.`;
      fault('token-twice', kind, message, 'Let one draw it, and tell the others.');
    } else if (!isRead(kind, { tokens, actors })) {
      const message = `${who} draws the token \`${kind}\`, and nothing ever comes of it.`;
      const hint = `Let ${who} use it (\`if: { $${kind}: open }\` with \`use: $${kind}\`) or hear its end (\`expired.${kind}\`), or remove it.`;
      fault('token-unused', kind, message, hint);
    }
  }
  return faults.found;
}

/** Whether a token is used, asked for its state, compared with another, or its end is heard. */
function isRead(kind: string, { tokens, actors }: Pick<ProductDefinition, 'tokens' | 'actors'>): boolean {
  const all = Object.values(actors);
  const verbs = all.flatMap(verbsOf);
  const drawnAs = verbs.flatMap((verb) => ('draw' in verb && verb.draw === kind ? [verb.as] : []));
  // It has other names where it is kept or told.
  const names = new Set([kind, ...drawnAs, ...(tokens[kind]?.shown === undefined ? [] : BY_HAND)]);
  const passed = verbs.flatMap((verb) =>
    Object.entries('set' in verb ? verb.set : 'tell' in verb ? (verb.with ?? {}) : {}),
  );
  // A set is walked with what is added meanwhile.
  for (const name of names) for (const [to, value] of passed) if (value === `$${name}`) names.add(to);

  const isNamed = (value: unknown): boolean => names.has(String(value).replace(/^\$/, ''));
  const conditions = all.flatMap((actor) => statesOf(actor).flatMap(transitionsOf)).map(({ condition }) => condition);
  return (
    verbs.some((verb) => 'use' in verb && isNamed(verb.use)) ||
    conditions.flatMap((each) => Object.entries(each)).some((each) => isNamed(each[0]) && /\$/.test(each.join())) ||
    all.flatMap(heardIn).some((event) => event === `expired.${kind}` || event === `withdrawn.${kind}`)
  );
}
