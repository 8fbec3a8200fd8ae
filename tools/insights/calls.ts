import { symptomIds, symptomOf, type Library } from '../../src/content/index.ts';
import type { Database } from './database.ts';
import type { Finding } from './insights.types.ts';

/** What agents' tickets say. */
export interface Calls {
  number: number;
  /** Minutes of the calls at each step, by `language guide step`. */
  minutesAt: ReadonlyMap<string, number>;
  causes: Extract<Finding, { kind: 'cause' }>[];
}

/** How many calls must name a cause, or find none, before it is told. */
const LEAST = 3;

/** The form of an id: nothing else of a ticket is printed. */
const ID = '[a-z0-9-]{1,60}';

/** What calls cost, and what they were about that the diagnosis does not know. */
export async function callsOf(database: Database, library: Library): Promise<Calls> {
  const [{ number } = { number: 0 }] = await database.rows(`SELECT count(*)::INTEGER AS number FROM tickets`);
  if (Number(number) === 0) return { number: 0, minutesAt: new Map(), causes: [] };
  const steps =
    await database.rows(`SELECT coalesce(caller, '${library.site.source}') || ' ' || guide.guide || ' ' || step.step AS place, sum(minutes)::DOUBLE AS minutes FROM (
      SELECT caller, minutes, guide, unnest(guide.steps) AS step FROM (SELECT caller, minutes, unnest(guides) AS guide FROM tickets))
      WHERE step."isHere" GROUP BY ALL`);
  const named =
    await database.rows(`SELECT symptom, cause, count(*)::INTEGER AS tickets, sum(minutes)::DOUBLE AS minutes FROM (
      SELECT symptom, cause, any_value(minutes) AS minutes FROM (
        SELECT rowid AS ticket, minutes, d.symptom AS symptom, d.cause.id AS cause FROM (SELECT rowid, minutes, unnest(diagnoses) AS d FROM tickets)
          WHERE d.cause.id IS NOT NULL)
      WHERE regexp_full_match(symptom, '${ID}') AND regexp_full_match(cause, '${ID}') GROUP BY ticket, symptom, cause)
      GROUP BY ALL ORDER BY ALL`);
  const unfound =
    await database.rows(`SELECT d.symptom AS symptom, count(*)::INTEGER AS tickets, sum(minutes)::DOUBLE AS minutes FROM (
      SELECT minutes, outcome, unnest(diagnoses) AS d FROM tickets)
    WHERE outcome = 'escalated' AND d.ending = 'called' AND NOT coalesce(d.cause."isFound", false) AND regexp_full_match(symptom, '${ID}')
    GROUP BY ALL ORDER BY ALL`);
  const isKnown = (symptom: string, cause: string): boolean =>
    symptomIds(library).includes(symptom) && symptomOf(library, symptom).model.causes.some(({ id }) => id === cause);
  const finding = (row: (typeof named)[number], cause?: string): Calls['causes'][number] => ({
    kind: 'cause',
    symptom: String(row['symptom']),
    ...(cause === undefined ? {} : { cause }),
    tickets: Number(row['tickets']),
    minutes: { readers: Number(row['minutes']), agents: Number(row['minutes']) },
  });
  return {
    number: Number(number),
    minutesAt: new Map(steps.map(({ place, minutes }) => [String(place), Number(minutes)])),
    causes: [
      ...named
        .filter(({ symptom, cause }) => !isKnown(String(symptom), String(cause)))
        .map((row) => finding(row, String(row['cause']))),
      ...unfound.map((row) => finding(row)),
    ].filter(({ tickets }) => tickets >= LEAST),
  };
}
