import { describe, expect, test } from 'vitest';
import { readLibrary, sayingIn, sentencesIn } from '../../src/content/index.ts';
import { problemsIn, sound } from '../support/fixtures.ts';

const FILE = 'content/speech/ja.yaml';
const withSayings = (text: string, file = FILE) => new Map(sound).set(file, text);
const sayer = (sayings: string, language = 'ja') => sayingIn(readLibrary(withSayings(sayings)), language);

describe('how words are said', () => {
  const say = sayer(
    'sayings: { IB Key: one, IB: two, QR: three, ID: four, KB: five, 上手: six, "1.a": seven, "C++": eight }',
  );

  test.each([
    ['the longest name that fits', 'IB Keyと IB', 'oneと two'],
    ['a name beside letters of another script', 'QRコードのID', 'threeコードのfour'],
    ['no piece of a longer word', 'IDEA, VOID, IBs', 'IDEA, VOID, IBs'],
    ['letters before digits', 'KB2278', 'five2278'],
    ['no piece of a longer number', '1.a 11.a', 'seven 11.a'],
    ['a word without spaces around it', '上手な人', 'sixな人'],
    ['what means something in a pattern', 'C++', 'eight'],
    ['a name whose words are kept together', 'IB\u00a0Key', 'one'],
    ['what is no name as it is written', 'ib key', 'ib key'],
  ])('is found as %s', (_, written, said) => {
    expect(say(written)).toBe(said);
  });

  test('is as it is written without sayings, and in another language', () => {
    expect(sayer('{}')('IB Key')).toBe('IB Key');
    expect(sayer('sayings: { IB Key: one }', 'en')('IB Key')).toBe('IB Key');
  });

  test('is taken from what stands in for an edition of the same language', () => {
    const site = sound.get('content/site.yaml')!;
    const files = withSayings('sayings: { IB Key: one }').set(
      'content/site.yaml',
      site.replace(/^languages:\n/m, 'languages:\n  ja-x-plain: { name: x, locale: ja-JP, fallback: ja }\n'),
    );
    expect(sayingIn(readLibrary(files), 'ja-x-plain')('IB Key')).toBe('one');
  });

  test.each([
    ['a field that nothing reads', 'saying: { a: b }', 'speech'],
    ['a saying without words', 'sayings: { a: "" }', 'sayings'],
  ])('is told where it is wrong: %s', async (_, text) => {
    const found = await problemsIn(withSayings(text));
    expect(found.map(({ file }) => file)).toEqual([FILE]);
  });

  test('stands where it is read', async () => {
    expect(await problemsIn(withSayings('sayings: { a: b }'))).toEqual([]);
    const [fault] = await problemsIn(withSayings('sayings: {}', 'content/speech/Names.yaml'));
    expect(fault).toMatchObject({ file: 'content/speech/Names.yaml' });
  });
});

describe('the sentences of a text', () => {
  test.each([
    ['ja', '押します。読みます。', ['押します。', '読みます。']],
    ['ja', '図です。「詳細」の画面。', ['図です。', '「詳細」の画面。']],
    [
      'ja',
      '「エラーです。お待ちください。」と出ます。次へ。',
      ['「エラーです。お待ちください。」と出ます。', '次へ。'],
    ],
    ['ja', '画面（青い。大きい。）です。', ['画面（青い。大きい。）です。']],
    ['en', 'Tap it. Then wait.', ['Tap it.', 'Then wait.']],
    ['en', 'It says: “Wait. Try again.” Then go on.', ['It says: “Wait. Try again.” Then go on.']],
    ['en', 'Version 8.1 is new.', ['Version 8.1 is new.']],
    ['en', ' … ', []],
    ['en', '', []],
  ])('of %s: %s', (language, written, sentences) => {
    expect(sentencesIn(written, language)).toEqual(sentences);
  });
});
