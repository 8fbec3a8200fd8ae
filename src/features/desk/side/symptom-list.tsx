import type { ConsoleStore } from '../console-store.ts';
import { Twice } from '../lockstep.tsx';
import { goToMain } from '../main-heading.ts';

/** What can be looked into, while nothing is. */
export function SymptomList({ store }: { store: ConsoleStore }) {
  const { own, view, data } = store;
  const isOpen = view !== undefined && view.phase !== 'closed';
  return (
    <>
      <h2 tabIndex={-1}>{own.t('agent.interview.title')}</h2>
      {isOpen ? (
        <ul role="list" class="agent-list">
          {Object.keys(data.symptoms).map((id) => (
            <li key={id}>
              <button
                type="button"
                class="agent-choice"
                data-symptom={id}
                onClick={() => {
                  store.act({ type: 'symptom.chosen', symptom: id });
                  goToMain();
                }}
              >
                <Twice store={store} text={(words) => words.symptom(id).title} />
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
