import type { ConsoleStore } from '../console-store.ts';
import { CaseList } from './case-list.tsx';
import { ClosedList } from './closed-list.tsx';
import { CodeEntry } from './code-entry.tsx';
import { Tools } from './tools.tsx';

/** The list of cases, the field for a code, and tools for all cases. */
export function Rail({ store }: { store: ConsoleStore }) {
  const { t } = store.own;
  return (
    <section class="agent-rail" aria-label={t('agent.cases.title')}>
      <CaseList store={store} />
      {/* The key clears the field, with any rejected number, when another call is shown. */}
      <CodeEntry key={store.shown?.id} store={store} />
      <ClosedList store={store} />
      <Tools store={store} />
    </section>
  );
}
