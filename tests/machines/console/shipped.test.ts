import { describe, expect, test } from 'vitest';
import {
  caseView,
  createCaseLogs,
  isClosed,
  isFiled,
  isHeld,
  type Case,
  type CaseAction,
} from '../../../machines/console/index.ts';
import { libraryOf } from '../../../src/content/index.ts';
import { repliesText } from '../../support/interviews.ts';
import { shippedSymptoms } from '../../support/symptoms.ts';

const { guides, site } = libraryOf(process.cwd());
const logs = createCaseLogs({
  guides: Object.fromEntries([...guides].map(([id, { graph }]) => [id, graph])),
  symptoms: shippedSymptoms('all'),
  platforms: site.platforms,
});
const after = (...actions: CaseAction[]): Case =>
  actions.reduce((of, action, index) => logs.record(of, { ...action, at: index + 1 }), logs.open('a', 0));
const guide = (id: string): CaseAction => ({ type: 'guide.chosen', guide: id });
const symptom = (id: string): CaseAction => ({ type: 'symptom.chosen', symptom: id });
const said = (symptom: string, replies: string): CaseAction => ({
  type: 'interview.found',
  symptom,
  said: `said~${replies}`,
});
const given = (outcome: string): CaseAction => ({ type: 'reply.given', outcome });
/** What an interview is about, and what stands in it. */
const asked = ({ state }: Case): string => {
  const { interview } = state;
  return interview ? `${interview.symptom}: ${repliesText(interview.state.context.replies)}` : 'nothing';
};

describe('an interview in a call', () => {
  const typed = [guide('android-add-user-code'), symptom('activation-error')];
  const scanned = [guide('iphone-activate-qr'), symptom('activation-error')];

  test('that was left begins again with what the guide of now answers', () => {
    expect(asked(after(...typed))).toBe('activation-error: entered.typed');
    const again = after(...typed, { type: 'diagnosis.left' }, ...scanned);
    expect(asked(again)).toBe('activation-error: entered.scanned');
    expect(asked(again)).toBe(asked(after(...scanned)));
  });

  test('that was left keeps what the caller said, also where a guide answers otherwise', () => {
    const changed: CaseAction = { type: 'reply.changed', reply: { step: 'entered', outcome: 'unsure' } };
    expect(asked(after(...typed, changed, { type: 'diagnosis.left' }, ...scanned))).toBe(
      'activation-error: entered.unsure',
    );
  });

  test('about an error behind a typed code takes it for typed, whatever the guide is for', () => {
    const failed = said('qr-not-read', 'task.adding~type-code.not-activated');
    const led = [guide('iphone-add-user-qr'), failed, { type: 'symptom.followed' }] as const;
    expect(asked(after(...led))).toBe('activation-error: entered.typed');
    expect(asked(after(...led, { type: 'diagnosis.left' }, symptom('activation-error')))).toBe(
      'activation-error: entered.typed',
    );
  });

  test('that is mended after an answer with which all is done goes back to no guide', () => {
    const waiting = said('activation-error', 'entered.scanned~log-in-again.waiting');
    const mended: CaseAction[] = [{ type: 'symptom.followed' }, given('arrived'), { type: 'result.confirmed' }];
    const over = after(guide('iphone-add-user-qr'), waiting, ...mended);
    expect(asked(over)).toBe('notification-missing: look-in-list.arrived');
    expect([isClosed(over), isFiled(over), isHeld(over), over.state.outcome]).toEqual([true, false, false, 'solved']);
    // The same where the caller began with the notifications: their guide goes on.
    const back = after(guide('iphone-add-user-qr'), symptom('notification-missing'), ...mended.slice(1));
    expect(caseView(back, logs.world).phase).toBe('walking');
  });
});
