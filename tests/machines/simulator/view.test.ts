import { describe, expect, test } from 'vitest';
import { Simulation, type ScenarioText } from '../../../machines/simulator/index.ts';
import { product, start } from '../../support/product.ts';
import { done, scenarioOf } from '../../support/practice-world.ts';

const after = (actions: string, text: ScenarioText = {}) => done(start(scenarioOf(text)), actions).view;
const OUT = 'tap portal user-menu, tap portal log-out';
const FRESH = `${OUT}, tap portal log-in, wait 2`;
const SCAN =
  'tap phone ibkr-mobile, tap phone services, tap phone authenticate, tap phone add-user, tap phone session-id, tap phone qr-code, tap phone allow';
const ACTIVATE = `${SCAN}, read #, wait 1, enter phone pin practice, tap phone activate`;

describe('the code', () => {
  test.each([
    ['', 'open 299'],
    ['wait 1', 'open 298'],
    ['wait 298', 'open 1'],
    ['wait 299', 'expired 0'],
    ['wait 3600', 'expired 0'],
    // It goes on under the menu.
    ['tap portal user-menu, wait 10', 'open 289'],
    [OUT, 'none'],
    // Another page has none.
    ['tap portal user-menu, tap portal secure-message-center', 'none'],
    // A fresh one has its own time. It was drawn a second ago.
    [`wait 200, ${FRESH}`, 'open 299'],
    [`wait 299, ${FRESH}, wait 10`, 'open 289'],
    [ACTIVATE, 'open 298'],
    [`${ACTIVATE}, wait 1`, 'used 0'],
    [`${ACTIVATE}, wait 2`, 'none'],
  ])('after %j is %s', (actions, code) => {
    const { code: found } = after(actions);
    expect(found ? `${found.state} ${found.left}` : 'none').toBe(code);
    if (found) expect(found.lifetime).toBe(300);
  });

  test.each([
    [{ fault: 'code-used' }, 'used 0'],
    [{ fault: 'code-expired' }, 'expired 0'],
    // The first in the product's order wins.
    [{ fault: 'code-expired,code-used' }, 'used 0'],
    [{ fault: 'already-enrolled' }, 'open 299'],
  ])('is with %j %s from the first', (text, code) => {
    const { code: found } = after('', text);
    expect(`${found?.state} ${found?.left}`).toBe(code);
  });

  test('is withdrawn where another login took its place before the portal has heard', () => {
    const one = start(scenarioOf());
    done(one, `${OUT}, tap portal log-in`);
    expect(one.view.code).toBeUndefined();
    const string = done(one, 'wait 2').view.code!.string;
    expect(string).not.toBe(after('').code!.string);
  });

  test('is not there before a login, nor where nobody is offered one', () => {
    expect(after('', { task: 'activate' }).code).toBeUndefined();
    expect(after('tap portal log-in, wait 2', { task: 'message-delivery' }).code).toBeUndefined();
  });
});

describe('the goal', () => {
  test.each([
    ['', undefined],
    [`${ACTIVATE}, wait 2`, undefined],
    [`${ACTIVATE}, wait 2, tap phone done`, 'activated'],
    [`${ACTIVATE}, wait 3, tap phone done, ${FRESH}, tap phone notice, wait 2`, 'login-approved'],
  ])('after %j is %s', (actions, goal) => {
    expect(after(actions).goal).toBe(goal);
  });
});

test('a notification goes once its login was given up', () => {
  const asked = `${ACTIVATE}, wait 3, tap phone done, ${FRESH}, wait 2`;
  expect(after(asked).phone?.notice).toBeDefined();
  expect(after(`${asked}, tap portal cancel, wait 2`).phone?.notice).toBeUndefined();
});

describe('the camera', () => {
  const CAMERA = 'tap phone camera';

  test.each<[string, ScenarioText, string]>([
    ['', {}, 'none'],
    [SCAN, {}, 'rear 25 reads'],
    [`${SCAN}, read #`, {}, 'rear 25 reads done'],
    [`${SCAN}, read #, wait 1`, {}, 'none'],
    [`${SCAN}, tap phone switch-lens`, {}, 'front 25 reads'],
    [`${SCAN}, move 40`, {}, 'rear 40 reads'],
    [`${SCAN}, tap phone close`, {}, 'none'],
    [`${SCAN}, tap phone go-home`, {}, 'none'],
    [SCAN, { fault: 'scan-off' }, 'rear 25'],
    [SCAN, { fault: 'out-of-focus' }, 'rear 6 reads'],
    [SCAN, { fault: 'front-camera' }, 'front 25 reads'],
    [SCAN.replace(', tap phone allow', ''), {}, 'none'],
    // Android's own Camera app leaves a link alone.
    [CAMERA, {}, 'rear 25'],
    [CAMERA, { platform: 'iphone' }, 'rear 25 reads'],
    [CAMERA, { platform: 'iphone', fault: 'scan-off' }, 'rear 25'],
    [`${CAMERA}, tap phone switch-lens`, { platform: 'iphone' }, 'front 25 reads'],
    [`${CAMERA}, read #`, { platform: 'iphone' }, 'rear 25 reads done'],
    [`${CAMERA}, read #, tap phone switch-lens`, { platform: 'iphone' }, 'front 25 reads'],
    [`${CAMERA}, read #`, {}, 'rear 25'],
    // A camera of the phone's own, while the app behind it still films.
    [`${SCAN}, tap phone go-home, ${CAMERA}`, {}, 'rear 25'],
    [`${SCAN}, read #, tap phone go-home, ${CAMERA}`, {}, 'rear 25'],
    [`${SCAN}, read #, tap phone go-home, wait 2, tap phone ibkr-mobile`, {}, 'none'],
  ])('after %j in %j is %s', (actions, text, camera) => {
    const { camera: found } = after(actions, text);
    const words = found && [found.lens, found.distance, found.reads && 'reads', found.done && 'done'];
    expect(words ? words.filter((word) => word !== false).join(' ') : 'none').toBe(camera);
  });
});

describe('a practice without a phone', () => {
  test('shows none, and no camera', () => {
    expect(after('', { task: 'message-delivery' })).toMatchObject({ phone: undefined, camera: undefined });
  });
});

describe('a world before its first second', () => {
  test('can be shown: the portal waits', () => {
    const view = product.view(new Simulation(product.definition, product.machines, scenarioOf()));
    expect(view).toMatchObject({ seconds: -2, portal: { screen: 'waiting' }, phone: { screen: 'launcher' } });
    expect(view.code).toBeUndefined();
    expect(view.goal).toBeUndefined();
  });
});
