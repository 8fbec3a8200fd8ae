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
 * Runs a script's main function and turns its outcome into the exit code: the
 * number it returns, or that of a SetupFailure. Any other error is a defect of the
 * script and keeps its stack trace.
 *
 * @param {() => Promise<number>} main
 * @returns {Promise<void>}
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    if (error.details) console.error(error.details);
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}

/**
 * One line about what the set-up is doing now. Nothing is said when nothing is missing.
 *
 * @param {string} line
 */
export function say(line) {
  console.log(line);
}
