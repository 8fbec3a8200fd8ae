import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkLibrary, formatProblem, readFiles, readLibrary } from '../../../src/content/index.ts';
import { runFlows } from '../../../tools/flows/run.ts';
import { frozenContent } from '../../support/frozen.ts';
import { writeProduct } from '../../support/other-products.ts';
import { temporaryContent, type TemporaryContent } from '../../support/temporary-content.ts';

// The guides are performed for each command, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

let content: TemporaryContent;
beforeEach(() => {
  content = frozenContent();
});
afterEach(() => content.remove());

function run(...args: string[]) {
  return runFlows(args, { root: content.root, today: new Date('2026-11-28T10:00:00Z'), language: 'en' });
}

function refusalOf(...args: string[]): string {
  const outcome = run(...args);
  return 'refused' in outcome ? outcome.refused : `DONE ${outcome.done.join('\n')}`;
}

type Outcome = true | string;

/** Reads a report back in which some flows went well, and some failed with a message. */
function readBack(cases: Record<string, Outcome>, version = '8.81') {
  const report = join(content.root, 'report.xml');
  const written = Object.entries(cases).map(([name, outcome]) =>
    outcome === true
      ? `<testcase name="${name}" status="SUCCESS"/>`
      : `<testcase name="${name}" status="ERROR"><failure>${outcome}</failure></testcase>`,
  );
  writeFileSync(report, `<testsuites><testsuite>${written.join('\n')}</testsuite></testsuites>`);
  const outcome = run('--report', report, '--app-version', version);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.done;
}

const ARTICLE = (language: string) => `content/articles/${language}/android-add-user-qr.mdx`;
const fields = (language: string) =>
  content
    .read(ARTICLE(language))
    .split('\n---')[0]!
    .match(/^(?:checked|failed):.*(?:\n {2}.*)*/gm)!;
const UNTOUCHED = ['checked: { on: 2026-11-25, source: assumed }'];
const CHECKED = ['checked: { on: 2026-11-28, source: app, version: "8.81" }'];
const MISSING = 'Element not found: Text matching regex: Two-Factor Authentication';
const FAILED = `failed:
  - { on: 2026-11-28, version: "8.81", ways: [home], step: more, what: "${MISSING}" }`;

const faults = () => checkLibrary(readLibrary(readFiles(content.root)));

test('a guide of which there is no flow is named', () => {
  const out = ['--out', join(content.root, 'flows')];
  expect(run('--language', 'en', ...out)).not.toMatchObject({
    done: [expect.anything(), expect.stringMatching(/No flow/), expect.anything()],
  });
  content.edit('content/site.yaml', 'en-US, required: true', 'en-US, fallback: ja');
  rmSync(join(content.root, 'content/articles/en/message-delivery.mdx'));
  expect(run('--language', 'en', ...out)).toMatchObject({
    done: [expect.anything(), expect.stringMatching(/^No flow of: message-delivery\. /), expect.anything()],
  });
});

describe('a report that is read back', () => {
  test('marks a guide as checked in each language once all of its ways worked in one', () => {
    const before = readFiles(content.root);
    const said = readBack({ 'android-add-user-qr.login.en': true, 'android-add-user-qr.home.en': true });
    expect(said[0]).toBe('android-add-user-qr: checked against version 8.81.');
    expect([fields('ja'), fields('en')]).toEqual([CHECKED, CHECKED]);
    const changed = [...readFiles(content.root)].filter(([file, text]) => before.get(file) !== text);
    expect(changed.map(([file]) => file).sort()).toEqual([ARTICLE('en'), ARTICLE('ja')]);
    for (const [file, text] of changed) expect(text.replace(CHECKED[0]!, UNTOUCHED[0]!)).toBe(before.get(file));
    expect(faults()).toEqual([]);
  });

  test('marks nothing where a way was left out, and says which', () => {
    const before = readFiles(content.root);
    const said = readBack({ 'android-add-user-qr.login.en': true, 'android-add-user-qr.login.ja': true });
    expect(said[0]).toContain('not marked as checked');
    expect(said[0]).toContain('`android-add-user-qr.home.ja`');
    expect(readFiles(content.root)).toEqual(before);
  });

  test('keeps what failed until that way works, and the check tells it', () => {
    readBack({ 'android-add-user-qr.login.en': true, 'android-add-user-qr.home.en': MISSING });
    expect([fields('ja'), fields('en')]).toEqual([UNTOUCHED, [...UNTOUCHED, FAILED]]);
    expect(faults().map(formatProblem)).toEqual([
      expect.stringMatching(
        /^content\/articles\/en\/android-add-user-qr\.mdx:\d+ {2}Step `more` \(1\.b\) failed in version `8\.81` of the app on 2026-11-28, by way of `home`: Element not found.*\n {4}Correct it, .* {2}\[step-failed-in-app\]$/,
      ),
    ]);
    // The other language works, but somebody who reads English is still led astray.
    readBack({ 'android-add-user-qr.login.ja': true, 'android-add-user-qr.home.ja': true });
    expect([fields('ja'), fields('en')]).toEqual([UNTOUCHED, [...UNTOUCHED, FAILED]]);
    // Another way says nothing of this one.
    readBack({ 'android-add-user-qr.login.en': 'The app has stopped' }, '8.82');
    expect(fields('en')).toEqual([
      ...UNTOUCHED,
      `${FAILED}\n  - { on: 2026-11-28, version: "8.82", ways: [login], what: "The app has stopped" }`,
    ]);
    expect(faults()).toHaveLength(2);
    readBack({ 'android-add-user-qr.login.en': true, 'android-add-user-qr.home.en': true });
    expect([fields('ja'), fields('en')]).toEqual([CHECKED, CHECKED]);
    expect(faults()).toEqual([]);
  });

  test('counts a failure before a success of the same flow', () => {
    const reports = ['SUCCESS"/>', 'ERROR"><failure>Broken</failure></testcase>'].map((rest, index) => {
      const file = join(content.root, `${index}.xml`);
      writeFileSync(file, `<testsuite><testcase name="message-delivery.en" status="${rest}</testsuite>`);
      return file;
    });
    for (const order of [reports, reports.toReversed()]) {
      run(...order.flatMap((file) => ['--report', file]), '--app-version', '1');
      expect(content.read('content/articles/en/message-delivery.mdx')).toContain('what: "Broken"');
    }
  });
});

