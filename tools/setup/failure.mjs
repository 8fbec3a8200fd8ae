// @ts-check

/**
 * Something the set-up cannot do. Its message is one sentence for the person at
 * the terminal: what is wrong, then what to do. The scripts print it without a
 * stack trace and end with `exitCode`.
 */
export class SetupFailure extends Error {
  /**
   * @param {string} message the sentence
   * @param {{ details?: string, exitCode?: number }} [more] `details` is the output
   *   of the tool that failed, printed before the sentence
   */
  constructor(message, { details = '', exitCode = 1 } = {}) {
    super(message);
    this.name = 'SetupFailure';
    this.details = details.trimEnd();
    this.exitCode = exitCode;
  }
}

/**
 * Runs a script's main function and sets the exit code: the number it returns, or that of a SetupFailure. A full or read-only
 * disk gets a sentence too; any other error is a defect of the script and keeps its stack trace.
 *
 * @param {() => Promise<number>} main
 * @returns {Promise<void>}
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    const failure = error instanceof SetupFailure ? error : diskFailure(error);
    if (failure === undefined) throw error;
    if (failure.details) console.error(failure.details);
    console.error(failure.message);
    process.exitCode = failure.exitCode;
  }
}

/**
 * @param {unknown} error
 * @returns {SetupFailure | undefined} the sentence about a disk that is full or may not be written to; undefined when
 *   the error is about something else
 */
export function diskFailure(error) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new SetupFailure('The disk is full: make room and run it again.');
  }
  if (path === undefined || !['EROFS', 'EACCES', 'EPERM'].includes(code ?? '')) return undefined;
  return new SetupFailure(
    `${path} may not be written by this account: take a folder of your own, on a disk that may be written to, and run it again.`,
  );
}

/**
 * Prints the current step of the set-up.
 *
 * @param {string} line
 */
export function say(line) {
  console.log(line);
}
