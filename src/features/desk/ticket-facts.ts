import type { NextPlace, Ticket } from '../../../machines/console/index.ts';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { mistakePlace, outcomeText } from './called.ts';
import { clockText } from './clock.ts';
import type { AgentKey, DeskWords } from './words.ts';

type Fact = readonly [name: string, value: string];

/** Facts about the whole call. Unknown causes, devices and languages are stated as unknown. */
export function ticketFacts(ticket: Ticket, words: DeskWords): Fact[] {
  const { t } = words;
  const { queue, device, seconds, diagnoses, name, ticket: id, callback, from, mistakes } = ticket;
  const given = (key: AgentKey, value: string | undefined): Fact[] => (value === undefined ? [] : [[t(key), value]]);
  const causes = diagnoses.flatMap(({ symptom, cause }) => (cause ? [causeText(symptom, cause, words)] : []));
  const ruledOut = diagnoses.flatMap(({ symptom, ruledOut: ids }) =>
    ids.map((id) => words.causeWords(symptom, id).text),
  );
  const listed = (all: readonly string[]): string => all.join(t('agent.ticket.and'));
  return [
    ...given('agent.fields.name', name),
    ...given('agent.fields.ticket', id),
    ...given('agent.fields.callback', callback),
    ...given('agent.ticket.from', from),
    [t('agent.ticket.outcome'), outcomeText(ticket, words)],
    ...given('agent.ticket.queue', queue === undefined ? undefined : (words.queues[queue] ?? queue)),
    [t('agent.ticket.cause'), causes.length === 0 ? t('agent.ticket.unknown') : listed(causes)],
    [t('agent.ticket.ruledOut'), ruledOut.length === 0 ? t('agent.ticket.nothing') : listed(ruledOut)],
    [t('agent.ticket.next'), nextText(ticket, words)],
    [
      t('agent.ticket.device'),
      device === undefined
        ? t('agent.ticket.unknown')
        : assertDefined(words.names.platform[device], `The name of \`${device}\``),
    ],
    [t('agent.ticket.caller'), callerText(ticket, words)],
    [t('agent.ticket.time'), timesText(seconds, words)],
    ...mistakes.map((each): Fact => [t('agent.ticket.mistake'), mistakeText(each, words)]),
  ];
}

/** The times of a call, as text. */
export function timesText({ talking, held, wrapUp }: Ticket['seconds'], { t }: DeskWords): string {
  const times = { talking: clockText(talking), held: clockText(held), wrapUp: clockText(wrapUp) };
  return t('agent.ticket.times', times);
}

function causeText(symptom: string, { id, isFound }: { id: string; isFound: boolean }, words: DeskWords): string {
  // A cause that the content does not know has no name.
  if (id === 'other') return words.t('agent.ticket.likelyOther');
  const cause = words.causeWords(symptom, id).text;
  return isFound ? cause : words.t('agent.ticket.likely', { cause });
}

/** Who does what next, based on the outcome and on the last place of the call. */
function nextText({ outcome, disposition, next }: Ticket, words: DeskWords): string {
  const { t } = words;
  const own = disposition === undefined ? undefined : words.dispositions[disposition]?.next;
  if (own !== undefined) {
    const at = outcome === 'escalated' && next ? placeText(next, words) : undefined;
    return at === undefined ? own : `${own}${t('agent.ticket.and')}${t('agent.next.goOn', { place: at })}`;
  }
  if (outcome === 'solved') return t('agent.next.none');
  if (outcome === 'left') return t('agent.next.left');
  const place = next && placeText(next, words);
  const isSecond = outcome === 'escalated';
  if (place !== undefined) return t(isSecond ? 'agent.next.second' : 'agent.next.goOn', { place });
  if (next) return t(isSecond ? 'agent.next.secondTried' : 'agent.next.passOn');
  return t(isSecond ? 'agent.next.secondFind' : 'agent.next.find');
}

/** The step to continue at. `undefined` if all steps were tried. */
function placeText(next: NextPlace, words: DeskWords): string | undefined {
  if (next.kind === 'guide') return `${next.label} ${words.guideStep(next.guide, next.step).title}`;
  return next.step === undefined ? undefined : words.question(next.symptom, next.step).title;
}

/** The place of a mistake, and the agent's remark. */
function mistakeText(mistake: Ticket['mistakes'][number], words: DeskWords): string {
  const { text } = mistake;
  const place = mistakePlace(mistake, words);
  return text === '' ? place : `${place}${words.t('agent.ticket.colon')}${text}`;
}

function callerText({ caller, isCallerConfirmed }: Ticket, { language, t }: DeskWords): string {
  if (caller === undefined) return t('agent.ticket.unknown');
  const name = languageName(caller, language);
  return isCallerConfirmed ? name : t('agent.ticket.unsaid', { language: name });
}

/** Cached, because creating one takes longer than the rest of a ticket. */
const names = new Map<string, Intl.DisplayNames>();

/** The name of a language in another. */
function languageName(language: string, inLanguage: string): string {
  const known = names.get(inLanguage) ?? new Intl.DisplayNames([inLanguage], { type: 'language' });
  names.set(inLanguage, known);
  return known.of(language) ?? language;
}
