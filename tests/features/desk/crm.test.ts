import { expect, test } from 'vitest';
import type { ConsoleStore } from '../../../src/features/desk/console-store.ts';
import { offerIn, ticketFields } from '../../../src/features/desk/crm.ts';
import { fixedCall } from '../../support/agent-session.ts';
import { shippedWords, shippedWorld } from '../../support/agent-words.ts';

const desk = (language = 'en') => {
  const words = [language, ...['ja', 'en', 'ja-easy'].filter((each) => each !== language)].map(shippedWords);
  const data = { ...shippedWorld(), references: ['KB2260'] };
  return { words, own: words[0], data, setup: { agent: 'Mori' } } as unknown as ConsoleStore;
};
const offered = (fields: object, language?: string, device?: string) => ({ fields, language, device });

test.each<[string, Record<string, string>, object | undefined]>([
  [
    'all that is known',
    { name: 'Ito Ken', ticket: '482137', callback: '+81 90-1234-5678', language: 'ja-JP', device: 'Android' },
    offered({ name: 'Ito Ken', ticket: '482137', callback: '+81 90-1234-5678' }, 'ja', 'android'),
  ],
  ['a language with its edition', { language: 'ja-easy' }, offered({}, 'ja-easy')],
  [
    'no language and no device that the site lacks',
    { name: 'Ito', language: 'fr', device: 'x' },
    offered({ name: 'Ito' }),
  ],
  [
    'secrets masked',
    { name: 'Ito, PIN 4821', ticket: 'PIN 4821' },
    offered({ name: 'Ito, PIN •••', ticket: 'PIN •••' }),
  ],
  ['one line', { name: ' Ito\r\n\u0000\u2028Ken ' }, offered({ name: 'Ito Ken' })],
  ['no half of a long text', { name: 'x'.repeat(121), ticket: 'y'.repeat(120) }, offered({ ticket: 'y'.repeat(120) })],
  ['no markup', { name: '<img src=x>' }, offered({ name: '<img src=x>' })],
  ['no other fields', { note: 'a', agent: 'b', case: 'c', __proto__x: 'd' }, undefined],
  ['nothing of empty fields', { name: ' ', ticket: '', language: '' }, undefined],
])('the fragment of a link offers %s', (_, given, wanted) => {
  expect(offerIn(`#${new URLSearchParams(given)}`, desk())).toEqual(wanted);
});

test.each(['', '#', '#main', '#step-scan', '#call=1', '#%', '#%E0%A4%A&=&&'])(
  'the fragment %o offers nothing',
  (text) => {
    expect(offerIn(text, desk())).toBeUndefined();
  },
);

test.each([
  ['en', 'The phone doesn’t read the QR code: Solved'],
  ['ja', 'QRコードを読み取れない：解決'],
])('the ticket in fields (%s), with ids for programs', (language, subject) => {
  const { message, texts } = ticketFields(desk(language), fixedCall());
  expect(message).toMatchObject({ type: 'ticket', category: 'qr-not-read', subject, outcome: 'solved', seconds: 280 });
  const [, category, , time, body] = texts.map(([, text]) => text);
  expect([category, time]).toEqual([subject.split(/[:：]/)[0], '4:40']);
  expect(body).toBe(message.body);
  expect(body).toContain(message.number);
  expect(JSON.stringify(message)).not.toMatch(/U1234567|Mori/);
});
