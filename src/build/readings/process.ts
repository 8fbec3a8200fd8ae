import { text } from 'node:stream/consumers';
import type { Correction } from '../../content/index.ts';
import type { Texts } from './page-texts.ts';
import { readSite } from './read-site.ts';

/** Reads `{ texts, corrections }` from stdin, and writes the result of `readSite`. */
const { texts, corrections } = JSON.parse(await text(process.stdin)) as { texts: Texts[]; corrections: Correction[] };
process.stdout.write(JSON.stringify(await readSite(texts, corrections)));
