import type { Problem } from '../../machines/problem.ts';
import { LIMITS, written } from './limits.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a file in UTF-8, without the mark that some editors put before it; else what is wrong with it.
 * Lines that end as on Windows are as good as others.
 */
export function decode(bytes: Uint8Array): string | Problem {
  try {
    const text = UTF8.decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Told below, with the line.
  }
  const isWide = bytes.subarray(0, 200).includes(0);
  const line = isWide ? 1 : lineOfFault(bytes);
  return {
    code: 'file-encoding',
    message: isWide
      ? 'The file is no text, or is saved as UTF-16.'
      : 'From this line on, the file is not saved as UTF-8.',
    hint: 'Save it as UTF-8: most editors ask for it under “Save as” or “Encoding”.',
    line,
  };
}

/** The line, from 1, of the first bytes that are no UTF-8, or of the first zero. */
function lineOfFault(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    try {
      UTF8.decode(part);
      if (part.includes(0)) return line;
    } catch {
      return line;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return line;
}

/** A file of which nothing is read. */
export const tooLarge: Problem = {
  code: 'file-too-large',
  message: `The file has more than ${written(LIMITS.file)} characters.`,
  hint: 'Look whether something was put into it by mistake, and take it out.',
};
