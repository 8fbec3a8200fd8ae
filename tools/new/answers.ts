import { fieldsOf, type Answers, type Field, type Kind } from './fields.ts';
import type { PlanContext } from './plan.ts';
import { Refusal } from './refusal.ts';
import type { Say } from '../../src/build/words.ts';

/**
 * Everything that is needed to make something: what was given, and the default of what was not.
 *
 * @throws {Refusal} where something given is wrong, or is missing and has no default
 */
export function gather(kind: Kind, place: PlanContext, given: Answers): Answers {
  const answers: Record<string, string> = {};
  const next = (): Field | undefined => fieldsOf(kind, place, answers).find(({ name }) => answers[name] === undefined);
  for (let field = next(); field !== undefined; field = next()) {
    const value = given[field.name];
    const wrong = value === undefined ? undefined : faultOf(field, value, place.say);
    if (wrong !== undefined) throw new Refusal(wrong);
    answers[field.name] = value ?? field.usual ?? refuse(kind, field, place.say);
  }
  return answers;
}

/** What is wrong with a value. */
export function faultOf({ choices, fault, usual }: Field, value: string, say: Say): string | undefined {
  if (value === '' && usual === '') return undefined;
  if (value === '') return say('wrong.empty');
  if (choices && !choices.includes(value)) return say('wrong.choice', { value, choices: listed(choices) });
  return fault?.(value);
}

function refuse(kind: Kind, { name, choices }: Field, say: Say): never {
  if (name === 'id' || name === 'code') throw new Refusal(say('missing.id', { kind }));
  if (name === 'folder') throw new Refusal(say('missing.folder'));
  throw new Refusal(
    choices ? say('missing.choices', { flag: name, choices: listed(choices) }) : say('missing', { flag: name }),
  );
}

function listed(choices: readonly string[]): string {
  return choices.map((choice) => `\`${choice}\``).join(', ');
}
