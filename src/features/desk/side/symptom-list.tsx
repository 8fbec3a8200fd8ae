import { problemsAt } from '../../../../machines/walkthrough/index.ts';
import type { Desk } from '../desk.ts';
import { Twice } from '../lockstep.tsx';
import { graphOf } from '../lookup.ts';
import { goToMain } from '../main-heading.ts';
import { symptomsOf } from '../symptoms.ts';

/** What can be looked into, while nothing is. */
export function SymptomList({ desk }: { desk: Desk }) {
  const { own, view, data } = desk;
  const { script } = view ?? {};
  const problems =
    script && 'progress' in script.walk ? problemsAt(graphOf(data, script.guide), script.walk.progress.step) : [];
  const ids = symptomsOf(data, problems);
  const isOpen = view !== undefined && view.phase !== 'closed';
  return (
    <>
      <h2 tabIndex={-1}>{own.t('agent.interview.title')}</h2>
      {isOpen ? (
        <ul role="list" class="agent-list">
          {ids.map((id) => (
            <li key={id}>
              <button
                type="button"
                class="agent-choice"
                data-symptom={id}
                onClick={() => {
                  desk.act({ type: 'symptom.chosen', symptom: id });
                  goToMain();
                }}
              >
                <Twice desk={desk} text={(words) => words.symptom(id).title} />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p>{own.t('agent.interview.none')}</p>
      )}
    </>
  );
}
