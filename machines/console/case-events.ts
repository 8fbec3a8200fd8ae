import type { CaseAction } from './case.types.ts';
import { QUESTIONS } from './opening.ts';

type Check = (value: unknown) => boolean;

const text =
  (form: RegExp): Check =>
  (value) =>
    typeof value === 'string' && form.test(value);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

const id = text(/^[a-z][a-z0-9-]{0,59}$/);
const language = text(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/);
/** Places are validated when they are decoded. Only their length is limited here. */
const place = text(/^[^\n]{0,6000}$/);
/** Maximum number of characters of an agent's notes. */
export const MAX_NOTE_LENGTH = 100_000;
const note: Check = (value) => typeof value === 'string' && value.length <= MAX_NOTE_LENGTH;
/** Keys of labels and other ids; may be empty. */
const words = text(/^(?:[a-z][A-Za-z0-9.-]{0,99}(?: (?!$)|$)){0,60}$/);
const word = text(/^(?:[a-z][A-Za-z0-9.-]{0,99})?$/);
const piece = text(/^[^\n]{1,6000}$/);
/** A text about a caller, on one line. */
const line = text(/^[^\n]{0,120}$/);
/** Unlike `line`, not empty. */
export const isName = text(/^[^\n]{1,120}$/);
const flag: Check = (value) => typeof value === 'boolean';
const reply: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).sort().join() === 'outcome,step' &&
  Object.values(value).every(id);

type Fields<Action> = Readonly<Record<Exclude<keyof Action, 'type'>, Check>>;

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
  'case.closed': {
    outcome: oneOf('solved', 'escalated', 'left'),
    disposition: (value) => value === undefined || id(value),
  },
  'case.reopened': {},
  'case.filed': {},
  'call.held': {},
  'call.resumed': {},
  'note.written': { text: note },
  'field.written': { field: oneOf('name', 'ticket', 'callback'), text: line },
  'case.received': { from: isName },
  'caller.spoke': { language },
  'masking.changed': { on: flag },
  'piece.shown': { text: piece },
  'piece.hidden': { text: piece },
};

export const eventTypes = Object.keys(FIELDS) as readonly CaseAction['type'][];

/** The fields of a type of event, except its time. `undefined` if there is no such type. */
export function fieldsOf(type: unknown): Readonly<Record<string, Check>> | undefined {
  return typeof type === 'string' && Object.hasOwn(FIELDS, type) ? FIELDS[type as CaseAction['type']] : undefined;
}
