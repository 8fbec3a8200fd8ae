import { describe, expect, test } from 'vitest';
import { decodeActions, encodeActions, type PracticeAction } from '../../../machines/simulator/index.ts';
import { product, readScenario } from '../../support/product.ts';
import { along, Course, restOf } from '../../../src/features/simulator/course.ts';

const { scenario } = readScenario({ task: 'add-user', platform: 'android', method: 'qr' });
const actions = (text: string): PracticeAction[] => decodeActions(text)!;

describe('restOf', () => {
  test.each([
    ['', 'p-a.w3', 'p-a.w3'],
    ['p-a', 'p-a.p-b', 'p-b'],
    ['p-a.w3', 'p-a.w5', 'w2'],
    ['p-a.w3', 'p-a.w5.p-b', 'w2.p-b'],
    ['m20', 'm30.w1', 'm30.w1'],
    ['p-a', 'p-a', ''],
  ])('from “%s” to “%s” is “%s”', (own, others, rest) => {
    expect(encodeActions(restOf(actions(own), actions(others))!)).toBe(rest);
  });

  test.each([
    ['p-a', ''],
    ['p-a', 'p-b'],
    ['w5', 'w3'],
    ['w5', 'p-a'],
    ['p-a.w3.p-b', 'p-a.w4.p-b'],
  ])('from “%s” to “%s” there is none', (own, others) => {
    expect(restOf(actions(own), actions(others))).toBeUndefined();
  });
});

describe('a course', () => {
  const way = actions('p-ibkr-mobile.w2.p-services.p-authenticate');

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

  test('goes back by one thing, the time after it included', () => {
    const { course } = along(product, scenario, [...way, { kind: 'wait', seconds: 5 }]);
    const undone = course.undone();
    expect(undone.practice.view).toMatchObject({ seconds: 2, phone: { screen: 'services' } });
    expect(undone.names).toHaveLength(2);
    expect(new Course(product, scenario).undone().practice.actions).toEqual([]);
  });

  test('follows one more action onward by itself, others anew, and comes to the same place', () => {
    const onward = along(product, scenario, way.slice(0, 3)).course;
    const followed = onward.following(way).course;
    expect(followed).toBe(onward);
    const anew = ['p-camera', 'p-ibkr-mobile'].map((text) => {
      const { course } = along(product, scenario, actions(text));
      expect(course.following(way).course).not.toBe(course);
      return course.following(way).course;
    });
    for (const course of [followed, ...anew]) {
      expect(course.practice.view).toEqual(along(product, scenario, way).course.practice.view);
      expect(course.names).toHaveLength(3);
    }
  });

  test.each([
    'p-no-such',
    'p-ibkr-mobile.p-no-such',
    'p-ibkr-mobile.w2.p-no-such',
    'p-ibkr-mobile.w4.p-services.p-gone',
  ])('says that it cannot follow to the end of “%s”, and stays as it was', (text) => {
    const { course } = along(product, scenario, way.slice(0, 2));
    expect(course.following(actions(text)).problem?.code).toBe('control-absent');
    expect(encodeActions(course.practice.actions)).toBe('p-ibkr-mobile.w2');
    expect(course.practice.view).toMatchObject({ seconds: 2, phone: { screen: 'login' } });
  });
});
