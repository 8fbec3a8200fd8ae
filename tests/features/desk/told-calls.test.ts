import { expect, test } from 'vitest';
import { readCaseFile, readTickets, ticketOf, writeCaseFile } from '../../../machines/console/index.ts';
import { textOf } from '../../../src/features/desk/import-cases.ts';
import { toldCalls } from '../../../src/features/desk/overview/told-calls.ts';
import { caseAfter, caseLogs, world } from '../../support/console-cases.ts';

const calls = [caseAfter(['place.found:tea look'], 'a'), caseAfter(['caller.spoke:fr'], 'b')];
const languages = (told: readonly { caller: string | undefined }[]) => told.map(({ caller }) => caller);

test('a call whose caller’s language nobody has said is told without one, from here and from tickets', () => {
  const tools = { caseLogs, readCaseFile, textOf, ticketOf, storedCalls: () => Promise.resolve([]) };
  const told = toldCalls({ references: [] }, tools).exported(writeCaseFile(calls));
  expect('calls' in told && languages(told.calls)).toEqual([undefined, 'fr']);
  // In tickets the desk's own language stands for it.
  const tickets = calls.map((each) => ticketOf(each, world, 9000, { spoken: 'ja' }));
  expect(tickets.map(({ caller }) => caller)).toEqual(['ja', 'fr']);
  expect(languages(readTickets(tickets).tickets)).toEqual([undefined, 'fr']);
});
