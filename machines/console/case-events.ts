import { MISTAKE_KINDS, type CaseAction } from './case.types.ts';
import { QUESTIONS } from './opening/index.ts';

/** A check of a field of an event, and its description. */
interface Field {
  is: (value: unknown) => boolean;
  what: string;
  isOptional?: true;
}

const text = (form: RegExp, what: string): Field => ({
  is: (value) => typeof value === 'string' && form.test(value),
  what,
});
const oneOf = (...values: readonly string[]): Field => ({
  is: (value) => values.includes(value as string),
  what: `one of ${values.map((each) => `\`${each}\``).join(', ')}`,
});

const ID = /^[a-z][a-z0-9-]{0,59}$/;
const id = text(ID, 'an id, such as `scan`');
const language = text(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/, 'the code of a language');
/** Places are validated when they are decoded. Only their length is limited here. */
const place = text(/^[^\n]{0,6000}$/, 'a place, as the console writes it');
/** Maximum number of characters of an agent's notes. */
export const MAX_NOTE_LENGTH = 100_000;
const note: Field = {
  is: (value) => typeof value === 'string' && value.length <= MAX_NOTE_LENGTH,
  what: `a text of ${MAX_NOTE_LENGTH} characters at the most`,
};
/** Keys of labels and other ids; may be empty. */
const words = text(/^(?:[a-z][A-Za-z0-9.-]{0,99}(?: (?!$)|$)){0,60}$/, 'ids, parted by spaces');
const word = text(/^(?:[a-z][A-Za-z0-9.-]{0,99})?$/, 'an id, or nothing');
const piece = text(/^[^\n]{1,6000}$/, 'a piece of the notes, on one line');
/** Maximum number of characters of a text about a caller. */
const MAX_FIELD_LENGTH = 120;
const line = text(/^[^\n]{0,120}$/, `one line of ${MAX_FIELD_LENGTH} characters at the most`);
/** Unlike `line`, not empty. */
const name = text(/^[^\n]{1,120}$/, `a name of ${MAX_FIELD_LENGTH} characters at the most`);
/** Maximum number of characters of an agent's remark about a mistake. */
export const MAX_MISTAKE_LENGTH = 500;
const remark = text(/^[^\n]{0,500}$/, `one line of ${MAX_MISTAKE_LENGTH} characters at the most`);
const version: Field = { is: (value) => Number.isInteger(value), what: 'a whole number' };
const flag: Field = { is: (value) => typeof value === 'boolean', what: '`true` or `false`' };
const reply: Field = {
  is: (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).sort().join() === 'outcome,step' &&
    Object.values(value).every((each) => id.is(each)),
  what: 'a step and an outcome',
};

type Fields<Action> = Readonly<Record<Exclude<keyof Action, 'type'>, Field>>;

/** The fields of each event, except its time. The type ensures that none is missing. */
const FIELDS: { readonly [Type in CaseAction['type']]: Fields<Extract<CaseAction, { type: Type }>> } = {
  'place.found': { guide: id, place, by: oneOf('code', 'board', 'list', 'words') },
  'guide.chosen': { guide: id },
  'interview.found': { symptom: id, said: place },
  'symptom.chosen': { symptom: id },
  'symptom.followed': {},
  'diagnosis.left': {},
  'device.chosen': { platform: id },
  'opening.answered': { question: oneOf(...QUESTIONS), among: words, answer: word },
  'opening.withdrawn': {},
  'walk.started': {},
  'step.completed': {},
  'way.chosen': { way: id },
  'step.left': {},
  'trouble.met': {},
  'problem.chosen': { problem: id },
  'trouble.left': {},
  'step.tried': { step: id },
  'reply.given': { outcome: id },
  'step.skipped': { how: oneOf('unsure', 'couldnt', 'other') },
  'reply.changed': { reply },
  'reply.withdrawn': {},
  'support.wanted': {},
  'result.confirmed': {},
  'result.denied': {},
  'case.closed': { outcome: oneOf('solved', 'escalated', 'left'), disposition: { ...id, isOptional: true } },
  'case.reopened': {},
  'case.filed': {},
  'call.held': {},
  'call.resumed': {},
  'note.written': { text: note },
  'field.written': { field: oneOf('name', 'ticket', 'callback'), text: line },
  'case.received': { from: name },
  'caller.spoke': { language },
  'masking.changed': { on: flag },
  'piece.shown': { text: piece },
  'piece.hidden': { text: piece },
  'mistake.noted': { kind: oneOf(...MISTAKE_KINDS), of: id, id, version, language, text: remark },
};

export const eventTypes = Object.keys(FIELDS) as readonly CaseAction['type'][];

/** The fields of a type of event, except its time. `undefined` if there is no such type. */
export function fieldsOf(type: unknown): Readonly<Record<string, Field>> | undefined {
  return typeof type === 'string' && Object.hasOwn(FIELDS, type) ? FIELDS[type as CaseAction['type']] : undefined;
}
