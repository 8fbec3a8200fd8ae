import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFiles, readLibrary } from '../../../src/content/index.ts';
import { contentProblems, contentWarnings } from '../../../src/build/check/report.ts';
import { hasOnlyAdditions, newSession, TODAY, type NewSession } from '../../support/new-session.ts';
import { temporaryContent } from '../../support/temporary-content.ts';
import { frozenContent } from '../../support/frozen.ts';

let session: NewSession;
let before: Map<string, string>;
beforeEach(() => {
  session = newSession(frozenContent());
  before = session.everything();
});
afterEach(() => {
  session.remove();
});

const GUIDE = ['guide', 'one-phone', '--task', 'add-user', '--platform', 'android', '--method', 'code'];

/** The files that are new, and those that have changed. */
function written(): { created: string[]; changed: string[] } {
  const after = session.everything();
  return {
    created: [...after.keys()].filter((file) => !before.has(file)),
    changed: [...after.keys()].filter((file) => before.has(file) && before.get(file) !== after.get(file)),
  };
}

const problems = () => contentProblems(session.root);
const library = () => readLibrary(readFiles(session.root));
const lacking = () => contentWarnings(session.root, TODAY).map(({ code, file = '' }) => `${code} ${file}`);

describe('each kind', () => {
  test.each([
    ['a guide', GUIDE],
    ['a problem', ['problem', 'too-slow', '--causes', 'old-app,weak-signal']],
    ['a problem with its diagnosis', ['problem', 'too-slow', '--causes', 'old-app,weak-signal', '--symptom']],
    ['an article', ['article', 'fees']],
    ['a symptom', ['symptom', 'no-sound', '--causes', 'muted']],
    ['a symptom of an article', ['symptom', 'no-lens', '--article', 'front-camera']],
    ['a language', ['language', 'fr', '--name', 'Français', '--fallback', 'en']],
  ])(
    'is accepted as it is written, and changes nothing that was there: %s',
    async (_, args) => {
      expect(await session.run(...args)).not.toContain('REFUSED');
      const { created, changed } = written();
      expect(created.length).toBeGreaterThan(0);
      for (const file of changed) expect(hasOnlyAdditions(before.get(file)!, session.read(file)), file).toBe(true);
      expect(problems()).toEqual([]);
      // Files that were not written are read as before.
      expect(library().problems).toEqual([]);
    },
    120_000,
  );
});

describe('a guide', () => {
  test('has its graph, an article in each required language, and what agents say', async () => {
    await session.run(...GUIDE);
    expect(written()).toEqual({
      created: [
        'content/articles/en/one-phone.mdx',
        'content/articles/ja/one-phone.mdx',
        'content/walkthroughs/one-phone.yaml',
      ],
      changed: ['content/agent/en.yaml', 'content/agent/ja.yaml'],
    });
    const { graph } = library().guides.get('one-phone')!;
    expect(graph.case).toBe(104);
    expect(Object.values(graph.steps).flatMap(({ ways }) => Object.keys(ways ?? {}))).toHaveLength(2);
    expect(Object.keys(library().agent.get('ja')!.scripts['one-phone']!)).toEqual(Object.keys(graph.steps));
  });

  test('takes its screens from the guide that is most like it', async () => {
    await session.run(...GUIDE);
    const { start, first, second } = library().guides.get('one-phone')!.graph.steps;
    expect(start!.acts).toMatchObject([{ on: 'phone', screen: 'launcher', tap: 'ibkr-mobile' }]);
    expect([...first!.acts, ...second!.acts]).toMatchObject([{ screen: 'login' }, { screen: 'home' }]);
  });

  test('begins on the screen that is named', async () => {
    await session.run(...GUIDE, '--screen', 'pin');
    expect(library().guides.get('one-phone')!.graph.steps['start']!.acts).toMatchObject([{ screen: 'pin' }]);
  });

  test('has the titles that are given, whatever is in them', async () => {
    const title = 'Add: a "User" #1 {now}';
    await session.run(...GUIDE, '--title.en', title, '--title.ja', '1台で: 追加 # する');
    const titles = library().articles.filter(({ id }) => id === 'one-phone');
    expect(titles.map(({ matter }) => matter!.title)).toEqual(['1台で: 追加 # する', title]);
  });

  test('says what it lacks, but stops nobody: its texts, and that it does not work yet', async () => {
    await session.run(...GUIDE);
    for (const language of ['en', 'ja']) {
      expect(lacking()).toContain(`placeholder content/articles/${language}/one-phone.mdx`);
      expect(lacking()).toContain(`placeholder content/agent/${language}.yaml`);
    }
    expect(lacking()).toContain('screen-differs content/walkthroughs/one-phone.yaml');
  });

  test('without its `draft` is refused, each placeholder being named', async () => {
    await session.run(...GUIDE);
    for (const language of ['ja', 'en'])
      session.edit(`content/articles/${language}/one-phone.mdx`, 'draft: true\n', '');
    const found = problems().filter(({ code }) => code === 'placeholder');
    expect(found.map(({ file }) => file)).toEqual([
      'content/agent/en.yaml',
      'content/agent/ja.yaml',
      'content/articles/en/one-phone.mdx',
      'content/articles/ja/one-phone.mdx',
    ]);
  });

  test('is told of another that is for the same, and where nothing can be practised', async () => {
    expect(await session.run(...GUIDE)).toContain('`android-add-user-code` is for the same task');
    const said = await session.run('guide', 'other', '--task', 'activate', '--platform', 'android', '--method', 'none');
    expect(said).toContain('The simulator cannot practice this');
    expect(session.read('content/walkthroughs/other.yaml')).not.toContain('acts');
    expect(session.read('content/articles/en/other.mdx')).not.toContain('<Figure');
  });
});

