import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newSession, type NewSession } from '../../support/new-session.ts';
import { frozenContent } from '../../support/frozen.ts';

const WORLD = ['--task', 'add-user', '--platform', 'android', '--method', 'code'];

describe('what cannot be made is refused, and nothing is written', () => {
  let session: NewSession;
  let before: Map<string, string>;
  beforeAll(() => {
    session = newSession(frozenContent());
    session.edit('content/articles/ja/front-camera.mdx', 'kind: problem', 'kind: problem\naliases: [selfie]');
    session.edit('content/articles/en/front-camera.mdx', 'kind: problem', 'kind: problem\naliases: [selfie]');
    before = session.everything();
    return () => {
      session.remove();
    };
  });

  test.each([
    [['article', 'QR Not Read'], '`qr-not-read`'],
    [['article', 'qr_code'], '`qr-code`'],
    [['article', '../../etc/passwd'], '`etc-passwd`'],
    [['article', '日本語'], 'small letters, digits and hyphens, a letter first.'],
    [['article', 'a'.repeat(61)], '60 characters at most'],
    [['article', 'con'], '`con-help`'],
    [['article', 'diagnosis'], '`diagnosis-help`'],
    [['article', 'qr-not-read'], 'content/articles/ja/qr-not-read.mdx'],
    [['article', 'selfie'], 'an old id of `front-camera`'],
    [['symptom', 'ja'], '`ja-help`'],
    [['symptom', 'qr-not-read'], 'content/diagnosis/qr-not-read.yaml'],
    [['problem', 'notification-missing', '--symptom'], 'content/diagnosis/notification-missing.yaml'],
    [['problem', 'x', '--causes', 'a,a'], 'each once'],
    [['problem', 'x', '--causes', 'a,other'], '`other` is added by itself'],
    [['problem', 'x', '--causes', 'a,b,c,d,e,f,g'], 'at most 6'],
    [['problem', 'x', '--causes', 'Old App'], '`old`'],
    [['problem', 'x', '--causes', ','], 'Nothing was said'],
    [['symptom', 'x', '--article', 'references'], 'one of'],
    [['guide', 'x', ...WORLD, '--screen', 'nowhere'], '`nowhere` is not one of'],
    [['guide', 'x', '--task', 'sing', '--platform', 'android', '--method', 'code'], '`activate`, `add-user`'],
    [['guide', 'x', ...WORLD, '--title.en', 'x'.repeat(81)], 'this one has 81'],
    [['language', 'ja', '--name', 'x', '--fallback', 'en'], 'already'],
    [['language', 'French', '--name', 'x', '--fallback', 'en'], 'not a language code'],
    [['language', 'fr', '--name', 'x', '--fallback', 'de'], '`ja`, `en`'],
    [['language', 'fr', '--name', 'x', '--fallback', 'en', '--locale', '??'], 'such as `fr-FR`'],
    [['poem', 'x'], '`guide`, `problem`, `article`, `symptom`, `language`'],
    [['article', 'x', 'y'], '`y` is one word too many'],
    [['article', 'x', '--colour', 'red'], "'--colour'"],
    [['article', 'x', '--title.fr', 'red'], "'--title.fr'"],
    [['article', 'x', '--language', 'fr'], '`en`, `ja`'],
    [[], '`npm run new -- guide <id>`'],
    [['guide'], '`npm run new -- guide <id>`'],
    [['guide', 'x', '--task', 'add-user'], '`--platform` is missing'],
    [['language', 'fr', '--fallback', 'en'], '`--name` is missing'],
  ])('%j', async (args, words) => {
    const said = await session.run(...args);
    expect(said).toMatch(/^REFUSED /);
    expect(said).toContain(words);
    expect(session.everything()).toEqual(before);
  });
});

describe('something that stands in the way', () => {
  let session: NewSession;
  beforeEach(() => {
    session = newSession(frozenContent());
  });
  afterEach(() => {
    session.remove();
  });

  test.each([
    ['a graph without an article', 'walkthroughs/one-phone.yaml', 'case: 999\n', 'one-phone'],
    ['an article in one language alone', 'articles/en/one-phone.mdx', '---\n---\n', 'one-phone'],
    [
      'words of something that was removed',
      'agent/en.yaml',
      'scripts:\n  one-phone: {}\n',
      '`scripts.one-phone` is in',
    ],
    ['a file that cannot be read', 'agent/en.yaml', 'scripts: {\n', 'content/agent/en.yaml cannot be read'],
    ['settings that cannot be read', 'site.yaml', 'tasks: {\n', 'content/site.yaml cannot be read'],
    ['a folder that is a file', 'walkthroughs/one-phone.yaml/kept.txt', '', ''],
  ])('is left as it is, and nothing else is written: %s', async (_, file, text, words) => {
    const path = join(session.root, 'content', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    const before = session.everything();
    const said = await session.run('guide', 'one-phone', ...WORLD);
    expect(said).toMatch(/^REFUSED /);
    expect(said).toContain(words);
    expect(session.everything()).toEqual(before);
  });

  test('may be the last number', async () => {
    session.edit('content/diagnosis/qr-not-read.yaml', 'number: 2', 'number: 99');
    expect(await session.run('symptom', 'no-sound')).not.toContain('REFUSED');
    expect(session.read('content/diagnosis/no-sound.yaml')).toContain('number: 2\n');
  });
});
