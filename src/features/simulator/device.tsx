import { focusOn } from '../../ui/dom.ts';
import type { ComponentChildren } from 'preact';
import {
  isFilledIn,
  isPracticeCode,
  normaliseCode,
  PRACTICE_PIN,
  type PracticeView,
  type Product,
  type ScreenView,
  type DeviceId,
} from '../../../machines/simulator/index.ts';
import { Screen } from '../../screens/Screen.tsx';
import type { Live } from '../../screens/controls.tsx';
import type { Session } from './session.ts';
import { screenName } from './telling.ts';

interface DeviceProps {
  session: Session;
  on: DeviceId;
  view: ScreenView;
  payload: string;
  viewfinder?: ComponentChildren;
}

export function Device({ session, on, view, payload, viewfinder }: DeviceProps) {
  const { words, scenario, marked } = session;
  const { t, name } = words;
  const tap = (control: string): void => {
    session.perform({ kind: 'tap', on, control });
    // Focus the first empty field if something is missing.
    const missing = missingIn(session.product, session.view);
    if (missing?.on === on) focusOn(`[data-device="${on}"] [data-control="${String(missing.controls[0])}"]`);
  };
  // An action that is being shown is marked as in a figure.
  const shown =
    marked?.on === on && 'control' in marked ? { ...view, marks: [{ control: marked.control, turn: 1 }] } : view;
  const called =
    on === 'device'
      ? name('platform', on)
      : on === 'phone'
        ? t('sim.phone', { platform: name('platform', scenario.platform) })
        : t('sim.portal', { portal: words.word('product', 'actor.portal') ?? '' });
  return (
    <div
      class={`sim-device sim-${view.device}`}
      role="group"
      aria-label={called}
      aria-describedby={`sim-at-${on}${session.next ? ' sim-next' : ''}`}
      tabIndex={-1}
      data-device={on}
      data-screen={view.screen}
    >
      <h2 class="visually-hidden">{called}</h2>
      <p class="visually-hidden" id={`sim-at-${on}`}>
        {screenName(words, session.view, on)}
      </p>
      <div class="sim-screen" lang={words.screens.language} dir={words.screens.dir}>
        <Screen view={shown} words={words.label} payload={payload} onTap={tap} live={liveOf(session, on, viewfinder)} />
      </div>
    </div>
  );
}

/** Any practice code, to recognize the beginning of one before it is shown. */
const SAMPLE = 'PRAC222222';

function liveOf(session: Session, on: DeviceId, viewfinder: ComponentChildren): Live {
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
    read: (control, text) => readCode(text, view.codes[control]?.string ?? SAMPLE),
    fillOf: (control) => (isFilledIn(view, control) ? PRACTICE_PIN : undefined),
    missing: (control) =>
      missing?.on === on && missing.controls.includes(control)
        ? (words.word('product', `missing.${control}`) ?? t('sim.missing.choice'))
        : undefined,
    choices: [t('sim.choice.none'), choice(1), choice(2), choice(3)],
    besides: (control) => {
      const own = view.codes[control];
      return (
        own && (
          <button type="button" class="sim-fill" data-action="fill-code" onClick={() => enter(control, own.string)}>
            {t('sim.fillCode')}
          </button>
        )
      );
    },
    code: {
      image: t(code?.state === 'expired' ? 'sim.code.expired' : 'sim.code.image'),
      text: t('sim.code.text'),
    },
    viewfinder,
  };
}

function readCode(text: string, sample: string): ReturnType<Live['read']> {
  const code = normaliseCode(text);
  if (code.length === sample.length && isPracticeCode(code)) return { whole: code };
  return code.length < sample.length && isPracticeCode(code + sample.slice(code.length)) ? 'begun' : 'other';
}

/** Fields and lists that were empty at the last tap and still are, from top to bottom. */
export function missingIn({ definition: { timeline } }: Product, view: PracticeView) {
  const { log } = view;
  const last = log.findLastIndex((entry) => entry.kind === 'action' && entry.action.kind === 'tap');
  const notes = log.slice(last).filter((entry) => entry.kind === 'note');
  const missing = notes.find(({ note }) => timeline.missing.includes(note));
  if (!missing) return undefined;
  const on = missing.by === 'portal' || missing.by === 'device' ? missing.by : 'phone';
  const fields = (view[on]?.parts ?? []).filter((part) => part.kind === 'field' || part.kind === 'list');
  const controls = fields.flatMap(({ control, value }) => (value ? [] : control.id));
  return controls.length === 0 ? undefined : ({ on, controls } as const);
}
