import { useEffect, useRef, useState } from 'preact/hooks';
import { secretsIn } from '../../../../machines/console/index.ts';
import { isSaid, lazy, later } from '../../../ui/later.ts';
import type { ConsoleStore } from '../console-store.ts';
import { goToMain } from '../main-heading.ts';
import { folded } from '../storage/search.ts';
import { useDesk } from '../use-desk.ts';
import type { AgentKey } from '../words.ts';
import { placesOf, type SearchPlace } from './search-places.ts';

const loadSearch = lazy(() => import('./site-search.ts'));

const PAUSE_MS = 120;

interface Found {
  places: readonly SearchPlace[];
  /** The message about the results; `undefined` before the first search. */
  message: AgentKey | undefined;
}

const NOTHING: Found = { places: [], message: undefined };

/** The site's search. A result goes to its place in the case. */
export function Search() {
  const desk = useDesk();
  const { t } = desk.own;
  const [text, setText] = useState('');
  const [{ places, message }, setFound] = useState(NOTHING);
  const list = useRef<HTMLUListElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>();
  /** The text of the last search. Results of an earlier one are dropped. */
  const asked = useRef('');
  useEffect(() => () => clearTimeout(pause.current), []);

  const ask = async (query: string): Promise<void> => {
    clearTimeout(pause.current);
    asked.current = query;
    const found = query.trim() === '' ? NOTHING : await search(query.trim(), desk);
    if (asked.current === query) setFound(found);
  };
  const type = (query: string): void => {
    setText(query);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => void ask(query), PAUSE_MS);
  };
  /** Enter searches immediately and focuses the first result. */
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    await ask(text);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('button, a')?.focus());
  };
  const prepare = (): void => void later(async () => (await loadSearch()).openSearch()).catch(() => undefined);
  return (
    <div class="agent-search" data-search>
      <form class="agent-row" role="search" onSubmit={(event) => void submit(event)}>
        <label for="agent-query">{t('agent.find.search')}</label>
        <input
          id="agent-query"
          type="search"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          value={text}
          aria-keyshortcuts="/"
          onFocus={prepare}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        <button type="submit" class="agent-button">
          {t('agent.find.go')}
        </button>
      </form>
      <div role="status">
        {warningsFor(text, desk).map((lines) => (
          <div class="agent-notice" data-warning>
            {lines.map((line) => (
              <p>{line}</p>
            ))}
          </div>
        ))}
      </div>
      <p role="status" class={message === 'agent.find.failed' ? 'agent-fault' : 'agent-hint'}>
        {message && t(message, { number: places.length, query: text.trim() })}
      </p>
      {places.length > 0 && (
        <ul role="list" class="agent-list" ref={list} data-found>
          {places.map((place) => (
            <li key={place.title}>
              <Place place={place} />
              {place.parts.length > 0 && (
                <ul role="list" class="agent-list agent-parts">
                  {place.parts.map((part) => (
                    <li key={part.title}>
                      <Place place={part} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

async function search(query: string, { data }: ConsoleStore): Promise<Found> {
  try {
    const results = await later(async () => (await loadSearch()).askSite(query));
    const places = placesOf(results, data);
    const isNear = results.isWeak && !results.diagnosis;
    return {
      places,
      message: places.length === 0 ? 'agent.find.none' : isNear ? 'agent.find.near' : 'agent.find.found',
    };
  } catch (error) {
    return { places: [], message: isSaid(error) ? undefined : 'agent.find.failed' };
  }
}

/** Warnings for the words of a search; every warning if it contains a secret. */
function warningsFor(query: string, { own, data }: ConsoleStore): (readonly string[])[] {
  const typed = folded(query);
  const isSecret = secretsIn(query, data.references).length > 0;
  return own.warnings
    .filter(({ words }) => isSecret || words.some((word) => typed.includes(folded(word))))
    .map(({ text }) => text);
}

/** A result: a button that goes to a place, or a link that opens a page in a new tab. */
function Place({ place: { title, label, goes } }: { place: SearchPlace }) {
  const desk = useDesk();
  const name = label === undefined ? title : `${label} ${title}`;
  if ('address' in goes) {
    return (
      <a class="agent-choice" href={goes.address} target="_blank" rel="noopener" data-found-page>
        {desk.own.t('agent.find.page', { title: name })}
      </a>
    );
  }
  const go = (): void => {
    desk.act(goes.action);
    goToMain();
  };
  return (
    <button type="button" class="agent-choice" data-found-place={goes.action.type} onClick={go}>
      {name}
    </button>
  );
}
