import { Component, createRef } from 'preact';
import { secretsIn } from '../../../../machines/console/index.ts';
import { isSaid, lazy, later } from '../../../ui/later.ts';
import { folded } from '../storage/search.ts';
import type { ConsoleStore } from '../console-store.ts';
import { goToMain } from '../main-heading.ts';
import type { AgentKey } from '../words.ts';
import { placesOf, type SearchPlace } from './places.ts';

const loadSearch = lazy(() => import('./ask.ts'));

const PAUSE_MS = 120;

interface SearchState {
  text: string;
  places: readonly SearchPlace[];
  /** The message about the results; `undefined` before the first search. */
  said: AgentKey | undefined;
}

/** The site's search. A result goes to its place in the case. */
export class Search extends Component<{ store: ConsoleStore }, SearchState> {
  override state: SearchState = { text: '', places: [], said: undefined };
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #list = createRef<HTMLUListElement>();

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  #ask = async (): Promise<void> => {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    const text = this.state.text.trim();
    if (text === '') return this.setState({ places: [], said: undefined });
    let found: Pick<SearchState, 'places' | 'said'>;
    try {
      const results = await later(async () => (await loadSearch()).askSite(text));
      const places = placesOf(results, this.props.store.data);
      const isNear = results.isWeak && !results.diagnosis;
      const said = places.length === 0 ? 'agent.find.none' : isNear ? 'agent.find.near' : 'agent.find.found';
      found = { places, said };
    } catch (error) {
      found = { places: [], said: isSaid(error) ? undefined : 'agent.find.failed' };
    }
    if (asked === this.#asked) this.setState(found);
  };

  #type = (text: string): void => {
    this.setState({ text });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), PAUSE_MS);
  };

  /** Enter searches immediately and focuses the first result. */
  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    await this.#ask();
    this.setState({}, () => this.#list.current?.querySelector<HTMLElement>('button, a')?.focus());
  };

  override render({ store }: { store: ConsoleStore }, { text, places, said }: SearchState) {
    const { t } = store.own;
    const touched = (): void => void later(async () => (await loadSearch()).openSearch()).catch(() => undefined);
    return (
      <div class="agent-search" data-search>
        <form class="agent-row" role="search" onSubmit={(event) => void this.#submit(event)}>
          <label for="agent-query">{t('agent.find.search')}</label>
          <input
            id="agent-query"
            type="search"
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            value={text}
            aria-keyshortcuts="/"
            onFocus={touched}
            onInput={({ currentTarget }) => this.#type(currentTarget.value)}
          />
          <button type="submit" class="agent-button">
            {t('agent.find.go')}
          </button>
        </form>
        <div role="status">
          {warningsFor(text, store).map((lines) => (
            <div class="agent-notice" data-warning>
              {lines.map((line) => (
                <p>{line}</p>
              ))}
            </div>
          ))}
        </div>
        <p role="status" class={said === 'agent.find.failed' ? 'agent-fault' : 'agent-hint'}>
          {said && t(said, { number: places.length, query: text.trim() })}
        </p>
        {places.length > 0 && (
          <ul role="list" class="agent-list" ref={this.#list} data-found>
            {places.map((place) => (
              <li key={place.title}>
                <Place store={store} place={place} />
                {place.parts.length > 0 && (
                  <ul role="list" class="agent-list agent-parts">
                    {place.parts.map((part) => (
                      <li key={part.title}>
                        <Place store={store} place={part} />
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
function Place({ store, place: { title, label, goes } }: { store: ConsoleStore; place: SearchPlace }) {
  const name = label === undefined ? title : `${label} ${title}`;
  if ('address' in goes) {
    return (
      <a class="agent-choice" href={goes.address} target="_blank" rel="noopener" data-found-page>
        {store.own.t('agent.find.page', { title: name })}
      </a>
    );
  }
  const { action } = goes;
  return (
    <button
      type="button"
      class="agent-choice"
      data-found-place={action.type}
      onClick={() => {
        store.act(action);
        goToMain();
      }}
    >
      {name}
    </button>
  );
}
