import { assertDefined } from '../../../machines/assert-defined.ts';
import { type Arrival, type Case, type CaseLogs, LARGEST_FILE, readCaseFile } from '../../../machines/console/index.ts';
import { element } from '../../ui/dom.ts';
import type { AgentMessage } from './setup.ts';
import type { AgentKey } from './words.ts';

const FILE_FAULTS: Readonly<Record<string, AgentKey>> = {
  'file-too-large': 'agent.fault.tooLarge',
  'file-not-json': 'agent.fault.notJson',
  'file-foreign': 'agent.fault.foreign',
  'file-version': 'agent.fault.version',
  'file-cases': 'agent.fault.cases',
};

/** Maximum number of bytes in a file for each UTF-16 code unit of its text. */
const BYTES = 3;

/** The text of a file, or a message if it is too large for memory or was moved after it was chosen. */
export async function textOf(file: Pick<File, 'size' | 'text'>): Promise<string | AgentMessage> {
  if (file.size > BYTES * LARGEST_FILE) return { key: 'agent.fault.tooLarge', isFault: true };
  try {
    return await file.text();
  } catch {
    return { key: 'agent.fault.closed', isFault: true };
  }
}

/** The cases in the text of a file, or a message about why they cannot be imported. */
export function casesFrom(
  text: string,
  caseLogs: CaseLogs,
): { cases: Case[]; dropped: number; agent: string | undefined } | { message: AgentMessage } {
  const result = readCaseFile(text, caseLogs);
  if ('cases' in result) return result;
  const { code, path } = result.fault;
  const key = FILE_FAULTS[code] ?? 'agent.fault.field';
  return { message: { key, values: { place: path.join('.') }, isFault: true } };
}

/** Messages about imported calls, in the order of display. */
const CAME = {
  new: 'agent.message.imported',
  newer: 'agent.message.takenOn',
  beside: 'agent.message.beside',
  same: 'agent.message.unchanged',
} as const satisfies Record<Arrival['how'], AgentKey>;

/** @param dropped number of actions that the current guides and symptoms no longer allow */
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
  return { ...assertDefined(first, 'What came of a file'), also };
}

export function download(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
