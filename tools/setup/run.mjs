// @ts-check
import { spawn } from 'node:child_process';
import { dieBy, onStopSignal } from './signals.mjs';

/**
 * @typedef {object} Outcome how a command ended
 * @property {number} code its exit code; 127 when it could not be started, 124 when
 *   its time ran out, 128 + n when signal n ended it
 * @property {string} output what it printed, both streams in order
 */

/**
 * Runs a command to its end without showing its output.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, seconds?: number, shell?: boolean, onOutput?: (text: string) => void }} [options]
 *   `seconds` limits its time; `onOutput` gets the output in pieces
 * @returns {Promise<Outcome>} never rejects
 */
export function capture(command, args, { env, cwd, seconds, shell = false, onOutput } = {}) {
  return new Promise((resolve) => {
    // A group of its own, so that a time limit also ends what the command has started.
    const group = process.platform !== 'win32';
    const child = spawn(command, args, {
      env,
      cwd,
      shell,
      detached: group,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let timedOut = false;
    const end = () => {
      if (child.pid === undefined) return;
      try {
        if (group) process.kill(-child.pid, 'SIGKILL');
        else child.kill();
      } catch {
        // It has already ended.
      }
    };
    const timer =
      seconds === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            end();
          }, seconds * 1000);
    const release = onStopSignal((signal) => {
      end();
      dieBy(signal);
    });
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer);
      release();
      resolve({ code: timedOut ? 124 : code, output });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        onOutput?.(text);
      });
    }
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code, signal) => finish(exitCodeOf(code, signal)));
  });
}

/**
 * Runs a command with this process's output, and forwards stop signals: then this process ends by the same signal.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, quiet?: boolean, stdin?: 'inherit' | 'ignore', onStart?: (child: import('node:child_process').ChildProcess) => void }} [options]
 *   `quiet` drops its standard output, not its errors; `stdin` is `ignore` unless it may ask something
 * @returns {Promise<number>} its exit code, as in {@link Outcome}
 */
export function show(command, args, { env, cwd, quiet = false, stdin = 'ignore', onStart } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      cwd,
      stdio: [stdin, quiet ? 'ignore' : 'inherit', 'inherit'],
    });
    /** @type {NodeJS.Signals | undefined} */
    let told;
    const release = onStopSignal((signal) => {
      told = signal;
      // At a terminal Ctrl+C reaches the child too; SIGTERM on top is harmless.
      child.kill('SIGTERM');
    });
    child.on('error', (error) => {
      release();
      console.error(`${command} could not be started: ${error.message}.`);
      resolve(127);
    });
    child.on('exit', (code, signal) => {
      release();
      if (told) dieBy(told);
      else resolve(exitCodeOf(code, signal));
    });
    onStart?.(child);
  });
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {number} the exit code as a shell would give it
 */
export function exitCodeOf(code, signal) {
  if (code !== null) return code;
  /** @type {Record<string, number>} */
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
  return 128 + (numbers[signal ?? ''] ?? 0);
}
