import { createActor } from 'xstate';
import { describe, expect, test } from 'vitest';
import { phoneWith } from '../../../machines/simulator/phone.machine.ts';
import { product } from '../../support/product.ts';
import { describeTable } from '../../support/practice-suite.ts';
import { phoneFrom, phoneWords } from '../../support/practice-phone.ts';
import type { Subject } from '../../support/practice-table.ts';
import { phoneAppRows, phoneCameraRows, phoneFrontRows, phoneNoticeRows } from './tables/phone.ts';

const phoneMachine = phoneWith(product.definition.seconds);

const context = {
  platform: 'iphone',
  installed: true,
  links: true,
  hasty: false,
  camera: 'unasked',
  notifications: 'allowed',
  scanning: true,
  lens: 'rear',
  distance: 25,
  read: undefined,
  deferred: undefined,
  approval: undefined,
} as const;

const phone: Subject = {
  machine: phoneMachine,
  context,
  ear: 'parent',
  stateFrom: phoneFrom,
  stateWords: phoneWords,
};

describeTable(phone, [...phoneFrontRows, ...phoneCameraRows, ...phoneAppRows, ...phoneNoticeRows]);

describe('the phone', () => {
  test('alone does as it does in the world, but says nothing', () => {
    const actor = createActor(phoneMachine, { input: { ...context, camera: 'allowed' } }).start();
    actor.send({ type: 'tapped.camera' });
    actor.send({ type: 'code.read', string: 'A' });
    actor.send({ type: 'tapped.banner' });
    actor.send({ type: 'camera.requested' });
    actor.send({ type: 'code.read', string: 'A' });
    actor.send({ type: 'approval.asked', approval: '1' });
    actor.send({ type: 'tapped.notice' });
    actor.send({ type: 'tapped.go-home' });
    actor.send({ type: 'tapped.app' });
    expect(phoneWords(actor.getSnapshot().value)).toBe('app.using');
  });
});
