import { expect, test } from 'vitest';
import { plainLine } from '../../../src/features/desk/words.ts';
import { shippedWords } from '../../support/agent-words.ts';

/** Everything that an agent says at once, by where it is said. */
function* sayings(language: string): Generator<readonly [where: string, text: string]> {
  const { opening, moment, guides, symptoms, dispositions } = shippedWords(language);
  const textOf = (lines: readonly Parameters<typeof plainLine>[0][]): string => lines.map(plainLine).join(' ');
  yield ['greeting', textOf(['greeting', 'number'].flatMap((id) => opening(id).say))];
  for (const id of ['device', 'task', 'method', 'pick', 'lost']) yield [id, textOf(opening(id).say)];
  for (const id of ['begin', 'trouble', 'search', 'another', 'works', 'back']) yield [id, textOf(moment(id))];
  for (const [id, { steps }] of [...Object.entries(guides), ...Object.entries(symptoms)])
    for (const [step, { say }] of Object.entries<{ say: Parameters<typeof textOf>[0] }>(steps))
      yield [`${id} ${step}`, textOf(say)];
  for (const [id, { say }] of Object.entries(dispositions)) yield [id, textOf(say)];
}

test.each(['ja', 'en'])('no state lacks words, and none asks three things at once (%s)', (language) => {
  const all = [...sayings(language)];
  // A caller who is cut off hears nothing.
  expect(all.filter(([where, text]) => text === '' && where !== 'dropped')).toEqual([]);
  expect(all.filter(([, text]) => (text.match(/[?？]|か。/gu) ?? []).length > 2)).toEqual([]);
});
