import type { CaseView } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Twice } from '../lockstep.tsx';
import { goToMain } from '../main-heading.ts';
import { Confirming } from '../script/confirming.tsx';
import { DeviceChips } from '../script/device-chips.tsx';
import { Introduced } from '../script/introduced.tsx';
import { Step } from '../script/step.tsx';

/** During an interview, the script at its current place; otherwise the list of symptoms. */
export function Beside({ store }: { store: ConsoleStore }) {
  const { view } = store;
  return view?.phase === 'diagnosing' ? <Behind store={store} view={view} /> : <SymptomList store={store} />;
}

/** The script, without keys: during an interview they belong to its questions. */
function Behind({ store, view }: { store: ConsoleStore; view: CaseView }) {
  const { script, device } = view;
  if (!script)
    return (
      <>
        <h2 tabIndex={-1}>{store.own.t('agent.script.none')}</h2>
        {device !== undefined && <DeviceChips store={store} view={view} />}
      </>
    );
  const { guide, walk } = script;
  switch (walk.phase) {
    case 'introduced':
      return <Introduced store={store} guide={guide} isActive={false} />;
    case 'walking':
    case 'troubled':
      return <Step store={store} guide={guide} walk={walk} isActive={false} />;
    case 'confirming':
      return <Confirming store={store} guide={guide} isActive={false} />;
    case 'finished':
      return null;
  }
}

/** The symptoms to choose from, while there is no interview. */
function SymptomList({ store }: { store: ConsoleStore }) {
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
