import { symptomIds, symptomOf, type Library } from '../../src/content/index.ts';
import type { Finding } from './insights.types.ts';
import type { TicketCall } from './tickets.ts';

type CauseFinding = Extract<Finding, { kind: 'cause' }>;

/** Minutes and unknown causes of agents' calls. */
export interface Calls {
  number: number;
  /** Minutes of the calls at each step, by `language guide step`. */
  minutesAt: ReadonlyMap<string, number>;
  causes: CauseFinding[];
}

/** Minimum number of calls that name a cause, or find none, to report it. */
const MIN_CALLS = 3;
/** Nothing of a ticket is printed that does not have the form of an id. */
const ID = /^[a-z0-9-]{1,60}$/;

export function callsOf(tickets: readonly TicketCall[], library: Library): Calls {
  const minutesAt = new Map<string, number>();
  const causes = new Map<string, CauseFinding>();
  const count = (symptom: string, cause: string | undefined, minutes: number): void => {
    const key = `${symptom} ${cause ?? ''}`;
    const before = causes.get(key);
    const sum = (before?.minutes.agents ?? 0) + minutes;
    causes.set(key, {
      kind: 'cause',
      symptom,
      ...(cause === undefined ? {} : { cause }),
      tickets: (before?.tickets ?? 0) + 1,
      minutes: { readers: sum, agents: sum },
    });
  };
  const isKnown = (symptom: string, cause: string): boolean =>
    symptomIds(library).includes(symptom) && symptomOf(library, symptom).model.causes.some(({ id }) => id === cause);
  for (const { caller, outcome, minutes, guides, diagnoses } of tickets) {
    for (const { guide, steps = [] } of guides)
      for (const { step } of steps.filter(({ isHere }) => isHere)) {
        const place = `${caller ?? library.site.source} ${guide} ${step}`;
        minutesAt.set(place, (minutesAt.get(place) ?? 0) + minutes);
      }
    const sound = diagnoses.flatMap(({ symptom, ending, cause }) =>
      symptom !== undefined && ID.test(symptom) ? [{ symptom, ending, cause }] : [],
    );
    const named = new Set(sound.flatMap(({ symptom, cause }) => (cause?.id ? [`${symptom} ${cause.id}`] : [])));
    for (const [symptom = '', cause = ''] of [...named].map((each) => each.split(' ')))
      if (ID.test(cause) && !isKnown(symptom, cause)) count(symptom, cause, minutes);
    for (const { symptom, ending, cause } of sound)
      if (outcome === 'escalated' && ending === 'called' && !cause?.isFound) count(symptom, undefined, minutes);
  }
  const found = [...causes.values()].filter((each) => each.tickets >= MIN_CALLS);
  return { number: tickets.length, minutesAt, causes: found };
}
