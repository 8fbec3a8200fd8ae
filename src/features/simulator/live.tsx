import type { ComponentChildren } from 'preact';
import {
  isFilledIn,
  isPracticeCode,
  normaliseCode,
  PRACTICE_CODE_LENGTH,
  PRACTICE_PIN,
} from '../../../machines/simulator/index.ts';
import type { Live } from '../../screens/surroundings.ts';
import { screenName } from './announcing.ts';
import { missingIn } from './missing.ts';
import type { Session } from './session.ts';

/** Any practice code, to tell the beginning of one. */
const SAMPLE = 'PRAC222222';

/** What a device's screen needs where one works with it. */
export function liveOf(session: Session, on: 'phone' | 'portal', viewfinder: ComponentChildren): Live {
  const { words, view } = session;
  const { t, label } = words;
  const missing = missingIn(session.product, view);
  const { code } = view;
  const choice = (number: number): string => t('sim.choice.one', { number });
  const enter = (control: string, value: string): string | undefined =>
    session.perform({ kind: 'enter', on, control, value });
  return {
    id: on,
    screen: screenName(words, view, on),
    nameOf: (control) => label(`controls.${control}`),
    onEnter: enter,
    read: (_control, text) => readCode(text),
    fillOf: (control) => (isFilledIn(control) ? PRACTICE_PIN : undefined),
    missing: (control) =>
      missing?.on === on && missing.controls.includes(control)
        ? (words.word('product', `missing.${control}`) ?? t('sim.missing.choice'))
        : undefined,
    choices: [t('sim.choice.none'), choice(1), choice(2), choice(3)],
    besides: (control) =>
      code && (
        <button type="button" class="sim-fill" data-action="fill-code" onClick={() => enter(control, code.string)}>
          {t('sim.fillCode')}
        </button>
      ),
    viewfinder,
  };
}

function readCode(text: string): ReturnType<Live['read']> {
  const code = normaliseCode(text);
  if (isPracticeCode(code)) return { whole: code };
  return code.length < PRACTICE_CODE_LENGTH && isPracticeCode(code + SAMPLE.slice(code.length)) ? 'begun' : 'other';
}
