import { readTickets } from '../../../machines/console/index.ts';
import { casesFrom } from '../../../src/features/desk/import-cases.ts';
import { caseText, caseLogs } from '../console-cases.ts';
import type { Read } from './read.types.ts';

export const fileReaders = {
  /** Calls that are imported. */
  calls: (input) => {
    const read = casesFrom(input, caseLogs);
    if ('message' in read)
      return { says: read.message.key, fault: read.message.isFault ? undefined : 'not told as a fault' };
    const { cases, dropped } = read;
    const isSound =
      cases.length > 0 && cases.every((each) => !/undefined|NaN|nowhere|does not fit/.test(caseText(each)));
    return {
      says: dropped > 0 ? 'agent.message.partly' : undefined,
      fault: isSound ? undefined : cases.map(caseText).join(),
    };
  },
  /** Tickets that the overview is given: what is said is a problem's code. */
  tickets: (input) => {
    let data: unknown;
    try {
      data = JSON.parse(input) as unknown;
    } catch {
      return { says: 'agent.fault.notJson' };
    }
    const { tickets, problems } = readTickets(data);
    const [first] = problems;
    const isTold = problems.every(
      ({ message, hint }) => message.endsWith('.') && hint.length > 5 && !message.includes('[object'),
    );
    const isWhole = tickets.every(({ diagnoses }) => Array.isArray(diagnoses));
    return { says: first?.code, fault: isTold && isWhole ? undefined : JSON.stringify(problems) };
  },
} satisfies Record<string, Read>;
