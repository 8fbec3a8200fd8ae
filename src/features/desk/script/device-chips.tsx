import type { CaseView } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';

/** Buttons to correct the caller's phone. */
export function DeviceChips({ store, view }: { store: ConsoleStore; view: CaseView }) {
  const { own, data } = store;
  return (
    <div role="group" aria-label={own.t('agent.find.platform')} class="agent-chips">
      {data.platforms.map((id) => (
        <button
          type="button"
          class="agent-button"
          key={id}
          aria-pressed={id === view.device}
          data-platform={id}
          onClick={() => store.act({ type: 'device.chosen', platform: id })}
        >
          {own.names.platform[id]}
        </button>
      ))}
    </div>
  );
}
