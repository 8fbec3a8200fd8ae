import { assertDefined } from '../../../machines/assert-defined.ts';
import { type Case, isClosed, type NextPlace, type Ticket, ticketOf } from '../../../machines/console/index.ts';
import { clockText, outcomeText, stamp } from './calls.ts';
import type { ConsoleStore } from './console-store.ts';
import type { DeskWords } from './words.ts';

export function ticketText(store: ConsoleStore, of: Case): string {
  const ticket = ticketNow(store, of);
  const from = ticket.from === store.setup.agent ? undefined : ticket.from;
  return plainTicket({ ...ticket, from }, store.own, new Date(ticket.opened).getTimezoneOffset());
}

/** Tickets as JSON for call statistics, without the notes and the fields about the caller. */
export function allTickets(store: ConsoleStore, cases: readonly Case[]): string {
  const tickets = cases.map((each) => ticketForStatistics(ticketNow(store, each), store.setup.agent || undefined));
  return `${JSON.stringify(tickets, null, 2)}\n`;
}

/** The current ticket of a case. The time of a closed case that is not on screen no longer runs. */
export function ticketNow({ data, own, shown }: ConsoleStore, of: Case): Ticket {
  const now = isClosed(of) && of !== shown ? of.timeLog.since : Date.now();
  return ticketOf(of, data, now, { keep: data.references, spoken: own.language });
}

export function ticketForStatistics(ticket: Ticket, agent: string | undefined): object {
  const { name: _name, ticket: _ticket, callback: _callback, note: _note, opened, ...rest } = ticket;
  return { ...rest, agent: ticket.from ?? agent, opened: new Date(opened).toISOString() };
}

/** A ticket as plain text. @param offset as `Date.getTimezoneOffset` returns it, in minutes */
export function plainTicket(ticket: Ticket, words: DeskWords, offset: number): string {
  const { t } = words;
  const note = ticket.note.trim();
  const title = t('agent.ticket.title', { number: ticket.number, time: stamp(ticket.opened, offset) });
  const blocks = [
    [title, ...factLines(ticketFacts(ticket, words), words)],
    ...ticket.guides.map((each) => guideLines(each, words)),
    ...ticket.diagnoses.map((each) => diagnosisLines(each, words)),
    ...(note === '' ? [] : [[`${t('agent.ticket.notes')}${t('agent.ticket.colon').trim()}`, note]]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Fact = readonly [name: string, value: string];

function known(facts: readonly (readonly [name: string, value: string | undefined])[]): Fact[] {
  return facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]));
}

function factLines(facts: readonly Fact[], { t }: DeskWords): string[] {
  return facts.map(([name, value]) => `${name}${t('agent.ticket.colon')}${value}`);
}

function guideLines({ guide, code, steps }: Ticket['guides'][number], words: DeskWords): string[] {
  const { t } = words;
  const unconfirmed = steps.filter(({ isDone, isHere }) => !isDone && !isHere).map(({ label }) => label);
  const facts = known([
    [t('walk.place'), code],
    [t('agent.ticket.unconfirmed'), unconfirmed.join(t('agent.separator'))],
  ]);
  const lines = steps
    .filter(({ isDone, isHere }) => isDone || isHere)
    .map(({ step, label, way, isDone }) => {
      const { title, ways } = words.guideStep(guide, step);
      return lineOf(label, `${isDone ? '[x]' : '[ ]'} ${title}`, way === undefined ? '' : ways[way]);
    });
  return [t('agent.ticket.guide', { title: words.guide(guide).title }), ...factLines(facts, words), ...lines];
}

const ENDINGS = {
  solved: 'agent.ending.solved',
  called: 'agent.ending.called',
  moved: 'agent.ending.moved',
} as const;

/** The source of an answer that the caller did not give. */
const SOURCES = {
  guide: 'agent.ticket.fromGuide',
  device: 'agent.ticket.fromDevice',
} as const;

function diagnosisLines(diagnosis: Ticket['diagnoses'][number], words: DeskWords): string[] {
  const { t } = words;
  const { symptom, code, ending, replies, left } = diagnosis;
  const titles = left.map((step) => words.question(symptom, step).title).join(t('agent.ticket.and'));
  const facts = known([
    [t('walk.place'), code],
    [t('agent.ticket.came'), ending === 'open' ? undefined : t(ENDINGS[ending])],
    [t('agent.ticket.notAsked'), titles],
  ]);
  const lines = replies.map(({ step, outcome, from }, index) => {
    const { title, outcomes } = words.question(symptom, step);
    const source = from === 'caller' ? '' : t('agent.ticket.aside', { text: t(SOURCES[from]) });
    return lineOf(String(index + 1), title, `${outcomes[outcome] ?? ''}${source}`);
  });
  return [t('agent.ticket.diagnosis', { title: words.symptom(symptom).title }), ...factLines(facts, words), ...lines];
}

function lineOf(mark: string, text: string, result = ''): string {
  return `  ${mark.padEnd(4)}${text}${result === '' ? '' : `\n      → ${result}`}`;
}

/** Facts about the whole call. Unknown causes, devices and languages are stated as unknown. */
export function ticketFacts(ticket: Ticket, words: DeskWords): Fact[] {
  const { t } = words;
  const { queue, seconds, diagnoses, name, ticket: id, callback, from } = ticket;
  const causes = diagnoses.flatMap(({ symptom, cause }) => (cause ? [causeText(symptom, cause, words)] : []));
  const ruledOut = diagnoses.flatMap(({ symptom, ruledOut: ids }) =>
    ids.map((id) => words.causeWords(symptom, id).text),
  );
  const listed = (all: readonly string[]): string => all.join(t('agent.ticket.and'));
  return known([
    [t('agent.fields.name'), name],
    [t('agent.fields.ticket'), id],
    [t('agent.fields.callback'), callback],
    [t('agent.ticket.from'), from],
    [t('agent.ticket.outcome'), outcomeText(ticket, words)],
    [t('agent.ticket.queue'), queue === undefined ? undefined : (words.queues[queue] ?? queue)],
    [t('agent.ticket.cause'), causes.length === 0 ? t('agent.ticket.unknown') : listed(causes)],
    [t('agent.ticket.ruledOut'), ruledOut.length === 0 ? t('agent.ticket.nothing') : listed(ruledOut)],
    [t('agent.ticket.next'), nextText(ticket, words)],
    [t('agent.ticket.device'), deviceText(ticket, words)],
    [t('agent.ticket.caller'), callerText(ticket, words)],
    [
      t('agent.ticket.time'),
      t('agent.ticket.times', {
        talking: clockText(seconds.talking),
        held: clockText(seconds.held),
        wrapUp: clockText(seconds.wrapUp),
      }),
    ],
  ]);
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

function placeText(next: NextPlace, words: DeskWords): string | undefined {
  if (next.kind === 'guide') return `${next.label} ${words.guideStep(next.guide, next.step).title}`;
  return next.step === undefined ? undefined : words.question(next.symptom, next.step).title;
}

function deviceText({ device, isDeviceSaid }: Ticket, { t, names }: DeskWords): string {
  if (device === undefined) return t('agent.ticket.unknown');
  const name = assertDefined(names.platform[device], `The name of \`${device}\``);
  return isDeviceSaid ? name : `${name}${t('agent.ticket.aside', { text: t('agent.ticket.fromGuide') })}`;
}

function callerText({ caller, isCallerConfirmed }: Ticket, { language, t }: DeskWords): string {
  if (caller === undefined || !isCallerConfirmed) return t('agent.ticket.unknown');
  return new Intl.DisplayNames([language], { type: 'language' }).of(caller) ?? caller;
}
