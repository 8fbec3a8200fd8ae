import { expect, test } from 'vitest';
import { Findings } from '../../../tools/studio/server/findings.ts';

const own = { turn: 3, isWhole: false, issues: [] };
const all = { ...own, issues: [{ code: 'id-unknown', isFault: true, message: 'There is no label `x`.', hint: '' }] };

test('what is told of one state after another is heard one by one, though neither is the whole', async () => {
  const findings = new Findings();
  findings.tell('one', own);
  const first = await findings.after('one', 0, 1000);
  expect(first?.issues).toEqual([]);
  const next = findings.after('one', first!.number, 1000);
  findings.tell('one', all);
  expect((await next)?.issues).toEqual(all.issues);
});

test('who was away hears the last, and nothing of another page', async () => {
  const findings = new Findings();
  findings.tell('one', own);
  findings.tell('other', all);
  findings.tell('one', { ...own, isWhole: true });
  expect(await findings.after('one', 0, 1000)).toMatchObject({ isWhole: true, issues: [] });
});

test('who waits longer than there is patience hears nothing', async () => {
  const findings = new Findings();
  const waiting = findings.after('one', 0, 1);
  findings.tell('other', all);
  expect(await waiting).toBeUndefined();
});
