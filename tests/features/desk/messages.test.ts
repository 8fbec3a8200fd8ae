import { describe, expect, test } from 'vitest';
import { CALL_VALUES, messageParts } from '../../../src/content/texts.ts';
import { lineText, messageText, type CallValues, type MessageLine } from '../../../src/features/desk/sending.ts';
import { REPLY_GROUPS } from '../../../src/features/desk/side/replies.tsx';
import { shippedWords } from '../../support/agent-words.ts';
import { LANGUAGES } from '../../support/browser-agent.ts';

const GREETING: readonly MessageLine[] = [
  [['Hello ', { value: 'name' }, ','], ['Hello,']],
  [['My name is ', { value: 'agent' }, '.']],
  [['How can I help you?']],
];

describe('messageText', () => {
  test('fills in what is known, in the form that knows most', () => {
    expect(messageText(GREETING, { name: 'Ito', agent: 'Sato' })).toBe(
      'Hello Ito,\nMy name is Sato.\nHow can I help you?',
    );
  });

  test('leaves out what is not known, or says it in another way', () => {
    expect(messageText(GREETING, {})).toBe('Hello,\nHow can I help you?');
    expect(messageText([[[{ value: 'link' }]]], {})).toBe('');
  });

  test('takes what is filled in as it is, braces and all', () => {
    expect(messageText(GREETING, { name: '{{agent}} $& {ibkr.more}' })).toContain('Hello {{agent}} $& {ibkr.more},');
  });

  test('parts its lines by what it is told', () => {
    expect(messageText(GREETING, {}, '\n\n')).toBe('Hello,\n\nHow can I help you?');
  });
});

test('messageParts tells values from words', () => {
  expect(messageParts('a {{name}}{{ link }} {stove.light}')).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'value', id: 'name' },
    { kind: 'value', id: 'link' },
    { kind: 'text', text: ' {stove.light}' },
  ]);
});

describe.each(LANGUAGES)('what is sent in %s', (language) => {
  const words = shippedWords(language);
  const all = REPLY_GROUPS.flatMap((group) =>
    Object.entries(words.replies[group] ?? {}).map(([id, { text }]) => [`${group} ${id}`, text] as const),
  );
  const sending = words.sending!;
  const messages = [...all, ['short', sending.short] as const, ['mail', sending.mail.text] as const];
  const whole = Object.fromEntries(CALL_VALUES.map((id) => [id, `⟦${id}⟧`]));

  test('has every kind of reply', () => {
    for (const group of REPLY_GROUPS) expect(Object.keys(words.replies[group] ?? {})).not.toEqual([]);
  });

  /** Nothing known, all known, all but one, and one alone. */
  const known: readonly CallValues[] = [
    {},
    whole,
    ...CALL_VALUES.flatMap((id) => [{ ...whole, [id]: undefined }, { [id]: whole[id] }]),
  ];

  test.each(messages)('%s never shows a name in braces, an empty line or a line that breaks off', (_, text) => {
    for (const values of known) {
      const shown = messageText(text, values);
      expect(shown).not.toMatch(/[{}]|undefined/);
      if (shown !== '') expect(shown).not.toMatch(/^\s*$/m);
      // What leads to something must be followed by it.
      expect(shown).not.toMatch(/[:：、,]$/);
    }
  });

  test('no reply about what does not work writes brackets as another language does', () => {
    const texts = Object.values(words.symptoms).flatMap(({ causes, steps }) =>
      [...Object.values(causes), ...Object.values(steps)].map(({ reply }) => reply),
    );
    const brackets = texts.flatMap((text) => text.match(/.?[(（]https/g) ?? []);
    expect(brackets.length).toBeGreaterThan(1);
    for (const each of brackets) expect(each).toMatch(language === 'ja' ? /（/ : / \(/);
  });

  test('a mail has a subject as long as the page has a name', () => {
    expect(lineText(sending.mail.subject, { guide: 'A' })).toBe('A');
    expect(lineText(sending.mail.subject, { guide: 'A', ticket: 'T1' })).toContain('T1');
  });
});
