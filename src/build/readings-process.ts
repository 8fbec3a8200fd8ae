import { text } from 'node:stream/consumers';
import { readingsOf } from './search-readings.ts';

/** Reads `{ words, texts }` from stdin, and writes the readings to stdout. */
const { words, texts } = JSON.parse(await text(process.stdin)) as { words: string[]; texts: string[] };
process.stdout.write(JSON.stringify(await readingsOf(words, texts)));
