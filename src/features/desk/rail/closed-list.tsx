import { Component, createRef } from 'preact';
import type { Case, ConsoleContext } from '../../../../machines/console/index.ts';
import type { CallEntry } from '../../../ui/storage/calls.ts';
import { callsWith } from '../storage/search.ts';
import { byDay, callTime, isAtHand } from '../calls.ts';
import type { ConsoleStore } from '../console-store.ts';
import { goToMain } from '../main-heading.ts';
import { outcomeText } from '../called.ts';
import { CaseButton } from './case-list.tsx';

/** Number of calls per page. A year can have thousands. */
const PAGE = 30;

interface ClosedState {
  query: string;
  most: number;
}

/** Closed calls by day, with a search. */
export class ClosedList extends Component<{ store: ConsoleStore }, ClosedState> {
  override state: ClosedState = { query: '', most: PAGE };
  #list = createRef<HTMLDivElement>();
  /** The last search result, cached because the list renders more often than its calls change. */
  #found: { all: readonly CallEntry[]; query: string; calls: readonly CallEntry[] } | undefined;
  #all:
    | (Pick<ConsoleContext, 'cases'> & Record<'entries' | 'closed', readonly CallEntry[]> & { shown: Case | undefined })
    | undefined;

  override render({ store }: { store: ConsoleStore }, { query }: ClosedState) {
    const all = this.#closed();
    if (all.length === 0) return null;
    const { t } = store.own;
    const isOpen = store.setup.isLookingBack;
    return (
      <details
        class="agent-more agent-closed"
        open={isOpen}
        onToggle={({ currentTarget: { open } }) => {
          if (open !== store.setup.isLookingBack) store.set({ isLookingBack: open });
        }}
      >
        <summary aria-keyshortcuts="z">{t('agent.closed.title', { number: all.length })}</summary>
        {isOpen && (
          <div class="agent-found">
            <form role="search" onSubmit={this.#goToFirst}>
              <label for="agent-closed-query">{t('agent.closed.search')}</label>
              <input
                id="agent-closed-query"
                type="search"
                autocomplete="off"
                value={query}
                aria-describedby="agent-closed-hint"
                onKeyDown={this.#move}
                onInput={({ currentTarget }) => this.setState({ query: currentTarget.value, most: PAGE })}
              />
              <p id="agent-closed-hint" class="agent-hint">
                {t('agent.closed.hint')}
              </p>
            </form>
            {this.#days(this.#with(all, query))}
            <button
              type="button"
              class="agent-button"
              data-action="clear-closed"
              onClick={() => store.destroy('clear-closed')}
            >
              {t(store.setup.armed === 'clear-closed' ? 'agent.armed' : 'agent.closed.clear')}
            </button>
          </div>
        )}
      </details>
    );
  }

  #days(calls: readonly CallEntry[]) {
    const { store } = this.props;
    const { t } = store.own;
    const { most } = this.state;
    return (
      <div ref={this.#list} onKeyDown={this.#move}>
        <p class="agent-hint" role="status">
          {this.state.query.trim() !== '' &&
            (calls.length === 0 ? t('agent.closed.none') : t('agent.closed.found', { number: calls.length }))}
        </p>
        {byDay(calls.slice(0, most)).map(({ day, calls: of }) => (
          <section key={day} aria-label={day}>
            <h2>{day}</h2>
            <ul role="list">
              {of.map((each) => (
                <li key={each.id}>
                  <CaseButton
                    store={store}
                    id={each.id}
                    name={each.name ?? callTime(each, each.opened)}
                    time={callTime(each, each.opened)}
                    state={outcomeText(each, store.own)}
                    data={{ 'data-closed-case': each.id }}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {calls.length > most && (
          <button
            type="button"
            class="agent-button"
            data-action="more-closed"
            onClick={() => this.setState({ most: most + PAGE })}
          >
            {t('agent.closed.more', { number: calls.length - most })}
          </button>
        )}
      </div>
    );
  }

  /** All closed calls, latest first. A call on screen that was just closed is in the list of open calls instead. */
  #closed(): readonly CallEntry[] {
    const { calls, context, shown } = this.props.store;
    const { entries } = calls;
    if (this.#all?.entries !== entries || this.#all.cases !== context.cases || this.#all.shown !== shown) {
      const current = new Set(context.cases.filter((each) => isAtHand(each, { shown })).map(({ id }) => id));
      const closed = entries.filter(({ id, outcome }) => outcome !== 'open' && !current.has(id));
      this.#all = { entries, cases: context.cases, shown, closed };
    }
    return this.#all.closed;
  }

  #with(all: readonly CallEntry[], query: string): readonly CallEntry[] {
    if (this.#found?.all !== all || this.#found.query !== query)
      this.#found = { all, query, calls: callsWith(all, query, this.props.store.own) };
    return this.#found.calls;
  }

  #goToFirst = (event: SubmitEvent): void => {
    event.preventDefault();
    const { store } = this.props;
    const [first] = this.#with(this.#closed(), this.state.query);
    if (first) void store.show(first.id).then(goToMain);
  };

  /** Arrow keys move through the results and back to the field. */
  #move = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const list = this.#list.current;
    if (by === undefined || !list) return;
    const field = list.parentElement?.querySelector<HTMLElement>('#agent-closed-query') ?? undefined;
    const places = [...(field ? [field] : []), ...list.querySelectorAll<HTMLElement>('[data-closed-case]')];
    const next = places[places.findIndex((each) => each === document.activeElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}
