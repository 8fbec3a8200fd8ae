import type { Desk } from '../desk.ts';
import { CaseList } from './case-list.tsx';
import { ClosedList } from './closed-list.tsx';
import { CodeEntry } from './code-entry.tsx';
import { Tools } from './tools.tsx';

/** The cases, the field for a code, and what is done with all cases. */
export function Rail({ desk }: { desk: Desk }) {
  const { t } = desk.own;
  return (
    <section class="agent-rail" aria-label={t('agent.cases.title')}>
      <CaseList desk={desk} />
      <CodeEntry desk={desk} />
      <ClosedList desk={desk} />
      <Tools desk={desk} />
    </section>
  );
}
