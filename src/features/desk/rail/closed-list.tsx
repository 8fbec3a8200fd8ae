import { Component } from 'preact';
import { callsByDay, isAtHand } from '../calls.ts';
import type { ConsoleStore } from '../console-store.ts';
import { CaseButton } from './case-list.tsx';

/** So many calls are shown at first, and more with each wish for more: a month has a thousand. */
const PAGE = 30;

interface ClosedState {
  isOpen: boolean;
  query: string;
  most: number;
}

/** Calls that are over: by day, and to be searched. */
export class ClosedList extends Component<{ store: ConsoleStore }, ClosedState> {
  override state: ClosedState = { isOpen: false, query: '', most: PAGE };

  override render({ store }: { store: ConsoleStore }, { isOpen, query }: ClosedState) {
    const closed = store.context.cases.filter((each) => !isAtHand(each, store));
    if (closed.length === 0) return null;
    const { t } = store.own;
    return (
      <details
        class="agent-more agent-closed"
        open={isOpen}
        onToggle={({ currentTarget }) => this.setState({ isOpen: currentTarget.open, most: PAGE })}
      >
        <summary>{t('agent.closed.title', { number: closed.length })}</summary>
        {isOpen && (
          <>
            <label for="agent-closed-query">{t('agent.closed.search')}</label>
            <input
              id="agent-closed-query"
              type="search"
              autocomplete="off"
              value={query}
              onInput={({ currentTarget }) => this.setState({ query: currentTarget.value, most: PAGE })}
            />
            {this.#days(callsByDay(closed, query, store))}
            <button
              type="button"
              class="agent-button"
              data-action="clear-closed"
              onClick={() => store.destroy('clear-closed')}
            >
              {t(store.setup.armed === 'clear-closed' ? 'agent.armed' : 'agent.closed.clear')}
            </button>
          </>
        )}
      </details>
    );
  }

  #days(days: ReturnType<typeof callsByDay>) {
    const { store } = this.props;
    const { t } = store.own;
    const number = days.reduce((sum, { calls }) => sum + calls.length, 0);
    let left = this.state.most;
    const shown = days.flatMap(({ day, calls }) => {
      const first = calls.slice(0, left);
      left -= first.length;
      return first.length > 0 ? [{ day, calls: first }] : [];
    });
    return (
      <>
        <p class="agent-hint" role="status">
          {number === 0 && t('agent.closed.none')}
        </p>
        {shown.map(({ day, calls }) => (
          <section key={day} aria-label={day}>
            <h3>{day}</h3>
            <ul role="list">
              {calls.map((each) => (
                <li key={each.id}>
                  <CaseButton store={store} of={each} day={each.opened} data={{ 'data-closed-case': each.id }} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {number > this.state.most && (
          <button
            type="button"
            class="agent-button"
            data-action="more-closed"
            onClick={() => this.setState(({ most }) => ({ most: most + PAGE }))}
          >
            {t('agent.closed.more', { number: number - this.state.most })}
          </button>
        )}
      </>
    );
  }
}
