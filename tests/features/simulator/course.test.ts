import { describe, expect, test } from 'vitest';
import { decodeActions, type PracticeAction } from '../../../machines/simulator/index.ts';
import { product, readScenario } from '../../support/product.ts';
import { along } from '../../../src/features/simulator/session.ts';

const { scenario } = readScenario({ task: 'add-user', platform: 'android', method: 'qr' });
const actions = (text: string): PracticeAction[] => decodeActions(text)!;

describe('a course', () => {
  test('knows what each thing was called that was tapped', () => {
    const { course } = along(
      product,
      scenario,
      actions('p-ibkr-mobile.p-services.p-authenticate.p-add-user.p-go-home.w3.m12'),
    );
    expect(course.names).toEqual([
      ...['iphone.ibkr-mobile', 'ibkr.services', 'ibkr.authenticate', 'ibkr.add-user', 'controls.go-home', ''],
    ]);
  });

  test('ends before what cannot be done, and says so', () => {
    const { course, problem } = along(product, scenario, actions('p-ibkr-mobile.p-nothing.p-services'));
    expect(problem?.code).toBe('control-absent');
    expect(course.practice.view.phone?.screen).toBe('login');
    expect(course.names).toHaveLength(1);
  });
});
