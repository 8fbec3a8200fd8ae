import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { callNumber, type Case, runningIn, timesOf, writeCaseFiles } from '../../../../machines/console/index.ts';
import type { CallEntry } from '../../../ui/storage/calls.ts';
import { callState, callsWith, callTime, clockText, isAtHand, outcomeText } from '../calls.ts';
import type { ConsoleStore } from '../console-store.ts';
import { download, textOf } from '../import-cases.ts';
import { openCall, openSearch, showKeys } from '../keys.ts';
import { Action, AgentName, Key } from '../parts.tsx';
import { allTickets } from '../tickets.ts';
import { goToMain, useDesk } from '../use-desk.ts';
import { graphOf } from '../words.ts';
import { Caller } from './caller.tsx';
import { CodeEntry, isGreeting } from './code-entry.tsx';
import { Offered } from './offered.tsx';

export function Rail() {
  const desk = useDesk();
  const { own, shown } = desk;
  return (
    <section class="agent-rail" aria-label={own.t('agent.fields.title')}>
      <Offered />
      {/* The key clears the field, with any rejected number, when another call is shown. */}
      {!isGreeting(desk) && <CodeEntry key={shown?.id} />}
      <div class="agent-caller card">
        <OpenCalls />
        <Caller />
      </div>
      <Path />
      <ClosedCalls />
      <Tools />
    </section>
  );
}

