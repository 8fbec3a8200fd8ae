import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { digestOf, INSIGHTS_FILE, insightsSchema, type Insights } from '../../../src/content/index.ts';
import { analyse } from '../../../tools/insights/analyse.ts';
import { openDatabase } from '../../../tools/insights/database.ts';
import { insightFiles } from '../../../tools/insights/files.ts';
import { truthIn, writeMadeUp } from '../../../tools/insights/made-up.ts';
import { insightsText } from '../../../tools/insights/report.ts';
import { isWhole } from '../../support/coverage.ts';
import { frozenContent, frozenLibrary } from '../../support/frozen.ts';
import { Dice } from '../../support/soak/dice.ts';

const folder = mkdtempSync(join(tmpdir(), 'shirube-insights-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const library = frozenLibrary();
const GUIDE = 'android-add-user-qr';
const digest = digestOf(library, 'walk', GUIDE);

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const line = (day: string, body: string): string => `${JSON.stringify({ day, body })}\n`;
const read = (...named: string[]): Promise<Insights> => analyse(insightFiles(named), library);

/** What is said to be, without what it costs. */
const said = ({ findings }: Insights): string[] =>
  findings
    .map((each) => {
      if (each.kind === 'dead-end') return `dead end ${each.guide} ${each.step}`;
      if (each.kind === 'change') return `${each.isWorse ? 'worse' : 'better'} ${each.guide} ${each.before}`;
      return each.kind === 'search' ? `search ${each.words}` : `cause ${each.symptom} ${each.cause ?? ''}`;
    })
    .filter((each, index, all) => all.indexOf(each) === index)
    .sort();

describe('what made-up readers were made to do', () => {
  const truth = truthIn(library);
  const seeds = isWhole ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1];

  /** What is told as changed, though it did not: one time in twenty, by the level that is asked for. */
  const byChance: string[] = [];

  test.each(seeds)('is found, and nothing else: seed %i', async (seed) => {
    const path = join(folder, `made-up-${seed}.log`);
    const dice = new Dice(seed);
    writeMadeUp(path, 40_000, library, truth, () => dice.next());
    const found = await read(path);
    rmSync(path);
    expect(found.messages).toBe(40_000);
    expect(insightsSchema.parse(found)).toEqual(found);
    expect(said(found)).toEqual(
      [
        ...truth.deadEnds.map(({ guide, step }) => `dead end ${guide} ${step}`),
        `worse ${truth.worse.guide} ${truth.worse.before}`,
        ...truth.missing.map((words) => `search ${words}`),
      ].sort(),
    );
    const [change] = found.findings.filter((each) => each.kind === 'change');
    const differences = change!.differences.map((each) => ({ ...each, name: `${each.of} ${each.step ?? ''}` }));
    const [worse, ...others] = differences.toSorted((a, b) => b.low - a.low);
    expect(worse!.name).toBe(`trouble ${truth.worse.step}`);
    byChance.push(...others.map(({ name }) => `seed ${seed}: ${name}`));
    // What is told to be surely so, is: 4 % before and 10 % after.
    const { low, high } = worse!;
    expect([low < 0.06, high > 0.06]).toEqual([true, true]);
    const costs = found.findings.map(({ minutes }) => minutes.readers + minutes.agents);
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
  });

  test('hardly anything is told that is chance', () => {
    // Of ten times, three or more have one in hundred.
    expect(byChance.length, byChance.join(', ')).toBeLessThanOrEqual(isWhole ? 2 : 0);
  });
});

describe('a log', () => {
  const day = '2026-11-01';
  const walk = `walk en ${GUIDE} ${digest}`;

  test('is counted step by step, wherever a visit was cut into messages', async () => {
    const log = file(
      'steps.log',
      [
        line(day, `${walk} begun came:open on:open:home came:more`),
        line(
          day,
          `${walk} on:more came:instructions trouble:instructions trouble:instructions:qr-not-read asked:instructions`,
        ),
        line(day, `${walk} begun came:open back:open`),
        line('2026-11-03', `${walk} begun came:done done:done helped:yes`),
      ].join(''),
    );
    const { guides, from, to } = await read(log);
    expect([from, to]).toEqual([day, '2026-11-03']);
    const [version] = guides.find(({ guide }) => guide === GUIDE)!.versions;
    expect(version).toMatchObject({ digest, isCurrent: true, begun: 3, done: 1, helped: { yes: 1, no: 0 } });
    const step = (id: string) => version!.steps.find((each) => each.step === id);
    expect(step('open')).toMatchObject({ came: 2, on: 1, ways: { home: 1 }, back: 1, left: 0 });
    expect(step('more')).toMatchObject({ came: 1, on: 1, left: 0 });
    expect(step('instructions')).toMatchObject({
      came: 1,
      trouble: 1,
      troubles: { 'qr-not-read': 1 },
      asked: 1,
      left: 1,
    });
  });

  test('is the same compressed, in several files, and as Parquet', async () => {
    const text = [1, 2, 3]
      .map((each) => line(`2026-11-0${each}`, `${walk} begun came:open\nsearch en lost+phone`))
      .join('');
    const plain = file('same.log', text);
    file('same-1.part.gz', gzipSync(text.split('\n')[0]! + '\n'));
    file('same-2.part.gz', gzipSync(text.split('\n').slice(1).join('\n')));
    const parquet = join(folder, 'same.parquet');
    const database = await openDatabase();
    await database.rows(
      `COPY (SELECT * FROM read_json('${plain}', format = 'newline_delimited')) TO '${parquet}' (FORMAT parquet)`,
    );
    database.close();
    const one = await read(plain);
    expect(one.searches).toEqual([{ language: 'en', words: 'lost+phone', count: 3, days: 3 }]);
    expect(await read(join(folder, 'same-*.part.gz'))).toEqual(one);
    expect(await read(parquet)).toEqual(one);
    expect((await read(plain, parquet)).messages).toBe(6);
  });

  test('is read once, however many patterns find it', async () => {
    const log = file('once.log', line(day, `${walk} begun`));
    expect((await read(log, join(folder, 'onc*.log'), `${folder}/../${basename(folder)}/once.log`)).messages).toBe(1);
  });

  test('of strangers does no harm', async () => {
    const log = file(
      'hostile.log',
      Buffer.concat([
        Buffer.from(line(day, `${walk} begun came:open`)),
        Buffer.from('no json\n{"day":"2026-11-01"}\n{"day":"yesterday","body":"walk"}\n[]\n\n'),
        Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x0a]),
        Buffer.from(line(day, "walk en '); DROP TABLE messages; -- 00000000 begun")),
        Buffer.from(
          line(day, `walk en ${GUIDE} ${digest} came:<script> came:constructor came:${'x'.repeat(7_000)} begun begun`),
        ),
        Buffer.from(line(day, 'walk en no-such-guide 00000000 begun came:open')),
        Buffer.from(line(day, 'walk xx __proto__ 00000000 begun')),
        Buffer.from(line(day, `diagnosis en qr-not-read 12345678 begun said:constructor:toString`)),
        Buffer.from(line(day, `\n\n search\nsearch en\nsearch en ${'y'.repeat(300)}`)),
      ]),
    );
    const { guides, foreign, searches } = await read(log);
    // However often somebody writes a thing into one line, it is one.
    expect(guides.map(({ guide, versions }) => [guide, versions.map(({ begun }) => begun)])).toEqual([[GUIDE, [2]]]);
    expect(foreign).toBe(3);
    expect(searches).toEqual([]);
  });

  test('tells the words of a search that came on three days, and of none that did not', async () => {
    const days = (words: string, ...all: number[]) =>
      all.map((each) => line(`2026-11-0${each}`, `search en ${words}`)).join('');
    const log = file('searches.log', days('lost+phone', 1, 2, 3) + days('hanako+tanaka', 1, 1, 1, 2, 2));
    expect((await read(log)).searches.map(({ words }) => words)).toEqual(['lost+phone']);
    expect(insightsText(await read(log))).not.toContain('hanako');
  });
});

