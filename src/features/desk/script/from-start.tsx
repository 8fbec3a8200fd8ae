import type { ConsoleStore } from '../console-store.ts';
import { goToMain } from '../main-heading.ts';

interface FromStartProps {
  store: ConsoleStore;
  guide: string;
  /** What it is called; absent: its title. */
  name?: string | undefined;
  hasKey?: boolean;
}

/** For a caller who has not begun: a guide from its first step. Of several the first has the key. */
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