/** The steps of the guide, with the caller's place. */
function Path() {
  const { own, data, view } = useDesk();
  const { guide, walk } = view?.script ?? {};
  if (guide === undefined || !walk || view?.phase === 'closed') return null;
  const trail = 'trail' in walk ? walk.trail : [];
  const here = 'progress' in walk ? walk.progress.step : undefined;
  return (
    <ol class="agent-path path-down card" role="list" aria-label={own.guide(guide).title}>
      {Object.entries(graphOf(data, guide).steps).map(([step, { label }]) => (
        <li
          key={step}
          class={step !== here && trail.includes(step) ? 'past' : undefined}
          aria-current={step === here ? 'step' : undefined}
        >
          <span>
            {label} {own.guideStep(guide, step).title}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What can be done with any call. */
export function Bar() {
  const desk = useDesk();
  const { own, view, setup } = desk;
  const { t } = own;
  const isOpen = view && view.phase !== 'closed';
  return (
    <section class="agent-calls cluster" aria-label={t('agent.cases.title')}>
      {/* Until a place is known, the finder is on screen anyway. */}
      {isOpen && view.phase !== 'finding' && (
        <Action name="search-place" shortcut="/" isPressed={setup.isSearching} onClick={() => openSearch(desk)}>
          {t('agent.key.search')}
        </Action>
      )}
      {isOpen && (
        <Action
          name="hold"
          shortcut="p"
          isPressed={view.isHeld}
          onClick={() => desk.act({ type: view.isHeld ? 'call.resumed' : 'call.held' })}
        >
          {t('agent.hold')}
        </Action>
      )}
      <Action name="undo" shortcut="u" onClick={() => desk.undo()}>
        {t('agent.key.undo')}
      </Action>
      <Action name="open-case" isMain={!view && !setup.offer} shortcut="n" onClick={() => openCall(desk)}>
        {t('agent.cases.open')}
      </Action>
      <Action name="keys" shortcut="?" onClick={() => showKeys(desk)}>
        {t('agent.keys.title')}
      </Action>
    </section>
  );
}

/** Open calls, and the one that was just closed, each with its clock; then those that other windows own. */
function OpenCalls() {
  const desk = useDesk();
  const { own, context, others } = desk;
  const here = context.cases.filter((each) => isAtHand(each, desk));
  const elsewhere = others.filter(({ outcome }) => outcome === 'open');
  if (here.length + elsewhere.length === 0) return null;
  return (
    <ul role="list" class="agent-list" aria-label={own.t('agent.cases.title')}>
      {here.map((each) => (
        <li key={each.id}>
          <CallButton
            call={{ ...each, name: each.state.fields.name }}
            state={desk.isSaving(each) ? own.t('agent.closed.saving') : callState(each, desk)}
          >
            <Clock of={each} />
          </CallButton>
        </li>
      ))}
      {elsewhere.map((each) => (
        <li key={each.id}>
          <CallButton call={each} state={own.t('agent.foreign.state')} />
        </li>
      ))}
    </ul>
  );
}

interface CallButtonProps {
  call: Pick<CallEntry, 'id' | 'opened' | 'name'>;
  state: string;
  isClosed?: boolean;
  children?: ComponentChildren;
}

function CallButton({ call, state, isClosed = false, children }: CallButtonProps) {
  const desk = useDesk();
  const { id, name } = call;
  const time = callTime(call, Date.now());
  return (
    <button
      type="button"
      class="agent-case"
      aria-current={id === desk.shown?.id ? 'true' : undefined}
      onClick={() => void desk.show(id).then(goToMain)}
      {...{ [isClosed ? 'data-closed-case' : 'data-case']: id }}
    >
      <b>{name ?? time}</b>
      {children}
      <span>{[callNumber(id), ...(name === undefined ? [] : [time]), state].join(' · ')}</span>
    </button>
  );
}

const RUNNING = {
  talking: 'agent.clock.talking',
  held: 'agent.clock.held',
  wrapUp: 'agent.clock.wrapUp',
} as const;

/** The time that is running, such as talking or hold. The talking time if none is running. */
function Clock({ of }: { of: Case }) {
  const { t } = useDesk().own;
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const now = Date.now();
  const running = runningIn(of, now) ?? 'talking';
  const time = clockText(Math.round(timesOf(of, now)[running] / 1000));
  return <time class={`agent-clock agent-clock-${running}`}>{t(RUNNING[running], { time })}</time>;
}

/** Maximum number of calls in the list. The search finds the others. */
const MAX_LISTED = 50;

function ClosedCalls() {
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
      <summary aria-keyshortcuts={desk.keyFor('z')}>
        <Key of="z" /> {own.t('agent.closed.title', { number: closed.length })}
      </summary>
      {isOpen && <Found closed={closed} />}
    </details>
  );
}

function Found({ closed }: { closed: readonly CallEntry[] }) {
  const desk = useDesk();
  const { t } = desk.own;
  const [query, setQuery] = useState('');
  // The list renders more often than its calls change.
  const found = useMemo(() => callsWith(closed, query, desk.own), [closed, query, desk.own]);
  const goToFirst = (event: SubmitEvent): void => {
    event.preventDefault();
    const [first] = found;
    if (first) void desk.show(first.id).then(goToMain);
  };
  return (
    <div class="agent-found">
      <form role="search" onSubmit={goToFirst}>
        <label for="agent-closed-query">{t('agent.closed.search')}</label>
        <input
          id="agent-closed-query"
          type="search"
          autocomplete="off"
          value={query}
          aria-describedby="agent-closed-hint"
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <p id="agent-closed-hint" class="agent-hint" role="status">
          {query.trim() === ''
            ? t('agent.closed.hint')
            : t(found.length === 0 ? 'agent.closed.none' : 'agent.closed.found', { number: found.length })}
        </p>
      </form>
      <ul role="list">
        {found.slice(0, MAX_LISTED).map((each) => (
          <li key={each.id}>
            <CallButton call={each} state={outcomeText(each, desk.own)} isClosed />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Tools() {
  const desk = useDesk();
  const { own, context, others, setup } = desk;
  const { t } = own;
  const isEmpty = context.cases.length + others.length === 0;
  return (
    <div class="agent-tools">
      <details class="agent-more">
        <summary>{t('agent.more')}</summary>
        <div class="cluster">
          <Action name="export" disabled={isEmpty} onClick={() => void exportCalls(desk)}>
            {t('agent.key.export')}
          </Action>
          <Action name="export-tickets" disabled={isEmpty} onClick={() => void exportTickets(desk)}>
            {t('agent.exportTickets')}
          </Action>
          <label class="button agent-file" for="agent-import">
            {t('agent.key.import')}
            <input
              id="agent-import"
              class="visually-hidden"
              type="file"
              accept="application/json,.json"
              onChange={({ currentTarget }) => void importCalls(desk, currentTarget)}
            />
          </label>
          <Action name="remove" disabled={!desk.shown} onClick={() => desk.destroy('remove')}>
            {t(setup.armed === 'remove' ? 'agent.armed' : 'agent.key.remove')}
          </Action>
          <Action name="clear" disabled={isEmpty} onClick={() => desk.destroy('clear')}>
            {t(setup.armed === 'clear' ? 'agent.armed' : 'agent.key.clear')}
          </Action>
        </div>
        <p class="link-line">
          <a href={own.addresses.overview}>{t('agent.overview')}</a>
        </p>
        <AgentName id="agent-name" />
        <p class="agent-hint">{t('agent.keptHere')}</p>
      </details>
    </div>
  );
}

async function importCalls(desk: ConsoleStore, field: HTMLInputElement): Promise<void> {
  const [file] = field.files ?? [];
  const text = file && (await textOf(file));
  field.value = '';
  if (typeof text === 'string') await desk.takeIn(text);
  else if (text) desk.set({ message: text });
}

/** Downloads all calls as a file, or as several if one would be too large to import. */
async function exportCalls(desk: ConsoleStore): Promise<void> {
  const { data, setup } = desk;
  const files = writeCaseFiles(await desk.allCalls(), data.references, setup.agent || undefined);
  for (const [index, text] of files.entries())
    download(files.length === 1 ? 'shirube-cases.json' : `shirube-cases-${index + 1}.json`, text);
}

async function exportTickets(desk: ConsoleStore): Promise<void> {
  download('shirube-tickets.json', allTickets(desk, await desk.allCalls()));
}
