import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeActions } from '../../machines/simulator/index.ts';
import { replay } from '../support/product.ts';
import { caseView, createCaseLogs, readCaseFile, type ConsoleWorld } from '../../machines/console/index.ts';
import { decodeInterview, decodeReplies, type Reply } from '../../machines/diagnosis/index.ts';
import { decodeCase, decodeProgress } from '../../machines/walkthrough/index.ts';
import type { Scenario } from '../../machines/simulator/index.ts';
import { phonesOf } from '../../src/content/index.ts';
import { frozenLibrary } from '../support/frozen.ts';

interface Samples {
  places: { guide: string; step: string; ways: string[]; fragment: string; number: string }[];
  interviews: { symptom: string; replies: Reply[]; fragment: string; number: string }[];
  practices: {
    scenario: Scenario;
    deeds: string;
    phone?: string;
    portal: string;
    seconds: number;
    goal: string;
    log: number;
  }[];
  calls: string;
}

/** What version 4b7dfa4 wrote: people keep links, read numbers out and save calls for longer than a version lasts. */
const samples = JSON.parse(readFileSync(join(process.cwd(), 'tests/fixtures/earlier/4b7dfa4.json'), 'utf8')) as Samples;

const library = frozenLibrary();
const guides = Object.fromEntries([...library.guides].map(([id, { graph }]) => [id, graph]));
const symptoms = Object.fromEntries([...library.diagnosis.symptoms].map(([id, { symptom }]) => [id, symptom]));

describe('what version 4b7dfa4 wrote', () => {
  test.each(samples.places)(
    'a link to $guide $fragment, and its number $number',
    ({ guide, fragment, number, ...at }) => {
      const progress = { step: at.step, ways: at.ways };
      expect(decodeProgress(fragment, guides[guide]!)).toEqual({ progress });
      expect(decodeCase(number, guides)).toEqual({ guide, progress });
    },
  );

  test.each(samples.interviews)('an interview of $symptom: $fragment, and its number', (written) => {
    const { symptom, replies, fragment, number } = written;
    expect(decodeReplies(fragment, symptoms[symptom]!)).toEqual({ replies });
    expect(decodeInterview(number, symptoms)).toEqual({ symptom, replies });
  });

  test.each(samples.practices)('a practice: $scenario.platform $scenario.method $scenario.faults', (written) => {
    const { problem, practice } = replay(written.scenario, decodeActions(written.deeds)!);
    const { phone, portal, seconds, goal, log } = practice.view;
    expect(problem).toBeUndefined();
    expect({ phone: phone?.screen, portal: portal.screen, seconds, goal, log: log.length }).toEqual({
      phone: written.phone,
      portal: written.portal,
      seconds: written.seconds,
      goal: written.goal,
      log: written.log,
    });
  });

  test('calls, in a file', () => {
    const world: ConsoleWorld = { guides, symptoms, platforms: phonesOf(library) };
    const read = readCaseFile(samples.calls, createCaseLogs(world));
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const [first, second] = read.cases.map((each) => caseView(each, world));
    expect(read.cases).toHaveLength(2);
    expect(first).toMatchObject({
      phase: 'walking',
      caller: 'ja',
      note: 'Calls from a hotel.',
      script: { guide: 'android-add-user-qr', walk: { progress: { step: 'services', ways: ['login'] } } },
    });
    expect(second).toMatchObject({ phase: 'closed' });
  });
});
