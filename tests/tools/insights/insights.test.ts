import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { digestOf, type Article } from '../../../src/content/index.ts';
import { analyse } from '../../../tools/insights/analyse.ts';
import { insightFiles } from '../../../tools/insights/files.ts';
import type { Insights } from '../../../tools/insights/insights.types.ts';
import { insightsText } from '../../../tools/insights/report.ts';
import { frozenContent, frozenLibrary } from '../../support/frozen.ts';

const folder = mkdtempSync(join(tmpdir(), 'shirube-insights-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const library = frozenLibrary();
const GUIDE = 'android-add-user-qr';
const digest = digestOf(library, 'walk', GUIDE, 'en');

const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const line = (day: string, body: string): string => `${JSON.stringify({ day, body })}\n`;
const read = (...named: string[]): Promise<Insights> => analyse(insightFiles(named), library);

const deadEndsOf = ({ deadEnds }: Insights): string[] =>
  deadEnds.map(({ language, guide, step }) => `${language} ${guide} ${step}`);

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

  test('is the same compressed and in several files', async () => {
    const text = [1, 2, 3]
      .map((each) => line(`2026-11-0${each}`, `${walk} begun came:open\nsearch en lost+phone`))
      .join('');
    const plain = file('same.log', text);
    file('same-1.part.gz', gzipSync(text.split('\n')[0]! + '\n'));
    file('same-2.part.gz', gzipSync(text.split('\n').slice(1).join('\n')));
    const one = await read(plain);
    expect(one.searches).toEqual([{ language: 'en', words: 'lost+phone', count: 3, days: 3 }]);
    expect(await read(join(folder, 'same-*.part.gz'))).toEqual(one);
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
        Buffer.from(line(day, `${walk} begun came:open\n${walk} begun came:x`)),
        Buffer.from(line(day, 'walk en no-such-guide 00000000 begun came:open')),
        Buffer.from(line(day, 'walk xx __proto__ 00000000 begun')),
        Buffer.from(line(day, `diagnosis en qr-not-read 12345678 begun said:constructor:toString`)),
        Buffer.from(line(day, `\n\n search\nsearch en\nsearch en ${'y'.repeat(300)}`)),
      ]),
    );
    const { guides, foreign, searches } = await read(log);
    // However often somebody writes a thing into one line, it is one; a message that repeats a line is none.
    expect(guides.map(({ guide, versions }) => [guide, versions.map(({ begun }) => begun)])).toEqual([[GUIDE, [2]]]);
    expect(foreign).toBe(5);
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

describe('versions', () => {
  const DAY = 24 * 60 * 60 * 1000;
  /** Readers who reach the first step on each of some days, and how many of them stop there. */
  const walks = (version: string, [first, last]: [number, number], came: number, left: number): string =>
    Array.from({ length: last - first + 1 }, (_, index) => {
      const day = new Date(Date.UTC(2026, 8, 1) + (first + index) * DAY).toISOString().slice(0, 10);
      const body = (stops: boolean) =>
        line(
          day,
          `${version} begun came:open${stops ? '' : ' on:open:home came:more on:more came:instructions on:instructions came:scan on:scan'}`,
        );
      return body(true).repeat(left) + body(false).repeat(came - left);
    }).join('');
  const version = (language: string): string =>
    `walk ${language} ${GUIDE} ${digestOf(library, 'walk', GUIDE, language)}`;
  /** An earlier release, whose pages count these versions. */
  const release = (name: string, ...versions: string[]): string => {
    for (const each of versions) {
      const [kind, language, id, itsDigest] = each.split(' ');
      file(
        `${name}/${language}/articles/${id}/index.html`,
        `<reader-count data-to="/count" data-about="${kind} ${id} ${itsDigest}" data-asks></reader-count>`,
      );
    }
    return join(folder, name);
  };

  test('with an invented digest are left out and counted, unless an earlier release has them', async () => {
    const forged = file('forged.log', walks(`walk ja ${GUIDE} deadbeef`, [0, 1], 300, 200));
    const { deadEnds, guides, foreign } = await read(forged);
    expect([deadEnds, guides, foreign]).toEqual([[], [], 200 * 2 * 2 + 100 * 2 * 9]);
    expect(insightsText(await read(forged))).toContain('2,600 events are of versions that are not known');
    const known = await read(forged, release('r1', `walk ja ${GUIDE} deadbeef`));
    expect(deadEndsOf(known)).toEqual([`ja ${GUIDE} open`]);
    // What is known in one language is not in another.
    expect((await read(forged, release('r2', `walk en ${GUIDE} deadbeef`))).guides).toEqual([]);
    // A folder without pages that count is reported.
    expect(insightFiles([join(folder, 'r1/ja')]).absent).toEqual([join(folder, 'r1/ja')]);
  });

  test('are counted by language', async () => {
    const before = `walk ja ${GUIDE} 0000000a`;
    const log = file(
      'languages.log',
      walks(before, [0, 29], 50, 15) + walks(version('ja'), [30, 59], 50, 7) + walks(version('en'), [0, 59], 50, 15),
    );
    const found = await read(log, release('languages', before));
    expect(deadEndsOf(found)).toEqual([`en ${GUIDE} open`, `ja ${GUIDE} open`]);
    expect(found.guides.map(({ language, versions }) => [language, versions.length])).toEqual([
      ['ja', 2],
      ['en', 1],
    ]);
  });

  test('change with words alone, in the language of these words', () => {
    const other = frozenLibrary();
    const digestsOf = (changed: (article: Article) => Article) =>
      ['ja', 'en'].map((language) =>
        digestOf(
          {
            ...other,
            articles: other.articles.map((each) =>
              each.id === GUIDE && each.language === 'ja' ? changed(each) : each,
            ),
          },
          'walk',
          GUIDE,
          language,
        ),
      );
    const [ja, en] = digestsOf((article) => article);
    const reworded = digestsOf((article) => ({
      ...article,
      outline: {
        ...article.outline,
        phrases: article.outline.phrases.map((each, index) =>
          index === 3 ? { ...each, text: `${each.text}。` } : each,
        ),
      },
    }));
    expect([reworded[0] === ja, reworded[1] === en]).toEqual([false, true]);
    // What only search reads makes no new version.
    expect(digestsOf((article) => ({ ...article, matter: { ...article.matter!, keywords: ['x'] } }))).toEqual([ja, en]);
  });

  test('fixed dead ends and answered searches disappear', async () => {
    const lost = (days: number[]) => days.map((day) => line(`2026-09-0${day}`, 'search en lost+phone')).join('');
    const fixed = walks(version('en'), [0, 39], 50, 15) + walks(version('en'), [40, 59], 50, 1);
    const isSaid = ({ deadEnds, searches }: Insights) => [deadEnds.length, searches.length];
    expect(isSaid(await read(file('fixed.log', fixed + lost([1, 2, 3]))))).toEqual([0, 0]);
    const unfixed = walks(version('en'), [0, 9], 50, 15) + lost([1, 2, 3]);
    expect(isSaid(await read(file('not-yet.log', unfixed)))).toEqual([1, 1]);
    // The version that came last is read now, before enough have read it.
    const before = `walk en ${GUIDE} 0000000a`;
    const replaced = walks(before, [0, 55], 50, 15) + walks(version('en'), [56, 59], 10, 0);
    expect(deadEndsOf(await read(file('replaced.log', replaced), release('replaced', before)))).toEqual([]);
  });
});

describe('what is printed', () => {
  test('has no escape sequence of a log', async () => {
    const escape = '\u001b]0;title\u0007\u009b2J\u202e';
    const days = ['2026-11-01', '2026-11-02', '2026-11-03'];
    const log = file(
      'escape.log',
      days.map((day) => line(day, `search en ${escape}refund\nsearch e${escape}n x`)).join(''),
    );
    const found = await read(log);
    expect(found.searches.map(({ words }) => words)).toEqual([']0;title2Jrefund']);
    expect(insightsText(found).replaceAll('\n', '')).not.toMatch(/\p{C}/u);
    expect(JSON.stringify(found)).not.toMatch(/\\u00|\p{C}/u);
  });
});

test('a pipe is passed over, because opening one waits for its writer', () => {
  const log = file('piped.log', line('2026-11-01', 'search en lost+phone'));
  const pipe = join(folder, 'piped.fifo');
  execFileSync('mkfifo', [pipe]);
  // With a writer, a failing test ends.
  const writer = openSync(pipe, 'r+');
  expect(insightFiles([join(folder, 'piped.*')])).toMatchObject({ lines: [log], absent: [] });
  expect(insightFiles([pipe])).toMatchObject({ lines: [], absent: [pipe] });
  closeSync(writer);
});

describe('the command', () => {
  const { root, remove } = frozenContent();
  afterAll(remove);
  const env = { ...process.env, SHIRUBE_ROOT: root };
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['tools/insights.ts', ...args], { encoding: 'utf8', env });

  test('says what is not there, and prints data', () => {
    const log = file('command.log', line('2026-11-01', 'search en lost+phone'));
    const { stdout, status } = run('--json', log);
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      expect.objectContaining({ format: 'shirube-insights', messages: 1 }),
    ]);
    const none = run(join(folder, 'none-*.log'));
    expect([none.status, none.stdout]).toEqual([1, '']);
    expect(none.stderr).toContain('is left out');
    expect(none.stderr).toContain('npm run insights');
    expect(run(file('no.log.gz', 'not compressed')).stderr).toMatch(/^This could not be read[^\n]*\n?$/);
  });
});
