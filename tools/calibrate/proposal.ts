import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import {
  eachOnce,
  proposePriors,
  readTickets,
  withPriorsAt,
  type PriorProposal,
  type Skipped,
} from '../../machines/console/index.ts';
import type { Symptom } from '../../machines/diagnosis/index.ts';
import { formatProblem, priorPlaces, type Library } from '../../src/content/index.ts';
import { percent, seconds } from '../diagnose/tree-text.ts';
import { symptomText, type SymptomText } from '../diagnose/words.ts';

export interface TicketFile {
  file: string;
  text: string;
}

interface Wish {
  /** As many tickets as the old priors weigh. */
  strength: number;
  /** The language of the report; absent: the site's source. */
  language?: string | undefined;
  /** Reads a content file, to be changed. */
  read(file: string): string;
}

/** What tickets make of the priors, for a person to judge. */
export interface Proposal {
  report: string;
  /** The content files as they would be. */
  changes: readonly TicketFile[];
  /** Some of the tickets could not be read. */
  isFaulty: boolean;
}

const SKIPPED = {
  'other-version': 'of another version of the symptom',
  'answers-dropped': 'with answers that the symptom does not have',
  'nothing-said': 'without an answer that says anything',
} as const satisfies Record<Skipped, string>;

/** Reads tickets, and proposes new priors for each symptom that they tell of. */
export function calibrateContent(library: Library, files: readonly TicketFile[], wish: Wish): Proposal {
  const read = files.map(({ file, text }) => ({ file, ...ticketsIn(text) }));
  const tickets = eachOnce(read.flatMap((each) => each.tickets));
  const problems = read.flatMap(({ file, problems: found }) => found.map((each) => ({ ...each, file })));
  const changes: TicketFile[] = [];
  const parts: string[] = [`Tickets: ${tickets.length}.`, ...problems.map(formatProblem)];
  for (const { symptom, file } of library.diagnosis.symptoms.values()) {
    const proposed = proposePriors(symptom, tickets, wish.strength);
    if (!proposed) continue;
    const words = symptomText(library, wish.language ?? library.site.source, symptom.id);
    const before = wish.read(file);
    const { causes } = proposed;
    const places = priorPlaces(
      before,
      causes.map(({ cause }) => cause),
    );
    const after = withPriorsAt(before, places, causes);
    parts.push(describe(symptom, words, proposed, wish.strength));
    if (after === before) continue;
    changes.push({ file, text: after });
    const how = { context: 3, headerOptions: FILE_HEADERS_ONLY };
    parts.push(
      createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, how).replace(/\n$/, ''),
    );
  }
  if (changes.length === 0) parts.push('Nothing is to be changed.');
  return { report: parts.join('\n\n'), changes, isFaulty: problems.length > 0 };
}

function ticketsIn(text: string): ReturnType<typeof readTickets> {
  try {
    return readTickets(JSON.parse(text));
  } catch {
    const problem = {
      code: 'ticket-not-json',
      message: 'The file is no JSON.',
      hint: 'Copy the ticket as JSON, or export all of them.',
    };
    return { tickets: [], problems: [problem] };
  }
}

function describe(
  symptom: Symptom,
  words: SymptomText,
  { causes, used, skipped, before, after: step, expectedCost }: PriorProposal,
  strength: number,
): string {
  const rows = causes.map(({ cause, before: old, count, after }) => {
    const numbers = [percent(old).padStart(6), percent(after).padStart(6), count.toFixed(1).padStart(8)];
    return `  ${numbers.join('  ')}  ${words.cause(cause)}  [${cause}]`;
  });
  const reasons = (Object.keys(SKIPPED) as Skipped[]).flatMap((why) => {
    const number = skipped.filter((each) => each === why).length;
    return number === 0 ? [] : [`Left out: ${number} ${SKIPPED[why]}.`];
  });
  const first =
    step === before
      ? `The first step stays \`${step}\` (${words.step(step)}).`
      : `The first step changes from \`${before}\` (${words.step(before)}) to \`${step}\` (${words.step(step)}).`;
  return [
    `${words.title}  [${symptom.id}]`,
    `Counted: ${used} interviews, against old priors that weigh as ${strength}.`,
    ...reasons,
    '',
    '  before   after   counted',
    ...rows,
    '',
    first,
    `On average it takes ${seconds(expectedCost)} of effort.`,
  ].join('\n');
}
