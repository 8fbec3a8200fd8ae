import { libraryOf, readFiles } from '../../../../src/content/index.ts';
import type { NewField, NewForm } from '../../protocol/protocol.types.ts';
import { faultOf } from '../../../new/answers.ts';
import { fieldsOf, KINDS, NO, NONE, YES, type Answers, type Field, type Kind } from '../../../new/fields.ts';
import { planContext, planOf, refuseFaultySite } from '../../../new/plan-of.ts';
import type { PlanContext } from '../../../new/plan.ts';
import { Refusal } from '../../../new/refusal.ts';
import { ok, refuse, type Routes, type StudioContext } from '../route.ts';

/** Another help center has a folder of its own, outside of the one that is open here. */
const OFFERED = KINDS.filter((kind) => kind !== 'product');
/** What can be chosen from only once something else is known. */
const AFTER: Readonly<Record<string, string>> = { screen: 'platform', locale: 'code' };
const IN_WORDS: readonly string[] = [YES, NO, NONE];

/** Something new: what is asked about it, and what would be written. Nothing is written here. */
export const NEW_ROUTES: Routes = {
  'GET new': ({ say }) => ok(OFFERED.map((id) => ({ id, told: withoutId(id, say(`kind.${id}`)) }))),

  'POST new': (context, { body }) => {
    const asked = askedIn(body);
    return asked ? ok(formOf(asked, placeOf(context))) : refuse(context.say('studio.notUnderstood'));
  },
};

function placeOf(context: StudioContext): PlanContext {
  const { root, language } = context;
  return planContext({
    root,
    library: libraryOf(root, true),
    files: readFiles(root),
    today: new Date(),
    speaks: language,
  });
}

function formOf({ kind, given }: { kind: Kind; given: Answers }, place: PlanContext): NewForm {
  const answers: Record<string, string> = {};
  const fields: NewField[] = [];
  let isWhole = true;
  // What is asked may depend on what was answered before, as at the terminal.
  for (let field: Field | undefined; (field = nextOf(fieldsOf(kind, place, answers), fields, answers)) !== undefined;) {
    const typed = (given[field.name] ?? '').trim().normalize('NFKC');
    const value = typed === '' ? field.usual : typed;
    const fault = value === undefined ? undefined : faultOf(field, value, place.say);
    if (value === undefined || fault !== undefined) isWhole = false;
    else answers[field.name] = value;
    fields.push(askedAs(field, fault, place));
  }
  if (!isWhole) return { fields };
  try {
    refuseFaultySite(kind, place);
    const { changes, notes, next } = planOf(kind, place, answers);
    return {
      fields,
      plan: { changes: changes.map((change) => ({ ...change, text: change.text ?? '' })), notes, next },
    };
  } catch (error) {
    if (error instanceof Refusal) return { fields, refused: error.message };
    throw error;
  }
}

function nextOf(fields: readonly Field[], asked: readonly NewField[], answers: Answers): Field | undefined {
  return fields.find(({ name }) => {
    const first = AFTER[name];
    return asked.every((each) => each.name !== name) && (first === undefined || answers[first] !== undefined);
  });
}

function askedAs(field: Field, fault: string | undefined, { say }: PlanContext): NewField {
  const { name, question, language, choices, usual } = field;
  const told = field.told ?? ((choice: string) => (IN_WORDS.includes(choice) ? say(choice) : choice));
  return {
    name,
    question: say(question, language === undefined ? {} : { language }),
    ...(choices ? { choices: choices.map((id) => ({ id, told: withoutId(id, told(id)) })) } : {}),
    ...(usual === undefined ? {} : { usual }),
    ...(fault === undefined ? {} : { fault }),
  };
}

function withoutId(id: string, told: string): string {
  return told.startsWith(`${id}: `) ? told.slice(id.length + 2) : told;
}

function askedIn(body: unknown): { kind: Kind; given: Answers } | undefined {
  const { kind, given } = Object(body) as Record<string, unknown>;
  const offered = OFFERED.find((each) => each === kind);
  const entries = Object.entries(Object(given) as Record<string, unknown>);
  const isRight = offered !== undefined && entries.every(([, value]) => typeof value === 'string');
  return isRight ? { kind: offered, given: Object.fromEntries(entries) as Answers } : undefined;
}
