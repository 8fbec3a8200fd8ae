import type { Desk } from '../desk.ts';
import { CaseList } from './case-list.tsx';
import { ClosedList } from './closed-list.tsx';
import { CodeEntry } from './code-entry.tsx';
import { Tools } from './tools.tsx';

/** The cases, the field for a code, and what is done with all cases. */
export function Rail({ desk }: { desk: Desk }) {
  const { say } = desk.own;
  return (
    <section class="agent-rail" aria-label={say('agent.cases.title')}>
      <CaseList desk={desk} />
      <CodeEntry desk={desk} />
      <ClosedList desk={desk} />
      <Tools desk={desk} />
    </section>
  );
}
