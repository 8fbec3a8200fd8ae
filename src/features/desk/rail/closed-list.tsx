import { Component, createRef } from 'preact';
import type { CallEntry } from '../../../ui/storage/archive.ts';
import { entryOf } from '../archive/entry.ts';
import { callsWith } from '../archive/search.ts';
import { byDay, callTime, isAtHand } from '../calls.ts';
import type { ConsoleStore } from '../console-store.ts';
import { goToMain } from '../main-heading.ts';
import { outcomeText } from '../called.ts';
import { CaseButton } from './case-list.tsx';

/** So many calls are shown at first, and more with each wish for more: a year has thousands. */
const PAGE = 30;

interface ClosedState {
  query: string;
  most: number;
}

/** Calls that are over, those in the archive too: by day, and to be searched. */
export class ClosedList extends Component<{ store: ConsoleStore }, ClosedState> {
  override state: ClosedState = { query: '', most: PAGE };
  #list = createRef<HTMLDivElement>();
  /** What was found last. A page is drawn more often than its calls change. */
  #found: { all: readonly CallEntry[]; query: string; calls: readonly CallEntry[] } | undefined;
  #all: { parts: readonly (readonly CallEntry[])[]; calls: readonly CallEntry[] } | undefined;

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

  /** All calls that are over, the latest first. */
  #closed(): readonly CallEntry[] {
    const { store } = this.props;
    const { archive, context, data } = store;
    const recent = context.cases.filter((each) => !isAtHand(each, store)).map((each) => entryOf(each, data.references));
    const parts = [archive.entries, ...recent.map((each) => [each])];
    const before = this.#all;
    if (before?.parts.length === parts.length && parts.every((each, at) => isSame(each, before.parts[at] ?? [])))
      return before.calls;
    const calls =
      recent.length === 0 ? archive.entries : [...recent, ...archive.entries].sort((a, b) => b.opened - a.opened);
    this.#all = { parts, calls };
    return calls;
  }

  #with(all: readonly CallEntry[], query: string): readonly CallEntry[] {
    if (this.#found?.all !== all || this.#found.query !== query)
      this.#found = { all, query, calls: callsWith(all, query, this.props.store) };
    return this.#found.calls;
  }

  #goToFirst = (event: SubmitEvent): void => {
    event.preventDefault();
    const { store } = this.props;
    const [first] = this.#with(this.#closed(), this.state.query);
    if (first) void store.show(first.id).then(goToMain);
  };

  /** Arrows go up and down in what was found, and back to the field. */
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

function isSame(a: readonly CallEntry[], b: readonly CallEntry[]): boolean {
  return a === b || (a.length === 1 && b.length === 1 && a[0] === b[0]);
}
