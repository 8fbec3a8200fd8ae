import type { ConsoleStore } from '../console-store.ts';
import { goToMain } from '../main-heading.ts';

interface FromStartProps {
  store: ConsoleStore;
  guide: string;
  /** Defaults to the guide's title. */
  name?: string | undefined;
  hasKey?: boolean;
}

/** Starts a guide at its beginning, for callers who have not started. In a list, only the first button has the key. */
export function FromStart({ store, guide, name, hasKey = false }: FromStartProps) {
  const { own } = store;
  return (
    <button
      type="button"
      class="agent-button"
      data-from-start={guide}
      data-action={hasKey ? 'start' : undefined}
      aria-keyshortcuts={hasKey ? 'ArrowRight' : undefined}
      onClick={() => {
        store.act({ type: 'guide.chosen', guide });
        goToMain();
      }}
    >
      {hasKey && <kbd aria-hidden="true">→</kbd>} {own.t('agent.find.start', { title: name ?? own.guide(guide).title })}
    </button>
  );
}