describe('flows that are written', () => {
  test('come into a folder, and those of before that are none any more go', () => {
    const out = join(content.root, 'out');
    mkdirSync(out);
    for (const [file, text] of [
      ['gone.en.yaml', '# npm run flows\nappId: a\n'],
      ['own.yaml', 'appId: a\n'],
    ] as const)
      writeFileSync(join(out, file), text);
    expect(run('--out', out, '--guide', 'message-delivery', '--language', 'ja')).toMatchObject({
      done: [
        `Written to ${out}. Flows: 1; acts: 9, of which a person does 3.`,
        expect.stringContaining('maestro test'),
      ],
    });
    expect(readdirSync(out).sort()).toEqual(['gone.en.yaml', 'message-delivery.ja.yaml', 'own.yaml']);
    run('--out', out);
    expect(readdirSync(out)).toHaveLength(23);
    expect([existsSync(join(out, 'gone.en.yaml')), existsSync(join(out, 'own.yaml'))]).toEqual([false, true]);
    expect(readFileSync(join(out, 'message-delivery.ja.yaml'), 'utf8')).toMatch(/^# npm run flows\n/);
  });

  test('are not written where the content is wrong, but for what failed on the app', () => {
    const out = join(content.root, 'out');
    readBack({ 'message-delivery.en': 'Broken' });
    expect(refusalOf('--out', out, '--guide', 'message-delivery')).toMatch(/^DONE /);
    content.edit(ARTICLE('en'), '<Step id="scan">', '<Step id="scann">');
    expect(refusalOf('--out', out)).toContain('`npm run check content`');
  });
});

describe('what cannot be done is said, and nothing is written', () => {
  const at = (file: string) => join(content.root, file);

  test('where no screens are known, or there is no guide', () => {
    content.remove();
    content = temporaryContent('tests/fixtures/lamp');
    expect(refusalOf('--out', at('out'))).toContain('no screens are known');
    for (const gone of ['walkthroughs', 'diagnosis', ...['ja', 'en'].map((each) => `articles/${each}/charge-lamp.mdx`)])
      rmSync(at(`content/${gone}`), { recursive: true });
    for (const language of ['ja', 'en']) rmSync(at(`content/articles/${language}/stays-dark.mdx`));
    expect(refusalOf('--out', at('out'))).toContain('There is no guide yet');
    expect(existsSync(at('out'))).toBe(false);
  });

  test('a head that is written otherwise', () => {
    for (const language of ['ja', 'en']) {
      content.edit(ARTICLE(language), 'on: 2026-11-25', 'on: &day 2026-11-25');
      content.edit(ARTICLE(language), 'review-by: 2027-05-25', 'review-by: *day');
    }
    const before = readFiles(content.root);
    const cases = { 'android-add-user-qr.login.en': true, 'android-add-user-qr.home.en': true } as const;
    expect(() => readBack(cases)).toThrow(`The head of ${ARTICLE('ja')} is written in a way`);
    expect(readFiles(content.root)).toEqual(before);
  });
});

describe('an app of which several versions are named', () => {
  const at = (file: string) => join(content.root, file);
  beforeEach(() => {
    rmSync(at('content'), { recursive: true });
    writeProduct('other-product', content.root);
    // What the older version calls what is tapped.
    content.edit('content/simulator/screens.yaml', 'tap: add, label: lock.add,', 'tap: add, label: lock.settings,');
  });

  const tapsIn = (...args: string[]): string[] => {
    const outcome = run('--guide', 'pair-android', '--language', 'en', '--out', at('out'), ...args);
    if ('refused' in outcome) throw new Error(outcome.refused);
    const flow = readdirSync(at('out')).find((file) => file.startsWith('pair-android.devices.'))!;
    return readFileSync(at(`out/${flow}`), 'utf8').match(/tapOn: .*/g)!;
  };

  test('is tapped as the newest is, or as the one that is asked for', () => {
    expect(tapsIn()).toEqual(expect.arrayContaining(['tapOn: Add a lock']));
    expect(tapsIn('--app', '2.1')).toEqual(expect.arrayContaining(['tapOn: Settings']));
  });

  test('has no other version', () => {
    expect(refusalOf('--app', '2.2')).toContain(
      '`2.2` is no version of the app that content/simulator/product.yaml names. Did',
    );
  });
});

test('an app of which no versions are named has none to ask for', () => {
  expect(refusalOf('--app', '8.81')).toContain('It names none: leave `--app` out.');
});
