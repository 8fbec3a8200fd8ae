import type { CaseView } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { goToMain } from '../main-heading.ts';
import { Choice } from '../lockstep.tsx';
import { Search } from '../search/search.tsx';
import { Board } from './board.tsx';
import { Opening } from './opening.tsx';

/**
 * Where does the caller stand? Asked from the beginning of a call on; beside it the site's search, all screens, and what
 * can be wrong. While questions are asked about what is wrong, it has no keys.
 */
export function Finder({ store, view }: { store: ConsoleStore; view: CaseView }) {
  const isActive = view.phase !== 'diagnosing';
  const { finder } = store.setup;
  return (
    <div class="agent-body" data-finder data-beside={isActive ? undefined : ''}>
      {finder === 'search' && <Search store={store} />}
      {finder === 'screens' ? (
        <Board store={store} />
      ) : finder === 'trouble' ? (
        <Trouble store={store} isActive={isActive} />
      ) : (
        <Opening store={store} view={view} isActive={isActive} />
      )}
      <Tools store={store} view={view} isActive={isActive} />
    </div>
  );
}

/** What can be wrong, as callers say it. */
function Trouble({ store, isActive }: { store: ConsoleStore; isActive: boolean }) {
  const { own, data } = store;
  return (
    <>
      <h2 tabIndex={-1} data-agent-main={!store.isAsking || undefined}>
        {own.t('agent.trouble.title')}
      </h2>
      <div class="agent-choices">
        {Object.keys(data.symptoms).map((id, index) => (
          <Choice
            key={id}
            number={isActive ? index + 1 : undefined}
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

/** What else there is, each by its key. */
function Tools({ store, view, isActive }: { store: ConsoleStore; view: CaseView; isActive: boolean }) {
  const { own, data, setup } = store;
  const { t } = own;
  const { finder } = setup;
  const tool = (action: string, key: string, shows: string, name: string, press: () => void, isPressed?: boolean) => (
    <button
      type="button"
      class="agent-button"
      data-action={action}
      aria-keyshortcuts={isActive ? key : undefined}
      aria-pressed={isPressed}
      onClick={press}
    >
      {isActive && <kbd aria-hidden="true">{shows}</kbd>} {name}
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
      {view.device !== undefined && (!isActive || view.opening.length === 0) && (
        <div role="group" aria-label={t('agent.find.platform')} class="agent-chips">
          {data.platforms.map((id) => (
            <button
              type="button"
              class="agent-button"
              key={id}
              aria-pressed={id === view.device}
              data-platform={id}
              onClick={() => store.act({ type: 'device.chosen', platform: id })}
            >
              {own.names.platform[id]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
