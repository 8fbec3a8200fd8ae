import type { ConsoleStore } from '../console-store.ts';
import { TABS, type Tab } from '../setup.ts';
import type { AgentKey } from '../words.ts';
import { Beside } from './beside.tsx';
import { Handover } from './handover.tsx';
import { Notes } from './notes.tsx';
import { Replies } from './replies.tsx';
import { Spelling } from './spelling.tsx';
import { ToCaller } from './to-caller.tsx';

const NAMES = {
  beside: 'agent.key.diagnosis',
  replies: 'agent.key.replies',
  sending: 'agent.sending.tab',
  notes: 'agent.key.notes',
  spelling: 'agent.key.spelling',
} as const satisfies Record<Tab, AgentKey>;

const KEYS: Readonly<Record<Tab, string>> = { beside: 'd', replies: 'r', sending: 'h', notes: 'm', spelling: 'a' };

export function Side({ store }: { store: ConsoleStore }) {
  const { own, setup, view } = store;
  const choose = (tab: Tab, isFocused = false): void => {
    store.set({ tab });
    if (isFocused) document.getElementById(`agent-tab-${tab}`)?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = TABS.at((TABS.indexOf(setup.tab) + by) % TABS.length);
    if (next) choose(next, true);
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
            onClick={() => choose(tab)}
          >
            {own.t(tab === 'beside' && view?.phase === 'diagnosing' ? 'agent.script.title' : NAMES[tab])}
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
        <Panel key={store.shown?.id} store={store} tab={setup.tab} />
      </div>
    </section>
  );
}

function Panel({ store, tab }: { store: ConsoleStore; tab: Tab }) {
  switch (tab) {
    case 'beside':
      return <Beside store={store} />;
    case 'replies':
      return <Replies store={store} />;
    case 'sending':
      return (
        <>
          <ToCaller store={store} />
          <Handover store={store} />
        </>
      );
    case 'notes':
      return <Notes store={store} />;
    case 'spelling':
      return <Spelling store={store} />;
  }
}
