import type { ComponentChildren } from 'preact';
import type { ScreenView } from '../../../machines/activation/index.ts';
import { Screen } from '../../screens/Screen.tsx';
import { liveOf } from './live.tsx';
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
  const { words, scenario } = session;
  const { say, name } = words;
  const called =
    on === 'phone' ? say('sim.phone', { platform: name('platform', scenario.platform) }) : say('sim.portal');
  return (
    <div class={`sim-device sim-${view.device}`} role="group" aria-label={called} tabIndex={-1} data-device={on}>
      <p class="sim-mark">
        <b>{say('sim.mark')}</b>
        <span>{called}</span>
      </p>
      <div lang={words.screens.language} dir={words.screens.dir}>
        <Screen
          view={view}
          words={words.label}
          payload={payload}
          onTap={(control) => void session.perform({ kind: 'tap', on, control })}
          live={liveOf(session, on, viewfinder)}
        />
      </div>
    </div>
  );
}
