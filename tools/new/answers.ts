import { fieldsOf, NO, NONE, YES, type Answers, type Field, type Kind } from './fields.ts';
import type { PlanContext } from './plan.ts';
import { Refusal } from './refusal.ts';
import type { Say } from '../../src/build/words.ts';

/** Choices that have a word in the writer's language, which is taken as well. */
const IN_WORDS: readonly string[] = [YES, NO, NONE];

/** Puts a question to the writer, and gives what was typed. */
export type Ask = (question: string) => Promise<string>;

/**
 * Everything that is needed to make something: what was given, and the answers to what was not. Questions are asked
 * only where something is missing that must be known; then everything that was not given is asked.
 *
 * @param ask absent where there is nobody to ask
 * @throws {Refusal} where something given is wrong, or is missing and cannot be asked
 */
export async function gather(kind: Kind, place: PlanContext, given: Answers, ask: Ask | undefined): Promise<Answers> {
  const answers: Record<string, string> = {};
  let isAsking = false;
  for (let field: Field | undefined; (field = next(kind, place, answers)) !== undefined;) {
    const { name, usual } = field;
    const value = given[name];
    if (value !== undefined) answers[name] = accepted(field, value, place.say);
    else {
      isAsking ||= usual === undefined || missesMore(kind, place, { ...given, ...answers });
      if (isAsking && ask) answers[name] = await askFor(field, place.say, ask);
      else answers[name] = usual ?? refuse(kind, field, place.say);
    }
  }
  return answers;
}

function next(kind: Kind, place: PlanContext, answers: Answers): Field | undefined {
  return fieldsOf(kind, place, answers).find(({ name }) => answers[name] === undefined);
}

function missesMore(kind: Kind, place: PlanContext, answers: Answers): boolean {
  return fieldsOf(kind, place, answers).some(({ name, usual }) => usual === undefined && answers[name] === undefined);
}

/** What was given, if it is sound. @throws {Refusal} */
function accepted(field: Field, value: string, say: Say): string {
  const wrong = faultOf(field, value, say);
  if (wrong !== undefined) throw new Refusal(wrong);
  return value;
}

/** What is wrong with a value. */
export function faultOf({ choices, fault, usual }: Field, value: string, say: Say): string | undefined {
  if (value === '' && usual === '') return undefined;
  if (value === '') return say('wrong.empty');
  if (choices && !choices.includes(value)) return say('wrong.choice', { value, choices: listed(choices) });
  return fault?.(value);
}

/** Asks until the answer is sound. A choice can be named, or given by its number. */
export async function askFor(field: Field, say: Say, ask: Ask): Promise<string> {
  const { choices, usual } = field;
  for (let wrong = ''; ;) {
    const typed = asTyped(await ask(wrong + questionText(field, say)));
    const numbered = /^\d+$/.test(typed) ? choices?.[Number(typed) - 1] : undefined;
    const chosen = numbered ?? choices?.find((choice) => IN_WORDS.includes(choice) && say(choice) === typed) ?? typed;
    const value = chosen === '' && usual !== undefined ? usual : chosen;
    const fault = faultOf(field, value, say);
    if (fault === undefined) return value;
    wrong = `${fault}\n\n`;
  }
}

/** What a writer meant by what was typed: with neither spaces around it nor letters of full width. */
export function asTyped(text: string): string {
  return text.trim().normalize('NFKC');
}

function questionText({ question, language, choices, told = (choice) => nameOf(choice, say), usual }: Field, say: Say) {
  const numbered = choices?.map((choice, index) => `  ${String(index + 1).padStart(2)}  ${told(choice)}`) ?? [];
  const hint = usual === undefined ? [] : [usual === '' ? say('ask.later') : say('ask.default', { value: usual })];
  return [say(question, language === undefined ? {} : { language }), ...numbered, ...hint, '> '].join('\n');
}

/** A choice as it is offered: what is typed is the id. */
function nameOf(choice: string, say: Say): string {
  return IN_WORDS.includes(choice) && say(choice) !== choice ? `${choice} (${say(choice)})` : choice;
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
