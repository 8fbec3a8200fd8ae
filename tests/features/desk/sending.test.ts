import { describe, expect, test } from 'vitest';
import { phoneIn, sendingOf } from '../../../src/features/desk/sending.ts';
import { shippedWords } from '../../support/agent-words.ts';

const PAGE = {
  link: 'https://shirube.example/ja/articles/a/?x=1&y=2#step-b~c',
  title: 'ユーザーを追加する',
  step: 'QRコードにカメラを向ける',
  number: '110 110 8008',
};
const VALUES = { guide: PAGE.title, step: PAGE.step, link: PAGE.link, number: PAGE.number };

describe('sendingOf', () => {
  const ja = shippedWords('ja');

  test('gives a short text with the step, its page and its number', () => {
    expect(sendingOf(ja, PAGE, VALUES).text).toBe(
      `ご案内したページです。\n${PAGE.step}\n${PAGE.link}\n案内番号：${PAGE.number}`,
    );
  });

  test('addresses a text message to the number to call back, and carries the text whole', () => {
    const { sms, text } = sendingOf(ja, PAGE, { ...VALUES, callback: '０９０－１２３４－５６７８（夕方）' });
    const [to, body = ''] = sms.address.split('?&body=');
    expect([to, sms.number, decodeURIComponent(body)]).toEqual(['sms:09012345678', '09012345678', text]);
    expect(body).not.toMatch(/[&?#\s+]/);
    expect(sendingOf(ja, PAGE, VALUES).sms.address).toMatch(/^sms:\?&body=/);
  });

  test('gives a mail with a subject, and paragraphs that mail programs keep', () => {
    const { searchParams, protocol } = new URL(
      sendingOf(ja, PAGE, { ...VALUES, name: '伊藤', agent: '佐藤', ticket: 'INC1' }).mail,
    );
    expect(protocol).toBe('mailto:');
    expect(searchParams.get('subject')).toBe(`${PAGE.title}（受付番号INC1）`);
    const body = searchParams.get('body')!;
    expect(body).toMatch(/^伊藤様\r\n\r\n/);
    expect(body).toContain(`${PAGE.title}\r\n${PAGE.step}\r\n${PAGE.link}`);
    expect(body).not.toMatch(/(?<!\r)\n/);
  });

  test('carries half a character as what it is: unreadable, and no reason to stop', () => {
    const { sms, mail } = sendingOf(ja, { ...PAGE, title: 'a\ud800' }, { ...VALUES, guide: 'a\ud800', name: '\udc00' });
    expect(new URL(mail).searchParams.get('subject')).toBe('a\ufffd');
    expect(decodeURIComponent(sms.address)).toContain(PAGE.link);
  });

  test('says the page’s own words where the content says nothing', () => {
    const { text, mail } = sendingOf({ ...ja, sending: undefined }, PAGE, VALUES);
    expect(text).toBe(`${PAGE.step}\n${PAGE.link}`);
    expect(new URL(mail).searchParams.get('subject')).toBe(PAGE.title);
  });
});

test.each([
  ['03-1234-5678', '0312345678'],
  ['０３（１２３４）５６７８', '0312345678'],
  ['(03) 1234 5678', '0312345678'],
  ['+44 (0)20 7946 0958, after six', '+442079460958'],
  ['+81‐90‐1234‐5678', '+819012345678'],
  ['090ー1234ー5678', '09012345678'],
  ['ask for Ito', undefined],
  ['', undefined],
  ['12', undefined],
  ['1234567890123456', undefined],
  ['javascript:alert(1)//0312345678?body=x', '0312345678'],
])('phoneIn takes out of “%s” what can be dialled', (text, number) => {
  expect(phoneIn(text)).toBe(number);
});
