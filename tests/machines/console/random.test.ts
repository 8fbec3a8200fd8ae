import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrivalsOf,
  caseView,
  createCaseLogs,
  readCaseFile,
  MAX_SILENCE_MS,
  OpenCases,
  ticketOf,
  timesOf,
  writeCaseFile,
  type CaseAction,
  type CaseLogs,
} from '../../../machines/console/index.ts';
import { decodeReplies } from '../../../machines/diagnosis/index.ts';
import { decodeProgress } from '../../../machines/walkthrough/index.ts';
import { caseAfter, caseText, actionFrom, caseLogs } from '../../support/console-cases.ts';
import { shippedGraphs } from '../../support/graphs.ts';
import { share } from '../../support/random-share.ts';
import { isWhole } from '../../support/coverage.ts';
import { shippedSymptoms } from '../../support/symptoms.ts';
import { events } from './case.table.ts';

const shipped = (): CaseLogs =>
  createCaseLogs({ guides: shippedGraphs(), symptoms: shippedSymptoms('all'), platforms: ['android', 'iphone'] });

/** Whatever an agent can do, in the shipped guides and symptoms; what cannot be done among it. */
function actionsOf({ world: { guides, symptoms } }: CaseLogs): fc.Arbitrary<CaseAction> {
  const steps = Object.values(guides).flatMap((graph) => Object.entries(graph.steps));
  const ways = [...new Set(steps.flatMap(([, step]) => Object.keys(step.ways ?? {})))];
  const outcomes = [
    ...new Set(
      Object.values(symptoms).flatMap(({ model }) => model.steps.flatMap((step) => step.outcomes.map(({ id }) => id))),
    ),
  ];
  const guide = fc.constantFrom(...Object.keys(guides), 'gone');
  const symptom = fc.constantFrom(...Object.keys(symptoms), 'gone');
  const place = fc.constantFrom(...steps.map(([id]) => `step-${id}`), 'step-scan~login', 'step-gone', '<b>');
  const plain = [
    ...['symptom.followed', 'diagnosis.left', 'walk.started', 'step.completed', 'step.left', 'trouble.met'],
    ...['trouble.left', 'reply.withdrawn', 'support.wanted', 'result.confirmed', 'result.denied', 'case.reopened'],
    ...['case.filed', 'opening.withdrawn'],
    ...['call.held', 'call.resumed', 'step.completed', 'step.completed', 'walk.started'],
  ].map((type) => ({ type }) as CaseAction);
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...plain) },
    {
      weight: 6,
      arbitrary: fc.constantFrom(...outcomes).map((outcome): CaseAction => ({ type: 'reply.given', outcome })),
    },
    { weight: 3, arbitrary: fc.constantFrom(...ways).map((way): CaseAction => ({ type: 'way.chosen', way })) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('guide.chosen' as const), guide }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('place.found' as const),
        guide,
        place,
      }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('symptom.chosen' as const), symptom }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('android', 'iphone', 'gone')
        .map((platform): CaseAction => ({ type: 'device.chosen', platform })),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('opening.answered' as const),
        question: fc.constantFrom('device' as const, 'task' as const, 'method' as const, 'step' as const),
        answer: fc.constantFrom('', 'android', 'iphone', 'add-user'),
      }),
    },
    { weight: 1, arbitrary: fc.string().map((text): CaseAction => ({ type: 'note.written', text })) },
    { weight: 1, arbitrary: fc.constant<CaseAction>({ type: 'case.closed', outcome: 'left' }) },
  );
}

describe('any case', { timeout: 120_000 }, () => {
  test('can be shown, written down, kept, and come to again, whatever is done in it', () => {
    const keeper = shipped();
    const { guides, symptoms } = keeper.world;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(actionsOf(keeper), fc.oneof(fc.nat(90_000), fc.nat(2_000_000))), { maxLength: 25 }),
        (done) => {
          let now = keeper.open('a', 1000);
          let at = 1000;
          for (const [action, ms] of done) now = keeper.record(now, { ...action, at: (at += ms) });
          const { script, diagnosis } = caseView(now, keeper.world);
          if (script?.place) {
            const { notice } = decodeProgress(script.place.fragment, guides[script.guide]!);
            expect(notice).toBeUndefined();
          }
          if (diagnosis) {
            const { notice } = decodeReplies(diagnosis.place.fragment, symptoms[diagnosis.symptom]!);
            expect(notice).toBeUndefined();
          }
          const again = keeper.replay(now);
          expect(again.dropped).toBe(0);
          expect(again.case.timeLog).toEqual(now.timeLog);
          // No time is lost, and none is made up.
          const { talking, held, wrapUp } = timesOf(now, at);
          const whole = at - 1000;
          if (now.log.some(({ type }) => type === 'case.closed' || type === 'result.confirmed'))
            expect(talking + held + wrapUp).toBeLessThanOrEqual(whole);
          else expect(talking + held + wrapUp).toBe(whole);
          // Nobody talks for long, or writes, without doing anything.
          const things = now.log.length + 1;
          expect(Math.max(talking, wrapUp)).toBeLessThanOrEqual(things * MAX_SILENCE_MS);
          now = keeper.record(now, { type: 'masking.changed', on: false, at });
          const read = readCaseFile(writeCaseFile([now]), keeper);
          if ('fault' in read) throw read.fault;
          expect(read.cases[0]!.timeLog).toEqual(now.timeLog);
          expect(ticketOf(read.cases[0]!, keeper.world, at)).toEqual(ticketOf(now, keeper.world, at));
        },
      ),
      { numRuns: share(isWhole ? 2000 : 200) },
    );
  });

  test('is taken back action by action to where it began', () => {
    const actions = fc.array(fc.constantFrom(...events), { maxLength: 12 });
    fc.assert(
      fc.property(actions, (done) => {
        let now = caseAfter(done);
        for (let turn = 0; turn <= done.length; turn++) now = caseLogs.undone(now);
        expect(['finding', 'finding (held)']).toContain(caseText(now));
      }),
      { numRuns: share(200) },
    );
  });
});

