import { deviceOf } from '../../../ui/device.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Figure, markNames, screenName } from '../figure.tsx';
import { Twice } from '../lockstep.tsx';
import { graphOf } from '../lookup.ts';
import { goToSpot } from '../opening.ts';
import { FromStart } from './from-start.tsx';

/** All screens of the matching guides, for agents who prefer to look for the caller's screen. */
export function Board({ store }: { store: ConsoleStore }) {
  const { data, view } = store;
  const task = view?.opening.findLast(({ question }) => question === 'task')?.answer ?? '';
  const device = view?.device;
  const found = Object.entries(data.guides).filter(([, { world }]) => {
    const isOfDevice = device === undefined || world.platform === device || !data.platforms.includes(world.platform);
    return isOfDevice && (task === '' || world.task === task);
  });
  // As on the rest of the site, guides for the preferred phone come first.
  const first = deviceOf();
  const isFirst = ([, { world }]: (typeof found)[number]): boolean => world.platform === first;
  const guides = [...found.filter(isFirst), ...found.filter((each) => !isFirst(each))];
  return (
    <>
      <h2 tabIndex={-1} data-agent-main>
        <Twice store={store} text={(words) => words.t('agent.find.board')} />
      </h2>
      {guides.map(([guide]) => (
        <GuideScreens key={guide} store={store} guide={guide} />
      ))}
    </>
  );
}

function GuideScreens({ store, guide }: { store: ConsoleStore; guide: string }) {
  const { own, data } = store;
  return (
    <section class="agent-guide" data-board={guide} aria-label={own.guide(guide).title}>
      <p>
        <FromStart store={store} guide={guide} />
      </p>
      <ul role="list" class="agent-board">
        {Object.entries(graphOf(data, guide).steps).flatMap(([step, { label }]) =>
          (data.screens[guide]?.[step] ?? []).map((view, index) => (
            <li key={`${step} ${index}`} class={view.device === 'browser' ? 'wide' : undefined}>
              <button
                type="button"
                data-place={`${guide} ${step}`}
                onClick={() => goToSpot(store, { guide, step }, 'board')}
              >
                <Figure store={store} view={view} isQuiet />
                <span>
                  {label} {screenName(view, own)}
                  <span class="visually-hidden"> {markNames(view, own).join(', ')}</span>
                </span>
              </button>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
