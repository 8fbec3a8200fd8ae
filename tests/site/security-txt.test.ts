import { expect, test } from 'vitest';
import { documentAt, fileAt } from '../support/documents.ts';
import { canonicalOf } from './checks/head.ts';
import { LANGUAGES } from '../facts/index.ts';

const DAY = 86_400_000;
const text = fileAt('/.well-known/security.txt')?.toString() ?? '';
const fields = text
  .split('\n')
  .slice(0, -1)
  .map((line) => /^([A-Z][A-Za-z-]*): (\S.*)$/.exec(line)?.slice(1) ?? [line]);
const named = (name: string) => fields.filter(([each]) => each === name).map(([, value]) => value!);

test('whom to tell of a weakness is said as RFC 9116 wants it', () => {
  expect(text.endsWith('\n')).toBe(true);
  expect(fields.map(([name]) => name).sort()).toEqual(['Canonical', 'Contact', 'Expires', 'Preferred-Languages']);
  expect(named('Contact')[0]).toMatch(/^(https:\/\/|mailto:|tel:)\S+$/);
  const origin = new URL(canonicalOf(documentAt('/').document)!).origin;
  expect(named('Canonical')).toEqual([`${origin}/.well-known/security.txt`]);
  expect(named('Preferred-Languages')).toEqual([LANGUAGES.join(', ')]);
});

test('and it holds for a while yet, but for less than a year: a site that is built is one that is looked after', () => {
  const [expires = ''] = named('Expires');
  expect(expires).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const days = (Date.parse(expires) - Date.now()) / DAY;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});
