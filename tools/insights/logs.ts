import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';

/** How often an event of a version was counted on a day. */
interface CountedEvent {
  kind: string;
  language: string;
  subject: string;
  digest: string;
  day: string;
  event: string;
  number: number;
}

/** How often the words of a search without an answer were counted on a day. */
interface CountedSearch {
  language: string;
  words: string;
  day: string;
  number: number;
}

/** Counters of all log files. */
export interface Logs {
  messages: number;
  /** The first and the last day with a message; absent if there is none. */
  first?: string;
  last?: string;
  /** Number of events of unknown versions. */
  foreign: number;
  events: CountedEvent[];
  searches: CountedSearch[];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DIGEST = /^[0-9a-f]{8}$/;
const EVENT = /^[a-z]+(-[a-z]+)?(:[a-z0-9-]{1,60}){0,3}$/;
/** The part of a line that says what it counts. A page sends one line for each. */
const SUBJECT = /^(search [^ ]*|[^ ]* [^ ]* [^ ]*)/;
const MAX_WORDS_LENGTH = 200;

/**
 * Reads log files line by line. Lines that can't be parsed are ignored, and so are messages that count the same thing twice.
 *
 * @param known versions: `walk xx charge-lamp 3f9a2c1b`
 * @throws if a file can't be read or decompressed
 */
export async function readLogs(files: readonly string[], known: readonly string[]): Promise<Logs> {
  const versions = new Set(known);
  const events = new Map<string, CountedEvent>();
  const searches = new Map<string, CountedSearch>();
  const logs: Logs = { messages: 0, foreign: 0, events: [], searches: [] };
  const count = <T extends { number: number }>(all: Map<string, T>, one: T): void => {
    const key = JSON.stringify(Object.values(one));
    const before = all.get(key);
    if (before) before.number += 1;
    else all.set(key, { ...one, number: 1 });
  };
  const read = (line: string): void => {
    const message = messageIn(line);
    if (!message) return;
    const { day, body } = message;
    logs.messages += 1;
    if (logs.first === undefined || day < logs.first) logs.first = day;
    if (logs.last === undefined || day > logs.last) logs.last = day;
    const lines = body.split('\n');
    if (new Set(lines.map((each) => SUBJECT.exec(each)?.[0] ?? '')).size < lines.length) return;
    for (const [kind = '', language = '', ...rest] of lines.map((each) => each.split(' '))) {
      if (kind === 'search') {
        // An escape sequence would reach the terminal.
        for (const words of new Set(rest.map((each) => each.replace(/\p{C}/gu, ''))))
          if (words !== '' && words.length <= MAX_WORDS_LENGTH) count(searches, { language, words, day, number: 0 });
        continue;
      }
      const [subject = '', digest = '', ...named] = rest;
      if (!['walk', 'diagnosis'].includes(kind) || !DIGEST.test(digest)) continue;
      const distinct = new Set(named);
      if (!versions.has([kind, language, subject, digest].join(' '))) logs.foreign += distinct.size;
      else
        for (const event of distinct)
          if (EVENT.test(event)) count(events, { kind, language, subject, digest, day, event, number: 0 });
    }
  };
  for (const file of files) for await (const line of linesOf(file)) read(line);
  return { ...logs, events: [...events.values()], searches: [...searches.values()] };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const raw = createReadStream(file);
  const decompress = file.endsWith('.gz') ? createGunzip() : file.endsWith('.zst') ? createZstdDecompress() : undefined;
  const input: Readable = decompress ? raw.pipe(decompress) : raw;
  let failure: Error | undefined;
  for (const stream of [raw, input])
    stream.once('error', (error: Error) => {
      failure = error;
      input.destroy();
    });
  yield* createInterface({ input, crlfDelay: Infinity });
  if (failure) throw new Error(`${file}: ${failure.message}`, { cause: failure });
}

function messageIn(line: string): { day: string; body: string } | undefined {
  try {
    const { day, body } = Object(JSON.parse(line)) as Record<string, unknown>;
    const isDay = typeof day === 'string' && DAY.test(day) && !Number.isNaN(Date.parse(day));
    return isDay && typeof body === 'string' ? { day, body } : undefined;
  } catch {
    return undefined;
  }
}
