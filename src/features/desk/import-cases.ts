import { LARGEST_FILE, readCaseFile, type Arrival, type Case, type CaseLogs } from '../../../machines/console/index.ts';
import { known } from '../../../machines/known.ts';
import type { AgentMessage } from './setup.ts';
import type { AgentKey } from './words.ts';

/** What is wrong with a file, in words. */
const FILE_FAULTS = {
  'file-too-large': 'agent.fault.tooLarge',
  'file-not-json': 'agent.fault.notJson',
  'file-foreign': 'agent.fault.foreign',
  'file-version': 'agent.fault.version',
  'file-cases': 'agent.fault.cases',
} as const;

/** No character takes more bytes in a file for each that a text has. */
const BYTES = 3;

/** The text of a file, or why there is none: it may have been moved since it was chosen, or fill all memory. */
export async function textOf(file: Pick<File, 'size' | 'text'>): Promise<string | AgentMessage> {
  if (file.size > BYTES * LARGEST_FILE) return { key: 'agent.fault.tooLarge', isFault: true };
  try {
    return await file.text();
  } catch {
    return { key: 'agent.fault.closed', isFault: true };
  }
}

/** Why the cases of a file cannot be taken, in words; or the cases. */
export function casesFrom(
  text: string,
  caseLogs: CaseLogs,
): { cases: Case[]; dropped: number; agent: string | undefined } | { message: AgentMessage } {
  const result = readCaseFile(text, caseLogs);
  if ('cases' in result) return result;
  const { code, path = [] } = known(result.problems[0], 'What is wrong with the file');
  const key = code in FILE_FAULTS ? FILE_FAULTS[code as keyof typeof FILE_FAULTS] : 'agent.fault.field';
  return { message: { key, values: { place: path.join('.') }, isFault: true } };
}

/** Messages about imported calls, in their order. */
const CAME = {
  new: 'agent.message.imported',
  newer: 'agent.message.takenOn',
  beside: 'agent.message.beside',
  same: 'agent.message.unchanged',
} as const satisfies Record<Arrival['how'], AgentKey>;

/**
 * The message about imported calls.
 *
 * @param dropped how much of them the guides no longer have
 * @param from whose calls they were
 */
export function importedMessage(arrivals: readonly Arrival[], dropped: number, from: string | undefined): AgentMessage {
  const all = (Object.keys(CAME) as Arrival['how'][]).flatMap((how) => {
    const number = arrivals.filter((each) => each.how === how).length;
    return number === 0 ? [] : [{ key: CAME[how], values: { number } }];
  });
  const [first, ...also] = [
    ...all,
    ...(dropped === 0 ? [] : [{ key: 'agent.message.partly' as const, values: { dropped } }]),
    ...(from === undefined ? [] : [{ key: 'agent.message.from' as const, values: { name: from } }]),
  ];
  return { ...known(first, 'What came of a file'), also };
}