describe('a diagnosis', () => {
  test('is a draft as long as its article is one', async () => {
    await session.run('problem', 'too-slow', '--causes', 'old-app,weak-signal', '--symptom');
    expect(library().diagnosis.symptoms.get('too-slow')!.symptom).toMatchObject({ number: 4, article: 'too-slow' });
    for (const language of ['ja', 'en']) session.edit(`content/articles/${language}/too-slow.mdx`, 'draft: true\n', '');
    expect(problems().map(({ file }) => file)).toContain('content/diagnosis/ja.yaml');
  });

  test('alone is a draft of its own', async () => {
    await session.run('symptom', 'no-sound', '--causes', 'muted');
    expect(library().diagnosis.symptoms.get('no-sound')!.symptom.draft).toBe(true);
    session.edit('content/diagnosis/no-sound.yaml', 'draft: true\n', '');
    expect(problems().map(({ code }) => code)).toContain('placeholder');
  });
});

describe('a diagnosis of a fault of the simulator', () => {
  test('has its `faults`, `acts` and `when`, as the remedy has them; another cause has them as comments', async () => {
    await session.run('symptom', 'no-picture', '--causes', 'camera-denied,broken-lens');
    const { symptom } = library().diagnosis.symptoms.get('no-picture')!;
    expect(symptom.causes['camera-denied']!.faults).toEqual(['camera-denied']);
    const { acts, resume, when } = symptom.practice!['mend-camera-denied']!;
    expect(acts).toEqual(library().remedies['camera-denied']!.acts);
    expect(resume).toBe('same');
    expect(Object.keys(when)).toEqual(['helped', 'not-helped']);
    const text = session.read('content/diagnosis/no-picture.yaml');
    expect(text).toMatch(/broken-lens: .* # faults: /);
    expect(text).toMatch(/# acts: .*\n.*# resume: same\n.*\n.*helped: .* # when: /);
  });
});

test('a help center without a simulator gets guides without screens, and no words for agents where it has none', async () => {
  const lamp = newSession(temporaryContent('tests/fixtures/lamp'));
  const said = await lamp.run('guide', 'dim-lamp', '--task', 'charge', '--platform', 'lamp', '--method', 'usb');
  expect(said).not.toContain('REFUSED');
  expect(said).not.toContain('simulator');
  expect(lamp.read('content/walkthroughs/dim-lamp.yaml')).not.toContain('acts');
  expect([...lamp.everything().keys()].filter((file) => file.includes('agent'))).toEqual([]);
  lamp.remove();
});

test('a language without words of its own in this tool is written in those of its fallback', async () => {
  session.edit(
    'content/site.yaml',
    '  en: { name: English',
    '  fr: { name: Français, locale: fr-FR, required: true, fallback: ja }\n  en: { name: English',
  );
  await session.run('article', 'fees');
  expect(session.read('content/articles/fr/fees.mdx')).toContain('ここに本文を書きます');
});
