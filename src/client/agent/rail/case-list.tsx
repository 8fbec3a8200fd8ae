import { caseView, type Case } from '../../../../machines/console/index.ts';
import { OUTCOMES } from '../ticket-facts.ts';
import type { Desk } from '../desk.ts';
import { Clock } from './clock.tsx';

/** Every case with its clock; the one on screen is marked. */
export function CaseList({ desk }: { desk: Desk }) {
  const { own, context, shown } = desk;
  return (
    <div class="agent-cases">
      <button
        type="button"
        class="agent-button agent-main"
        data-action="open-case"
        aria-keyshortcuts="n"
        onClick={() => desk.open()}
      >
        {own.say('agent.cases.open')}
      </button>
      <ul role="list">
        {context.cases.map((each, index) => (
          <li key={each.id}>
            <button
              type="button"
              class="agent-case"
              data-case={each.id}
              aria-current={each === shown ? 'true' : undefined}
              onClick={() => desk.send({ type: 'case.shown', id: each.id, at: Date.now() })}
            >
              <b>{own.say('agent.cases.name', { number: index + 1 })}</b>
              <Clock of={each} />
              <span>{stateOf(desk, each)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where a case stands, in a word. */
function stateOf({ own, data }: Desk, each: Case): string {
  const { phase, outcome, isHeld, script, diagnosis } = caseView(each, data);
  if (outcome) return own.say(OUTCOMES[outcome]);
  const where = diagnosis
    ? own.symptoms[diagnosis.symptom]!.title
    : script
      ? own.guides[script.guide]!.title
      : own.say('agent.cases.finding');
  return isHeld && phase !== 'closed' ? own.say('agent.cases.held', { where }) : where;
}
