import { useMemo, useRef, useState } from 'preact/hooks';
import type { CallEntry } from '../../../ui/storage/calls.ts';
import { byDay, callTime, isAtHand, outcomeText } from '../calls.ts';
import { goToMain } from '../main-heading.ts';
import { Action } from '../parts.tsx';
import { callsWith } from '../storage/search.ts';
import { useDesk } from '../use-desk.ts';
import { CallButton } from './rail.tsx';

/** Number of calls per page. A year can have thousands. */
const PAGE = 30;

/** Closed calls by day, with a search. */
export function ClosedCalls() {
  const desk = useDesk();
  const { own, setup, calls, context, shown } = desk;
  const { entries } = calls;
  // Latest first. A call on screen that was just closed is in the list of open calls instead.
  const closed = useMemo(() => {
    const current = new Set(context.cases.filter((each) => isAtHand(each, { shown })).map(({ id }) => id));
    return entries.filter(({ id, outcome }) => outcome !== 'open' && !current.has(id));
  }, [entries, context.cases, shown]);
  if (closed.length === 0) return null;
  const isOpen = setup.isLookingBack;
  return (
    <details
      class="agent-more agent-closed"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== desk.setup.isLookingBack) desk.set({ isLookingBack: open });
      }}
    >
      <summary aria-keyshortcuts="z">{own.t('agent.closed.title', { number: closed.length })}</summary>
      {isOpen && <Found closed={closed} />}
    </details>
  );
}

/** The search and its results. The arrow keys move from the field through the results, and back. */
function Found({ closed }: { closed: readonly CallEntry[] }) {
  const desk = useDesk();
  const { t } = desk.own;
  const place = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(PAGE);
  // The list renders more often than its calls change.
  const found = useMemo(() => callsWith(closed, query, desk.own), [closed, query, desk.own]);
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || !place.current) return;
    const stops = [...place.current.querySelectorAll<HTMLElement>('#agent-closed-query, [data-closed-case]')];
    const next = stops[stops.findIndex((each) => each === document.activeElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const goToFirst = (event: SubmitEvent): void => {
    event.preventDefault();
    const [first] = found;
    if (first) void desk.show(first.id).then(goToMain);
  };
  return (
    <div class="agent-found" ref={place} onKeyDown={move}>
      <form role="search" onSubmit={goToFirst}>
        <label for="agent-closed-query">{t('agent.closed.search')}</label>
        <input
          id="agent-closed-query"
          type="search"
          autocomplete="off"
          value={query}
          aria-describedby="agent-closed-hint"
          onInput={({ currentTarget }) => {
            setQuery(currentTarget.value);
            setMost(PAGE);
          }}
        />
        <p id="agent-closed-hint" class="agent-hint">
          {t('agent.closed.hint')}
        </p>
      </form>
      <p class="agent-hint" role="status">
        {query.trim() !== '' &&
          t(found.length === 0 ? 'agent.closed.none' : 'agent.closed.found', { number: found.length })}
      </p>
      {byDay(found.slice(0, most)).map(({ day, calls: of }) => (
        <section key={day} aria-label={day}>
          <h2>{day}</h2>
          <ul role="list">
            {of.map((each) => (
              <li key={each.id}>
                <CallButton
                  id={each.id}
                  name={each.name ?? callTime(each, each.opened)}
                  time={callTime(each, each.opened)}
                  state={outcomeText(each, desk.own)}
                  data={{ 'data-closed-case': each.id }}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {found.length > most && (
        <Action name="more-closed" onClick={() => setMost(most + PAGE)}>
          {t('agent.closed.more', { number: found.length - most })}
        </Action>
      )}
      <Action name="clear-closed" onClick={() => desk.destroy('clear-closed')}>
        {t(desk.setup.armed === 'clear-closed' ? 'agent.armed' : 'agent.closed.clear')}
      </Action>
    </div>
  );
}
