import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ticketOf } from '../../../machines/console/index.ts';
import { writtenTicket } from '../../../machines/console/ticket.schema.ts';
import { ticketForStatistics } from '../../../src/features/desk/tickets.ts';
import { fixedCall } from '../../support/agent-session.ts';
import { shippedWorld } from '../../support/agent-words.ts';
import { caseAfter, world } from '../../support/console-cases.ts';
import { projectFolder } from '../../support/sources.ts';

const file = join(projectFolder, 'docs/ticket.schema.json');
const wanted = (): string => `${JSON.stringify(z.toJSONSchema(writtenTicket, { io: 'input' }), null, 2)}\n`;
/** Calls of each kind: nothing done, walked, asked, tried before, closed in each way, received, with all that is typed. */
const CALLS = [
  [],
  ['place.found:tea light~full', 'step.completed', 'call.held'],
  ['guide.chosen:soup', 'symptom.chosen:lamp', 'reply.given:not', 'case.closed:escalated passed-on'],
  ['symptom.chosen:lamp', 'step.tried:push'],
  ['interview.found:lamp said~others.lit~push.not~swap.not', 'case.closed:left'],
  ['field.written:name Ito', 'field.written:ticket INC1', 'field.written:callback 1', 'case.received:Sato'],
  ['device.chosen:hall', 'caller.spoke:fr', 'case.closed:escalated call-back', 'case.filed'],
];

describe('the schema of a ticket', () => {
  test('is published as it is; SHIRUBE_UPDATE=1 writes it anew', () => {
    if (process.env['SHIRUBE_UPDATE']) writeFileSync(file, wanted());
    expect(readFileSync(file, 'utf8')).toBe(wanted());
  });

  test('says all that is written, of every kind of call', () => {
    const withEnds = {
      ...world,
      dispositions: { 'passed-on': { outcome: 'escalated', queue: 'second-line' } as const },
    };
    const tickets = [
      ticketOf(fixedCall(), shippedWorld(), 0),
      ...CALLS.map((by) => ticketOf(caseAfter(by), withEnds, 9000)),
    ];
    const all = tickets.map((each) => JSON.parse(JSON.stringify(ticketForStatistics(each, undefined))) as unknown);
    for (const each of all) expect(writtenTicket.parse(each)).toEqual(each);
    expect(all).toContainEqual(expect.objectContaining({ disposition: 'passed-on', queue: 'second-line' }));
  });
});
