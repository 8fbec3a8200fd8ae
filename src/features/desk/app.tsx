import { Rail } from './rail/rail.tsx';
import { Script } from './script/script.tsx';
import { ARMED } from './setup.ts';
import { Side } from './side/side.tsx';
import { useDesk } from './use-desk.ts';

/** The console: the list of calls, the script, the tabs beside it, and the status line. */
export function App() {
  const { own, setup, calls, view } = useDesk();
  const { armed, message } = setup;
  return (
    <div class="agent" data-phase={view?.phase ?? 'none'}>
      <Rail />
      <Script />
      <Side />
      <div class="agent-status">
        <p role="status" class={armed || message?.isFault ? 'agent-fault' : undefined} data-agent-message>
          {armed
            ? own.t('agent.armedKey', { what: own.t(ARMED[armed]) })
            : message && own.t(message.key, message.values)}
        </p>
        {!armed &&
          message?.also?.map(({ key, values }) => (
            <p role="status" key={key}>
              {own.t(key, values)}
            </p>
          ))}
        {calls.isFaulty && <p class="agent-fault">{own.t('agent.notKept')}</p>}
        <p class="agent-never">
          <b>{own.t('agent.never.title')}</b> {own.t('agent.never.text')}
        </p>
      </div>
    </div>
  );
}
