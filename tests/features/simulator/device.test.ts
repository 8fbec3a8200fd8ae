import { describe, expect, test } from 'vitest';
import { decodeActions } from '../../../machines/simulator/index.ts';
import { product, readScenario } from '../../support/product.ts';
import { along } from '../../../src/features/simulator/session.ts';
import { missingIn } from '../../../src/features/simulator/device.tsx';

/** What is missing after some actions of a practice, as its link spells them. */
function missingAfter(world: Record<string, string>, actions: string): unknown {
  const { course, problem } = along(product, readScenario(world).scenario, decodeActions(actions)!);
  expect(problem).toBeUndefined();
  return missingIn(product, course.practice.view);
}

describe('the PIN on Android', () => {
  const world = { task: 'add-user', platform: 'android', method: 'code', seed: '2' };
  const { string } = along(product, readScenario(world).scenario, []).course.practice.view.code!;
  const atPin = `p-ibkr-mobile.p-services.p-authenticate.p-add-user.p-session-id.p-code~${string}.w2`;

  test.each<[string, string, unknown]>([
    ['is not asked for before somebody goes on without it', '', undefined],
    ['is what is missing then', '.p-activate', { on: 'phone', controls: ['pin'] }],
    ['stays so as time passes', '.p-activate.w30', { on: 'phone', controls: ['pin'] }],
    ['is not missing once it is filled in', '.p-activate.p-pin~practice', undefined],
    ['is not missing once something else is done', '.p-activate.b-user-menu', undefined],
    ['is not missing on another screen', '.p-activate.p-back', undefined],
  ])('%s', (_, actions, expected) => {
    expect(missingAfter(world, atPin + actions)).toEqual(expected);
  });
});

test('the code on an iPhone is missing where one goes on without it', () => {
  const world = { task: 'add-user', platform: 'iphone', method: 'code', seed: '2' };
  const atCode = 'p-ibkr-mobile.p-services.p-authenticate.p-add-user.p-setup-qr';
  expect(missingAfter(world, atCode)).toBeUndefined();
  expect(missingAfter(world, `${atCode}.p-activate`)).toEqual({ on: 'phone', controls: ['code'] });
});

test('the lists of the message settings are missing until something is chosen from each', () => {
  const world = { task: 'message-delivery' };
  const at = 'b-log-in.w3.b-user-menu.b-secure-message-center.b-settings.b-save';
  expect(missingAfter(world, at)).toEqual({
    on: 'portal',
    controls: ['first-language', 'second-language', 'delivery'],
  });
  expect(missingAfter(world, `${at}.b-first-language~1.b-delivery~2`)).toEqual({
    on: 'portal',
    controls: ['second-language'],
  });
  expect(missingAfter(world, `${at}.b-first-language~1.b-delivery~2.b-second-language~3`)).toBeUndefined();
});
