import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sayIn } from '../../../src/build/words.ts';
import type { NewForm } from '../../../tools/studio/protocol/protocol.types.ts';
import type { StudioContext } from '../../../tools/studio/server/route.ts';
import { NEW_ROUTES } from '../../../tools/studio/server/routes/new.ts';
import { runNew } from '../../../tools/new/run.ts';
import { frozenContent } from '../../support/frozen.ts';
import { newSession, type NewSession } from '../../support/new-session.ts';

let session: NewSession;
beforeEach(() => {
  session = newSession(frozenContent());
});
afterEach(() => {
  session.remove();
});

async function form(kind: string, given: Readonly<Record<string, string>>): Promise<NewForm> {
  const context = { root: session.root, unsaved: new Map(), language: 'en', say: sayIn('en') };
  const answer = await NEW_ROUTES['POST new']?.(context as unknown as StudioContext, {
    query: new URLSearchParams(),
    body: { kind, given },
  });
  return answer?.body as NewForm;
}

const fault = ({ fields }: NewForm, name: string) => fields.find((field) => field.name === name)?.fault;

describe('the form for something new', () => {
  test.each([
    [
      'guide',
      { id: 'one-phone', task: 'add-user', platform: 'android', method: 'code', 'title.en': 'One phone: a “title”' },
      [
        'one-phone',
        '--task',
        'add-user',
        '--platform',
        'android',
        '--method',
        'code',
        '--title.en',
        'One phone: a “title”',
      ],
    ],
    [
      'problem',
      { id: 'too-slow', causes: 'old-app, weak-signal', symptom: 'yes' },
      ['too-slow', '--causes', 'old-app, weak-signal', '--symptom'],
    ],
    ['article', { id: ' fees ', 'title.ja': '手数料' }, ['fees', '--title.ja', '手数料']],
    ['symptom', { id: 'no-lens', article: 'front-camera' }, ['no-lens', '--article', 'front-camera']],
    ['language', { code: 'fr', name: 'Français', fallback: 'en' }, ['fr', '--name', 'Français', '--fallback', 'en']],
  ])('plans byte for byte what the command writes: %s', async (kind, given, args) => {
    const before = session.everything();
    const today = new Date();
    const { plan } = await form(kind, given);
    const outcome = runNew([kind, ...args], { root: session.root, today, env: {} });
    expect(outcome).toHaveProperty('done');
    const written = new Map([...session.everything()].filter(([file, text]) => before.get(file) !== text));
    expect(new Map(plan?.changes.map(({ file, text }) => [file, text]))).toEqual(written);
    for (const change of plan?.changes ?? []) expect(change.before).toBe(before.get(change.file));
  });

  test('asks what depends on an answer once that is given', async () => {
    const asked = async (given: Readonly<Record<string, string>>) =>
      (await form('guide', given)).fields.map(({ name }) => name);
    expect(await asked({})).not.toContain('screen');
    expect(await asked({ platform: 'android' })).toContain('screen');
  });

  test('says what is wrong with an answer in the words of the command, and plans nothing then', async () => {
    const wrong = await form('article', { id: 'QR Not Read' });
    expect(fault(wrong, 'id')).toBe(sayIn('en')('wrong.form.try', { value: 'QR Not Read', right: 'qr-not-read' }));
    expect(wrong.plan).toBeUndefined();
    const taken = await form('problem', { id: 'qr-not-read' });
    expect(fault(taken, 'id')).toContain('content/articles/ja/qr-not-read.mdx');
    // What is not answered yet is not wrong.
    expect(fault(await form('article', {}), 'id')).toBeUndefined();
  });
});
