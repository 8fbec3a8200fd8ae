import { ADD_USER, IB_KEY_AUTHENTICATION, MORE, SERVICES, TWO_FACTOR } from './labels.ts';
import type { Label, Saying, StepFact } from './types.ts';
import { FIRST_SCREENS } from './vocabulary.ts';

/** The position of More. Nothing else in the first steps differs by phone. */
const MORE_CORNER = { android: 'top-left', iphone: 'bottom-right' } as const;

/** A way is known by the screens that it names, in this order. */
function seen(screens: Readonly<Record<'ja' | 'en', readonly string[]>>): Saying {
  return { fact: screens.en.join(', '), ja: new RegExp(screens.ja.join('.*')), en: new RegExp(screens.en.join('.*')) };
}

/** Steps 1, 1.a, 1.b and 2 of adding a User, which all four articles share. */
export function opening(device: 'android' | 'iphone', authenticate: Label): StepFact[] {
  return [
    {
      label: '1',
      figures: [],
      labels: [],
      says: [{ fact: 'IBKR Mobile is opened', ja: /IBKRモバイルを開/, en: /[Oo]pen IBKR Mobile/ }],
      ways: [
        { when: seen(FIRST_SCREENS.login), to: '1.a' },
        { when: seen(FIRST_SCREENS.home), to: '1.b' },
      ],
    },
    {
      label: '1.a',
      figures: [{ n: '1', device, shows: 'app-login', tap: SERVICES, corner: 'top-left' }],
      // A newer app shows the other in its place.
      labels: [SERVICES, IB_KEY_AUTHENTICATION],
      says: [],
      next: '2',
    },
    {
      label: '1.b',
      figures: [
        { n: '2', device, shows: 'app-home', tap: MORE, corner: MORE_CORNER[device] },
        { n: '3', device, shows: 'app-more', tap: TWO_FACTOR },
        { n: '4', device, shows: 'app-two-factor', tap: ADD_USER },
      ],
      labels: [MORE, TWO_FACTOR, ADD_USER],
      says: [],
      next: '3',
    },
    {
      label: '2',
      figures: [
        { n: '5', device, shows: 'app-services', tap: authenticate },
        { n: '6', device, shows: 'app-authenticate', tap: ADD_USER },
      ],
      labels: [authenticate, ADD_USER],
      says: [],
      next: '3',
    },
  ];
}