describe('tickets', () => {
  const ticket = (cause: object | undefined, more: object = {}) => ({
    format: 'shirube-ticket',
    outcome: 'escalated',
    seconds: { talking: 300, held: 60, wrapUp: 60 },
    guides: [{ guide: GUIDE, steps: [{ step: 'scan', isHere: true, seconds: 120 }] }],
    diagnoses: [{ symptom: 'qr-not-read', ending: 'called', cause }],
    ...more,
  });
  const written = (name: string, ...tickets: object[]) =>
    tickets.map((each, index) => file(`${name}-${index}.ticket.json`, JSON.stringify(each, null, 2)));

  test('name causes that the diagnosis does not know, and what these cost', async () => {
    const unknown = { id: 'screen-protector', isFound: true };
    const found = await read(
      ...written(
        'unknown',
        ticket(unknown),
        ticket(unknown),
        ticket(unknown),
        ticket({ id: 'scan-off', isFound: true }),
      ),
    );
    expect(found.tickets).toBe(4);
    expect(found.findings).toEqual([
      {
        kind: 'cause',
        symptom: 'qr-not-read',
        cause: 'screen-protector',
        tickets: 3,
        minutes: { readers: 21, agents: 21 },
      },
    ]);
  });

  test('tell that no cause was found, and several stand in one file', async () => {
    const path = file(
      'many.json',
      JSON.stringify([
        ticket(undefined),
        ticket(undefined),
        ticket(undefined),
        ticket(undefined, { outcome: 'solved' }),
      ]),
    );
    expect(said(await read(path))).toEqual(['cause qr-not-read ']);
  });

  test('are told once for each call, as it was last, however often it was exported', async () => {
    const cause = { id: 'screen-protector', isFound: true };
    const states = ['one', 'two', 'three'].flatMap((id, index) => [
      ticket(undefined, { id, outcome: 'open', seconds: { talking: 60, held: 0, wrapUp: 0 } }),
      ticket(cause, { id, number: `30${index}` }),
      ticket(undefined, { id, outcome: 'open' }),
    ]);
    const found = await read(...written('first', ...states), ...written('again', states, states.toReversed()));
    expect(found.tickets).toBe(3);
    expect(found.findings).toMatchObject([{ cause: 'screen-protector', tickets: 3, minutes: { agents: 21 } }]);
    // A call that says only its number is known by that.
    expect((await read(...written('number', ticket({}, { number: '1' }), ticket({}, { number: '1' })))).tickets).toBe(
      1,
    );
  });

  test('that were exported are read', async () => {
    expect((await read('tests/fixtures/tickets/*.json')).tickets).toBeGreaterThan(3);
  });
});

describe('the command', () => {
  const { root, remove } = frozenContent();
  afterAll(remove);
  const env = { ...process.env, SHIRUBE_ROOT: root };
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['tools/insights.ts', ...args], { encoding: 'utf8', env });

  test('says what is not there, prints data, and keeps it for the page for writers', () => {
    const log = file('command.log', line('2026-11-01', 'search en lost+phone'));
    const { stdout, status } = run('--json', log);
    expect([status, JSON.parse(stdout)]).toEqual([0, JSON.parse(readFileSync(join(root, INSIGHTS_FILE), 'utf8'))]);
    insightsSchema.parse(JSON.parse(stdout));
    const none = run(join(folder, 'none-*.log'));
    expect([none.status, none.stdout]).toEqual([1, '']);
    expect(none.stderr).toContain('is left out');
    expect(none.stderr).toContain('npm run insights');
    expect(run('--per-step', 'much', log).stderr).toContain('Minutes are numbers');
    expect(run(file('no.parquet', 'PAR1 and nothing else')).stderr).toMatch(/^This could not be read[^\n]*\n?$/);
  });
});
