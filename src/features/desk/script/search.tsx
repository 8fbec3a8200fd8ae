import { useEffect, useRef, useState } from 'preact/hooks';
import { type CaseAction, secretsIn } from '../../../../machines/console/index.ts';
import { isSaid, later, lazy } from '../../../ui/later.ts';
import type { Entry } from '../../search/query/lexicon.ts';
import { folded } from '../calls.ts';
import type { ConsoleStore } from '../console-store.ts';
import { ToSay } from '../parts.tsx';
import { goToMain, useDesk } from '../use-desk.ts';
import { type AgentData, type AgentKey, fitsPhone } from '../words.ts';

const loadSearch = lazy(() => import('./site-search.ts'));

const PAUSE_MS = 120;

/** A search result: a place to go to in the case, otherwise a page to read. */
interface SearchPlace {
  title: string;
  goes: { action: CaseAction } | { address: string };
}

interface Found {
  places: readonly SearchPlace[];
  /** The message about the results; `undefined` before the first search. */
  message: AgentKey | undefined;
}

const NOTHING: Found = { places: [], message: undefined };

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
  const warnings = warningsFor(text, desk);
  const prepare = (): void => void later(async () => (await loadSearch()).openSearch()).catch(() => undefined);
  return (
    <div class="agent-search" data-search>
      <h2 class="visually-hidden">{t('agent.find.search')}</h2>
      {warnings.length === 0 && <ToSay lines={(words) => words.moment('search')} />}
      <form class="cluster" role="search" onSubmit={(event) => void submit(event)}>
        <label for="agent-query">{t('agent.find.search')}</label>
        <input
          id="agent-query"
          type="search"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          value={text}
          aria-keyshortcuts={desk.keyFor('/')}
          onFocus={prepare}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        <button type="submit" class="button">
          {t('agent.find.go')}
        </button>
      </form>
      <div role="status">
        {warnings.map((lines) => (
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
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

async function search(query: string, { data, view }: ConsoleStore): Promise<Found> {
  try {
    const results = await later(async () => (await loadSearch()).askSite(query));
    const places = placesOf(results.hits, data, view?.device);
    const found = results.isWeak ? 'agent.find.near' : 'agent.find.found';
    return { places, message: places.length === 0 ? 'agent.find.none' : found };
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

function Place({ place: { title, goes } }: { place: SearchPlace }) {
  const desk = useDesk();
  if ('address' in goes) {
    return (
      <a class="agent-choice" href={goes.address} target="_blank" rel="noopener" data-found-page>
        {desk.own.t('agent.find.page', { title })}
      </a>
    );
  }
  const go = (): void => {
    desk.act(goes.action);
    goToMain();
  };
  return (
    <button type="button" class="agent-choice" data-found-place={goes.action.type} onClick={go}>
      {title}
    </button>
  );
}

/** Maximum number of results. Agents do not read more during a call. */
const MAX_RESULTS = 6;

/** Search results as places, best first: guides for the caller's phone, symptoms, and pages to read. */
export function placesOf(
  hits: readonly Entry[],
  data: Pick<AgentData, 'guides' | 'symptoms' | 'platforms'>,
  device: string | undefined,
): SearchPlace[] {
  const fitting = hits.filter(({ article }) => {
    const guide = data.guides[article];
    return !guide || fitsPhone(data, guide, device);
  });
  return fitting.slice(0, MAX_RESULTS).map(({ article, title, url, diagnosis }): SearchPlace => {
    if (Object.hasOwn(data.guides, article))
      return { title, goes: { action: { type: 'guide.chosen', guide: article } } };
    // The index may be of another release.
    return diagnosis && Object.hasOwn(data.symptoms, diagnosis.symptom)
      ? { title, goes: { action: { type: 'symptom.chosen', symptom: diagnosis.symptom } } }
      : { title, goes: { address: url } };
  });
}
