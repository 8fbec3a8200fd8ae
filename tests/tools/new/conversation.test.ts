import { afterEach, beforeEach, expect, test } from 'vitest';
import { newSession, type NewSession } from '../../support/new-session.ts';
import { frozenContent } from '../../support/frozen.ts';

let session: NewSession;
beforeEach(() => {
  session = newSession(frozenContent());
});
afterEach(() => {
  session.remove();
});

test('asks for everything, one question at a time, and takes names and numbers', async () => {
  const answers = ['guide', 'one-phone', '1', 'android', '2', '', 'スマートフォン1台で追加する', ''];
  const said = await session.talk(answers);
  expect(said).toContain('written   content/walkthroughs/one-phone.yaml');
  expect(session.questions).toHaveLength(answers.length);
  expect(session.questions[2]).toBe(
    [
      'What does the reader want to do?',
      '   1  add-user: Add a User',
      '   2  activate: Activate IB Key for the first time',
      '   3  message-delivery: Choose how messages reach you',
      '> ',
    ].join('\n'),
  );
  expect(session.questions[5]).toContain('  16  login: The login screen of IBKR Mobile\n');
  expect(session.questions[5]).toContain('Enter: launcher');
  expect(session.read('content/walkthroughs/one-phone.yaml')).toContain('method: code, task: add-user');
  expect(session.read('content/articles/ja/one-phone.mdx')).toContain('title: スマートフォン1台で追加する\n');
  expect(session.read('content/articles/en/one-phone.mdx')).toContain('title: ✎ ');
});

test('says what is wrong with an answer, and asks again', async () => {
  const said = await session.talk(['poem', '9', '3', 'Fees!', 'qr-not-read', 'fees', '', '']);
  expect(said).toContain('content/articles/ja/fees.mdx');
  const [, again, third, , form, taken] = session.questions;
  expect(session.questions[0]).toContain('   3  article: a text without steps\n');
  expect(again).toMatch(/^`poem` is not one of `guide`.*\n\nWhat do you want to write\?\n/);
  expect(third).toMatch(/^`9` is not one of/);
  expect(form).toContain('For example `fees`.');
  expect(taken).toContain('There is an article `qr-not-read` already.');
});

test('takes digits of full width, and spaces around an answer', async () => {
  expect(await session.talk([' ３ ', ' fees ', '', ''])).toContain('content/articles/en/fees.mdx');
});

test('asks only for what was not given', async () => {
  await session.talk(['3', '1', '', 'x', 'y'], 'guide', 'one-phone', '--task', 'message-delivery');
  expect(session.questions[0]).toContain('On what?');
  expect(session.questions).toHaveLength(5);
});

test('asks nothing where nothing is missing that must be known', async () => {
  await session.talk([], 'problem', 'too-slow');
  expect(session.questions).toEqual([]);
});

test('offers the problems that there are for a symptom, and none', async () => {
  await session.talk(['symptom', 'no-sound', 'muted', 'none', '', '']);
  expect(session.questions[3]).toContain('   3  qr-not-read\n   4  none\nEnter: none');
});

test('asks for a language, and offers the locale that goes with it', async () => {
  const said = await session.talk(['language', 'pt', 'Português', '2', '']);
  expect(said).toContain('added to  content/site.yaml');
  expect(session.questions.at(-1)).toContain('Enter: pt-BR');
  expect(session.read('content/site.yaml')).toContain(
    '  pt: { name: Português, locale: pt-BR, required: false, fallback: en }\n',
  );
});

test('takes yes and no in the words of the language', async () => {
  const said = await session.talk(['problem', 'too-slow', '', 'はい', '', ''], '--language', 'ja');
  expect(session.questions[3]).toContain('   1  yes (はい)\n');
  expect(said).toContain('新規  content/diagnosis/too-slow.yaml');
});

test('speaks Japanese where it is asked to', async () => {
  const said = await session.talk(['はい', '3', 'fees', '', ''], '--language', 'ja');
  expect(session.questions[0]).toMatch(/^何を書きますか。/);
  expect(session.questions[1]).toMatch(/^`はい`は選べません。/);
  expect(said).toContain('次に行うこと:');
});
