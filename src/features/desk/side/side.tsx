import { Fragment } from 'preact';
import { TABS, type Tab } from '../setup.ts';
import { useDesk } from '../use-desk.ts';
import { Notes } from './notes.tsx';
import { Replies } from './replies.tsx';
import { Handover, ToCaller } from './sending.tsx';

const NAMES = {
  replies: 'agent.key.replies',
  sending: 'agent.sending.tab',
  notes: 'agent.key.notes',
} as const satisfies Record<Tab, string>;

const KEYS: Readonly<Record<Tab, string>> = { replies: 'r', sending: 'h', notes: 'm' };

/** The tabs beside the script. */
export function Side() {
  const desk = useDesk();
  const { own, setup, shown } = desk;
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const tab = TABS.at((TABS.indexOf(setup.tab) + by) % TABS.length);
    if (!tab) return;
    desk.set({ tab });
    document.getElementById(`agent-tab-${tab}`)?.focus();
  };
  return (
    <section class="agent-side" aria-label={own.t('agent.side')}>
      <div role="tablist" class="agent-tabs" aria-label={own.t('agent.side')} onKeyDown={move}>
        {TABS.map((tab) => (
          <button
            type="button"
            key={tab}
            role="tab"
            id={`agent-tab-${tab}`}
            aria-selected={tab === setup.tab}
            aria-controls="agent-panel"
            aria-keyshortcuts={KEYS[tab]}
            tabIndex={tab === setup.tab ? 0 : -1}
            onClick={() => desk.set({ tab })}
          >
            {own.t(NAMES[tab])}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id="agent-panel"
        class="agent-panel"
        aria-labelledby={`agent-tab-${setup.tab}`}
        tabIndex={-1}
      >
        {/* The key resets the panel for each call: a message such as “Copied” is about one call. */}
        <Fragment key={shown?.id}>
          {setup.tab === 'replies' && <Replies />}
          {setup.tab === 'sending' && <ToCaller />}
          {setup.tab === 'sending' && <Handover />}
          {setup.tab === 'notes' && <Notes />}
        </Fragment>
      </div>
    </section>
  );
}
