import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentProblems, contentWarnings } from '../../../src/build/check/report.ts';
import { styleProblems } from '../../../src/build/style/index.ts';
import { libraryOf, published, translationWarnings } from '../../../src/content/index.ts';
import { runNew } from '../../../tools/new/run.ts';
import { DEVICES } from '../../../tools/new/starter.ts';
import { everySecond, inTurn } from '../../support/coverage.ts';
import { TODAY } from '../../support/new-session.ts';
import { contentAt } from '../../support/temporary-content.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'shirube-product-'));
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

/** A small project to begin from: nothing is taken from it. */
const ROOT = join(process.cwd(), 'tests/fixtures/sound');

function begin(args: readonly string[]): string {
  const outcome = runNew(['product', ...args], { root: ROOT, today: TODAY, env: {} });
  return 'done' in outcome ? outcome.done.join('\n') : `REFUSED ${outcome.refused}`;
}

async function begun(device: string, languages: string, name = 'Hikari'): Promise<string> {
  const folder = join(base, `${device}-${languages}`);
  const said = begin([folder, '--name', name, '--device', device, '--languages', languages]);
  expect(said).toContain('  written   ');
  return folder;
}

const everything = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('a help center that is begun', () => {
  const sets = ['ja', 'en', 'ja,en', 'en,ja', 'en,fr', 'zh-Hant,ja,fr'];
  const all = DEVICES.flatMap((device) => sets.map((languages) => [device, languages] as const));

  // Each device, and one, two and unknown languages.
  test.each(everySecond(everySecond(all)))(
    'has no fault, and nothing to be looked after: %s in %s',
    async (device, languages) => {
      const folder = await begun(device, languages);
      expect(contentProblems(folder)).toEqual([]);
      expect(contentWarnings(folder, TODAY)).toEqual([]);
      expect(translationWarnings(libraryOf(folder))).toEqual([]);
    },
    120_000,
  );

  // What is written for a phone is read by the test of docs/other-products.md.
  test.each(inTurn(all.filter(([, languages]) => ['ja,en', 'en,ja'].includes(languages)).reverse(), 0))(
    'is well written: %s in %s',
    async (device, languages) => {
      expect(await styleProblems(published(libraryOf(await begun(device, languages))))).toEqual([]);
    },
    120_000,
  );

  test.each(everySecond(['ひかりロック', 'Träume 3+', 'O’Neill & Co.', 'Yes']))(
    'can have the name %s',
    async (name) => {
      const folder = await begun('android', 'en,ja', name);
      expect(contentProblems(folder)).toEqual([]);
      expect(readFileSync(join(folder, 'content/ui/en.json'), 'utf8')).toContain(`"subject": "Help for ${name}"`);
    },
  );

  test('is the same, byte by byte, when it is begun once more', async () => {
    const [first, second] = [await begun('iphone', 'ja,en'), await begun('iphone', 'ja,en,')];
    const read = (folder: string) => everything(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
    expect(read(second)).toEqual(read(first));
  });

  test('says nothing of the product that ships', async () => {
    const of = /IBKR|IB Key|broker|証券|Client Portal|クライアント・ポータル|KB\d/i;
    for (const device of DEVICES) {
      const folder = await begun(device, 'ja,en');
      for (const file of everything(folder)) expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(of);
    }
  }, 120_000);

  test('is performed: it has a fault where an act is left out', async () => {
    const content = contentAt(await begun('android', 'en'));
    content.edit('content/remedies.yaml', '    - { on: portal, screen: code, tap: new-code }\n', '');
    expect(contentProblems(content.root).map((problem) => problem.file)).toContain('content/remedies.yaml');
  });

  test('has the languages without words here as languages that are begun', async () => {
    const folder = await begun('iphone', 'fr,en');
    const { site } = libraryOf(folder);
    expect(site.source).toBe('en');
    expect(site.languages['fr']).toEqual({ name: 'Français', locale: 'fr-FR', required: false, fallback: 'en' });
    expect(readFileSync(join(folder, 'content/ui/fr.json'), 'utf8')).toBe('{}\n');
  });
});

describe('what cannot be begun is refused in one sentence or two, and nothing is written', () => {
  const REST = ['--name', 'Hikari', '--device', 'iphone'];
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shirube-refused-'));
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full/kept.txt'), 'mine');
    return () => {
      rmSync(folder, { recursive: true, force: true });
    };
  });

  test.each([
    [['full', ...REST], 'is not empty: say the name of a folder'],
    [['full/kept.txt', ...REST], 'is a file: say the name of a folder'],
    [['full/kept.txt/x', ...REST], 'cannot be written (ENOTDIR)'],
    [['~/lock', ...REST], 'write the folder out'],
    [['new', '--device', 'iphone', '--name', 'A: b'], 'cannot be a name here: begin with a letter'],
    [['new', '--device', 'iphone', '--name', '{{name}}'], 'cannot be a name here'],
    [['new', '--device', 'iphone', '--name', '3D'], 'cannot be a name here'],
    [['new', '--device', 'iphone', '--name', 'Hikari '], 'cannot be a name here'],
    [['new', '--device', 'iphone', '--name', ''], 'Nothing was said'],
    [['new', '--device', 'iphone', '--name', 'x'.repeat(31)], '30 characters; this one has 31'],
    [['new', '--device', 'iphone'], '`--name` is missing'],
    [['new', '--name', 'Hikari'], 'give one of `android`, `iphone`'],
    [['new', '--name', 'Hikari', '--device', 'watch'], '`watch` is not one of `android`, `iphone`'],
    [['new', ...REST, '--languages', 'en,xx'], 'There is no language `xx`'],
    [['new', ...REST, '--languages', 'English'], '`English` is not a language code'],
    [['new', ...REST, '--languages', 'en,en'], '`en` stands there twice'],
    [['new', ...REST, '--languages', 'fr,de'], 'Name one of `en`, `ja` too'],
    [['new', ...REST, '--languages', ' , '], 'Nothing was said'],
    [['new', 'other', ...REST], '`other` is one word too many'],
    [[], 'The folder is missing: `npm run new -- product ../lock`'],
  ])('%j', async (args, words) => {
    const [place, ...rest] = args;
    const given = place === undefined || place.startsWith('~') ? args : [join(folder, place), ...rest];
    const said = begin(given);
    expect(said).toMatch(/^REFUSED /);
    expect(said).toContain(words);
    expect(said).not.toMatch(/\n\s+at /);
    expect(everything(folder)).toEqual(['full/kept.txt']);
  });

  test('in Japanese where it is asked for', async () => {
    expect(begin([join(folder, 'full'), ...REST, '--language', 'ja'])).toMatch(/は空ではありません。/);
  });
});

test('a folder in which there is nothing but a history may be taken', async () => {
  mkdirSync(join(base, 'lock/.git'), { recursive: true });
  expect(begin([join(base, 'lock'), '--name', 'Hikari', '--device', 'iphone'])).toContain('What to do next:');
});

test('needs no sound content of the project', async () => {
  mkdirSync(join(base, 'content'));
  writeFileSync(join(base, 'content/site.yaml'), 'name: [');
  const args = ['product', join(base, 'lock'), '--name', 'Hikari', '--device', 'iphone'];
  expect(runNew(args, { root: base, today: TODAY, env: {} })).toHaveProperty('done');
});
