import { casesFrom } from '../../../src/features/desk/import-cases.ts';
import { caseText, caseLogs } from '../console-cases.ts';
import type { Read } from './read.types.ts';

export const fileReaders = {
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
} satisfies Record<string, Read>;
