import type { CaseView } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { goToMain } from '../main-heading.ts';
import { Choice } from '../lockstep.tsx';
import { Search } from '../search/search.tsx';
import { Board } from './board.tsx';
import { DeviceChips } from './device-chips.tsx';
import { Opening } from './opening.tsx';

/** Finds the caller's place: by questions, the site's search, all screens, or a symptom. */
export function Finder({ store, view }: { store: ConsoleStore; view: CaseView }) {
  const { finder } = store.setup;
  return (
    <div class="agent-body" data-finder>
      {finder === 'search' && <Search store={store} />}
      {finder === 'screens' ? (
        <Board store={store} />
      ) : finder === 'trouble' ? (
        <Trouble store={store} />
      ) : (
        <Opening store={store} view={view} />
      )}
      <Tools store={store} view={view} />
    </div>
  );
}

/** The symptoms, in the callers' words. */
function Trouble({ store }: { store: ConsoleStore }) {
  const { own, data } = store;
  return (
    <>
      <h2 tabIndex={-1} data-agent-main>
        {own.t('agent.trouble.title')}
      </h2>
      <div class="agent-choices">
        {Object.keys(data.symptoms).map((id, index) => (
          <Choice
            key={id}
            number={index + 1}
            store={store}
            text={(words) => words.symptom(id).says ?? words.symptom(id).title}
            onChoose={() => {
              store.act({ type: 'symptom.chosen', symptom: id });
              goToMain();
            }}
            data={{ 'data-symptom': id }}
          />
        ))}
      </div>
    </>
  );
}

/** Other ways to find the place, each with its key. */
function Tools({ store, view }: { store: ConsoleStore; view: CaseView }) {
  const { own, setup } = store;
  const { t } = own;
  const { finder } = setup;
  const tool = (action: string, key: string, shows: string, name: string, press: () => void, isPressed?: boolean) => (
    <button
      type="button"
      class="agent-button"
      data-action={action}
      aria-keyshortcuts={key}
      aria-pressed={isPressed}
      onClick={press}
    >
      <kbd aria-hidden="true">{shows}</kbd> {name}
    </button>
  );
  const toggle = (to: NonNullable<typeof finder>) => (): void => store.set({ finder: finder === to ? undefined : to });
  return (
    <div class="agent-row agent-others">
      {finder === undefined && view.opening.length > 0
        ? tool('back', 'ArrowLeft', '←', t('walk.back'), () => store.act({ type: 'opening.withdrawn' }))
        : null}
      {finder === undefined
        ? null
        : tool('to-script', 'Backspace', '⌫', t('agent.open.back'), () => store.set({ finder: undefined }))}
      {tool('trouble', 't', 't', t('agent.key.trouble'), toggle('trouble'), finder === 'trouble')}
      {tool('screens', 'v', 'v', t('agent.key.screens'), toggle('screens'), finder === 'screens')}
      {tool('to-search', '/', '/', t('agent.find.go'), toggle('search'), finder === 'search')}
      {view.device !== undefined && view.opening.length === 0 && <DeviceChips store={store} view={view} />}
    </div>
  );
}
