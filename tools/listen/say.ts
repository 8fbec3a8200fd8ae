import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { secondsOf } from './wav.ts';

/** What is spoken in less is silence. */
const LEAST = 0.2;

/** A sentence that was spoken to a file. */
export interface Spoken {
  text: string;
  file: string;
  /** Its length; absent where the engine wrote no sound. */
  seconds: number | undefined;
  /** What the engine complained of. */
  fault?: string | undefined;
}

/**
 * Has an engine of this machine speak a sentence to a file.
 *
 * @param command reads a text and writes a WAV file: `{file}` and `{language}` stand for these
 */
export function speak(command: string, text: string, language: string, file: string): Spoken {
  const [program = '', ...given] = command.split(/\s+/).filter((part) => part !== '');
  const filled = given.map((part) => part.replaceAll('{file}', file).replaceAll('{language}', language));
  const { error, status, stderr } = spawnSync(program, filled, { input: text, encoding: 'utf8' });
  if (error || status !== 0) return { text, file, seconds: undefined, fault: error?.message ?? stderr.trim() };
  try {
    return { text, file, seconds: secondsOf(readFileSync(file)) };
  } catch {
    return { text, file, seconds: undefined, fault: `\`${program}\` wrote no \`${file}\`.` };
  }
}

/** Whether nothing can be heard of a sentence. */
export function isSilent({ seconds = 0 }: Spoken): boolean {
  return seconds < LEAST;
}

/** What is told of a guide that was spoken: each sentence with its length, and what could not be heard. */
export function listenReport(spoken: readonly Spoken[]): string {
  const total = spoken.reduce((sum, { seconds = 0 }) => sum + seconds, 0);
  const letters = spoken.reduce((sum, { text }) => sum + [...text].length, 0);
  const silent = spoken.filter(isSilent);
  return [
    ...spoken.map(({ text, seconds }) => `${(seconds?.toFixed(1) ?? '-').padStart(6)} s  ${text}`),
    '',
    `${spoken.length} sentences, ${total.toFixed(1)} seconds, ${(letters / Math.max(total, 0.1)).toFixed(1)} letters a second.`,
    ...silent.map(({ text, fault = 'Nothing is to be heard' }) => `${fault}: ${text}`),
  ].join('\n');
}
