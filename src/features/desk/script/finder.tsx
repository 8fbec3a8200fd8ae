import { Component } from 'preact';
import { encodeProgress, shortestTo } from '../../../../machines/walkthrough/index.ts';
import { deviceOf } from '../../../ui/device/device.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Figure, markNames, screenName } from '../figure.tsx';
import { goToMain } from '../main-heading.ts';
import { Twice } from '../lockstep.tsx';
import { Search } from '../search/search.tsx';
import { graphOf } from '../lookup.ts';
import { known } from '../../../../machines/known.ts';
import type { AgentData } from '../words.ts';

interface FinderState {
  task: string;
  /** What is no device of the caller's: a page has guides too. */
  other: string | undefined;
}

/** Where does the caller stand? By what they want on which device, and by the screen that they see. */
export class Finder extends Component<{ store: ConsoleStore; isKnown: boolean }, FinderState> {
  constructor(props: { store: ConsoleStore; isKnown: boolean }) {
    super(props);
    const { data, view } = props.store;
    const task = view?.script ? graphOf(data, view.script.guide).world.task : commonTask(data);
    this.state = { task, other: undefined };
  }

  #find(guide: string, step: string): void {
    const { store } = this.props;
    const place = shortestTo(graphOf(store.data, guide), step);
    if (place) store.act({ type: 'place.found', guide, place: encodeProgress(place), by: 'board' });
    goToMain();
  }

  #choose(platform: string): void {
    const { store } = this.props;
    const isDevice = store.data.platforms.includes(platform);
    this.setState({ other: isDevice ? undefined : platform });
    if (isDevice) store.act({ type: 'device.chosen', platform });
  }

  override render({ store, isKnown }: { store: ConsoleStore; isKnown: boolean }, { task, other }: FinderState) {
    const { own, data } = store;
    const { t } = own;
    const ofTask = Object.entries(data.guides).filter(([, { world }]) => world.task === task);
    const platforms = [...new Set(ofTask.map(([, { world }]) => world.platform))];
    // What the caller has in hand is said by a press, and not by what happens to stand first.
    const chosen = [other, store.view?.device].find((each) => each !== undefined && platforms.includes(each));
    const here = chosen ?? platforms.find((each) => each === deviceOf()) ?? platforms[0];
    const found = ofTask.filter(([, { world }]) => world.platform === here);
    return (
      <div class="agent-body" data-finder>
        <h2 tabIndex={-1} data-agent-main={!store.isAsking || undefined}>
          {t(isKnown ? 'agent.find.another' : 'agent.find.title')}
        </h2>
        <Search store={store} />
        <div class="agent-pick">
          <div role="group" aria-label={t('agent.find.task')} class="agent-chips">
            {data.tasks.map((id) => (
              <button
                type="button"
                class="agent-button"
                key={id}
                aria-pressed={id === task}
                data-task={id}
                onClick={() => this.setState({ task: id })}
              >
                {own.names.task[id]}
              </button>
            ))}
          </div>
          <div role="group" aria-label={t('agent.find.platform')} class="agent-chips">
            {platforms.map((id) => (
              <button
                type="button"
                class="agent-button"
                key={id}
                aria-pressed={id === chosen}
                data-platform={id}
                onClick={() => this.#choose(id)}
              >
                {own.names.platform[id]}
              </button>
            ))}
          </div>
        </div>
        <h3>
          <Twice store={store} text={(words) => words.t('agent.find.board')} />
        </h3>
        {found.map(([guide]) => this.#board(guide))}
        <h3>{t('agent.find.symptoms')}</h3>
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
                <Twice store={store} text={(words) => words.symptom(id).says ?? words.symptom(id).title} />
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  }

  /** A guide with its screens, as the caller sees them. */
  #board(guide: string) {
    const { store } = this.props;
    const { own, data } = store;
    const steps = Object.entries(graphOf(data, guide).steps);
    return (
      <section key={guide} class="agent-guide" data-board={guide} aria-label={own.guide(guide).title}>
        <p>
          <button
            type="button"
            class="agent-button"
            data-from-start={guide}
            onClick={() => {
              store.act({ type: 'guide.chosen', guide });
              goToMain();
            }}
          >
            {own.t('agent.find.start', { title: own.guide(guide).title })}
          </button>
        </p>
        <ul role="list" class="agent-board">
          {steps.flatMap(([step, { label }]) =>
            (data.screens[guide]?.[step] ?? []).map((view, index) => (
              <li key={`${step} ${index}`} class={view.device === 'browser' ? 'wide' : undefined}>
                <button type="button" data-place={`${guide} ${step}`} onClick={() => this.#find(guide, step)}>
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
}

/** The task that most guides are for, whatever readers are offered first: there it takes longest to tell where a caller is. */
function commonTask({ guides }: AgentData): string {
  const tasks = Object.values(guides).map(({ world }) => world.task);
  const guidesFor = (task: string): number => tasks.filter((each) => each === task).length;
  const [most] = tasks.toSorted((one, other) => guidesFor(other) - guidesFor(one));
  return known(most, 'A guide');
}
