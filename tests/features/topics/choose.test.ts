import { describe, expect, test } from 'vitest';
import { languageFor, mostSpecific } from '../../../src/features/topics/choose.ts';

describe('mostSpecific', () => {
  const target = (platform?: string, version?: string) => ({ platform, version });
  const [anybody, phone, old, older, phoneOld] = [
    target(),
    target('phone'),
    target(undefined, '8'),
    target(undefined, '8.1'),
    target('phone', '8.1'),
  ];
  const all = [anybody, old, phone, older, phoneOld];

  test.each([
    [{}, anybody],
    [{ platform: 'watch' }, anybody],
    [{ platform: 'phone' }, phone],
    [{ platform: 'phone', version: '9' }, phone],
    [{ version: '8' }, old],
    [{ version: '8.12' }, old],
    [{ version: '8.1' }, older],
    [{ version: '8.1.7' }, older],
    [{ platform: 'phone', version: '8.1.7' }, phoneOld],
    [{ platform: 'phone', version: '8.2' }, phone],
    [{ version: '80' }, anybody],
    [{ version: '' }, anybody],
  ])('of %j is the one that fits and says most, in whatever order they stand', (asked, wanted) => {
    const whole = { platform: undefined, version: undefined, ...asked };
    for (const targets of [all, all.toReversed()]) expect(mostSpecific(targets, whole)).toBe(wanted);
  });

  test('is none where none fits', () => {
    expect(mostSpecific([phone, old], { platform: undefined, version: undefined })).toBeUndefined();
  });
});

test.each([
  [['fr'], 'fr'],
  [['fr-CA'], 'fr'],
  [['FR_ca', 'de'], 'fr'],
  [['es', 'de-AT', 'fr'], 'de'],
  [['zh-Hant-TW'], 'zh-hant'],
  [['zh'], 'de'],
  [['es'], 'de'],
  [[], 'de'],
  [['', '-', '<b>'], 'de'],
])('who wants %j gets %s', (wanted, language) => {
  expect(languageFor(wanted, ['de', 'fr', 'zh-hant'])).toBe(language);
});