describe('a bad file', { timeout: 120_000 }, () => {
  const sound = () =>
    writeCaseFile([
      caseAfter(['place.found:tea light~full', 'symptom.chosen:lamp', 'reply.given:lit', 'note.written:x'], 'a'),
      caseAfter(['caller.spoke:fr', 'reply.changed:push.lit', 'masking.changed:off', 'case.closed:left'], 'b', 5000),
    ]);
  const evil = fc.constantFrom<unknown>(
    ...[null, true, -1, 1e999, 9e15, '', '<script>alert(1)</script>', '__proto__', 'constructor', 'x'.repeat(9000)],
    ...[[], {}, [[]], { step: 'a' }, { toString: 'x' }, '${1}', 'javascript:alert(1)', '\u0000', '🙂'],
  );

  /** Every place in some data. */
  function pathsIn(data: unknown, path: (string | number)[] = []): (string | number)[][] {
    if (typeof data !== 'object' || data === null) return [path];
    return [path, ...Object.entries(data).flatMap(([key, value]) => pathsIn(value, [...path, key]))];
  }
  function changed(data: unknown, [first, ...rest]: (string | number)[], value: unknown): unknown {
    if (first === undefined) return value;
    const copy = (Array.isArray(data) ? [...(data as unknown[])] : { ...(data as object) }) as Record<string, unknown>;
    copy[first] = changed(copy[first], rest, value);
    return copy;
  }
  const paths = () => pathsIn(JSON.parse(sound()));
  const bad: fc.Arbitrary<string> = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.json(),
    fc.tuple(fc.nat(), fc.nat(3)).map(([at, length]) => sound().slice(0, at % sound().length) + '{'.repeat(length)),
    fc.tuple(fc.nat(), evil).map(([at, value]) => {
      const all = paths();
      return JSON.stringify(changed(JSON.parse(sound()), all[at % all.length]!, value));
    }),
    fc.tuple(fc.nat(1), evil).map(([at, value]) => {
      const data = JSON.parse(sound()) as { cases: { log: unknown[] }[] };
      data.cases[at]!.log.push(value);
      return JSON.stringify(data);
    }),
    fc.nat(5000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  );

  test('of a thousand is answered with what is wrong and what to do, and changes nothing', () => {
    const actor = new OpenCases(caseLogs, { cases: [caseAfter(['place.found:tea look'])], shown: 'a' });
    const [mine] = actor.context.cases;
    let answered = 0;
    fc.assert(
      fc.property(bad, (text) => {
        const result = readCaseFile(text, caseLogs);
        if ('fault' in result) {
          answered++;
          expect(result.fault.code).toMatch(/^[a-z-]+$/);
        } else {
          // What is bad in no part of it, such as one with another time, comes beside what is here.
          const arrivals = arrivalsOf([mine!], result.cases, caseLogs, { keep: [] });
          const cases = arrivals.flatMap((each) => ('case' in each ? [each.case] : []));
          if (cases.length === 0) return;
          actor.send({ type: 'cases.changed', changed: cases, gone: [] });
          expect(actor.context.cases.map(({ id }) => id)).toContain('a');
          actor.send({
            type: 'cases.changed',
            changed: [mine!],
            gone: cases.map(({ id }) => id).filter((id) => id !== 'a'),
          });
        }
        expect(actor.context.cases).toEqual([mine]);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: share(isWhole ? 10_000 : 1200) },
    );
    if (share(1200) > 1000) expect(answered).toBeGreaterThanOrEqual(1000);
  });
});

test('every action of the table is one of the types that a file may have', () => {
  for (const event of events) expect(actionFrom(event).type).toBe(event.split(':')[0]);
});
