import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { following, type AskedAt } from '../../../tools/studio/page/parts/following.ts';

const at = (doc: string, explicit = false): AskedAt => ({
  state: EditorState.create({ doc }),
  pos: doc.length,
  explicit,
});
const NAMES = ['authenticate', 'authentication', 'add-user'];

/** Names that begin with the last word; all where it is requested. */
function names({ state, explicit }: AskedAt) {
  const typed = /\S*$/.exec(state.doc.toString())?.[0] ?? '';
  const options = NAMES.filter((label) => label.startsWith(typed)).map((label) => ({ label }));
  return options.length === 0 || (typed === '' && !explicit) ? null : { from: 0, options };
}

const labels = (result: ReturnType<typeof following> | undefined) => result?.options.map(({ label }) => label);
type Update = NonNullable<NonNullable<ReturnType<typeof following>>['update']>;
const typedOn = (result: ReturnType<typeof following>, doc: string) =>
  result?.update?.(...([result, 0, doc.length, at(doc)] as unknown as Parameters<Update>));

describe('what is offered while one types', () => {
  test('follows each letter at once, so that what is seen is what Enter chooses', () => {
    const first = following(names, at('tap a'));
    expect(labels(first)).toEqual(NAMES);
    const second = typedOn(first, 'tap authenticate');
    expect(labels(second)).toEqual(['authenticate']);
    expect(labels(typedOn(second ?? null, 'tap add'))).toEqual(['add-user']);
    expect(typedOn(first, 'tap x')).toBeNull();
  });

  test('goes on as it was begun: what was asked for is offered where nothing is begun', () => {
    expect(following(names, at('tap '))).toBeNull();
    expect(labels(typedOn(following(names, at('tap a', true)), 'tap '))).toEqual(NAMES);
  });
});
