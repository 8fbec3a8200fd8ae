import { isPracticeCode, normaliseCode } from '../../../machines/simulator/index.ts';
import { readCode } from '../../../machines/case-code/index.ts';
import { decodeInterview, decodeReplies, encodeReplies } from '../../../machines/diagnosis/index.ts';
import { decodeCase, trailOf } from '../../../machines/walkthrough/index.ts';
import { NOTICES } from '../../../src/features/desk/setup.ts';
import { shippedGraphs } from '../graphs.ts';
import { shippedSymptoms } from '../symptoms.ts';
import type { Read } from './read.types.ts';

export const codeReaders = {
  /** The number of a place. */
  number: (input) => {
    const read = readCode(input);
    if ('fault' in read) return { says: `codeFault.${read.fault}` };
    if (read.code.kind === 'guide') {
      const found = decodeCase(input, shippedGraphs());
      if ('problem' in found) return { says: `codeFault.${found.problem}` };
      const { guide, progress, notice } = found;
      const isPlace = trailOf(shippedGraphs()[guide]!, progress) !== undefined;
      return { says: notice && NOTICES[notice], fault: isPlace ? undefined : JSON.stringify(progress) };
    }
    const found = decodeInterview(input, shippedSymptoms('all'));
    if ('problem' in found) return { says: `codeFault.${found.problem}` };
    const { symptom, replies, notice } = found;
    const isPlace = !decodeReplies(encodeReplies(replies), shippedSymptoms('all')[symptom]!).notice;
    return { says: notice && NOTICES[notice], fault: isPlace ? undefined : JSON.stringify(replies) };
  },
  /** The string below a QR code, as typed into a phone. */
  practice: (input) => {
    const code = normaliseCode(input);
    // Right or mistyped, a practice code is taken: the app itself says the rest.
    return isPracticeCode(code)
      ? { says: undefined, fault: /^PRAC/.test(code) ? undefined : code }
      : { says: 'sim.trouble.code' };
  },
} satisfies Record<string, Read>;
