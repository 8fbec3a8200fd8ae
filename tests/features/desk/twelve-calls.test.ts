import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { plainTicket } from '../../../src/features/desk/tickets.ts';
import { shippedWords } from '../../support/agent-words.ts';
import { ticketsOfTwelve } from '../../support/twelve-calls.ts';

/** Nine hours before Greenwich. */
const OFFSET = -540;

/** In Japanese, those that have a line of every kind between them. */
const IN_JAPANESE = [
  'all was tried in vain',
  'another guide was better',
  'secrets were said',
  'a colleague had it before',
];

test.each([
  ['en', Object.keys(ticketsOfTwelve())],
  ['ja', IN_JAPANESE],
])('the tickets of twelve calls say what a second line goes on with (%s)', (language, calls) => {
  const file = fileURLToPath(new URL(`expected/twelve-calls.${language}.txt`, import.meta.url));
  const told = Object.entries(ticketsOfTwelve())
    .filter(([name]) => calls.includes(name))
    .map(([name, ticket]) => `=== ${name}\n${plainTicket(ticket, shippedWords(language), OFFSET)}`)
    .join('\n');
  if (process.env['SHIRUBE_UPDATE']) writeFileSync(file, told);
  expect(told).toBe(readFileSync(file, 'utf8'));
});
