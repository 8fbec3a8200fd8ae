import type { ComponentChildren } from 'preact';
import type { ScreenView } from '../../../machines/simulator/index.ts';
import { Screen } from '../../screens/Screen.tsx';
import { focusOn } from '../../ui/focus.ts';
import { liveOf } from './live.tsx';
import { missingIn } from './missing.ts';
import type { Session } from './session.ts';

interface DeviceProps {
  session: Session;
  on: 'phone' | 'portal';
  view: ScreenView;
  /** What the portal's QR code says. */
  payload: string;
  /** What the running camera sees. */
  viewfinder?: ComponentChildren;
}

/** One simulated device: marked as practice, on its frame and in its name. */
export function Device({ session, on, view, payload, viewfinder }: DeviceProps) {
  const { words, scenario, marked } = session;
  const { t, name } = words;
  const tap = (control: string): void => {
    session.perform({ kind: 'tap', on, control });
    // Who taps on before all is filled in is led to what is not.
    const missing = missingIn(session.product, session.view);
    if (missing?.on === on) focusOn(`[data-device="${on}"] [data-control="${missing.controls[0]}"]`);
  };
  // What somebody is shown is marked as in a figure.
  const shown =
    marked?.on === on && 'control' in marked ? { ...view, marks: [{ control: marked.control, turn: 1 }] } : view;
  const called =
    on === 'phone'
      ? t('sim.phone', { platform: name('platform', scenario.platform) })
      : t('sim.portal', { portal: words.word('product', 'actor.portal') ?? '' });
  return (
    <div
      class={`sim-device sim-${view.device}`}
      role="group"
      aria-label={called}
      tabIndex={-1}
      data-device={on}
      data-screen={view.screen}
    >
      <p class="sim-mark">
        <b>{t('sim.mark')}</b>
        <span>{t('sim.safe')}</span>
      </p>
      <div class="sim-screen" lang={words.screens.language} dir={words.screens.dir}>
        <Screen view={shown} words={words.label} payload={payload} onTap={tap} live={liveOf(session, on, viewfinder)} />
      </div>
    </div>
  );
}
