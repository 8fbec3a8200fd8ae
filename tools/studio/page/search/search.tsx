import './search.css';
import { Component } from 'preact';
import type { FoundLine } from '../../protocol/protocol.types.ts';
import { filePlace } from '../file-place.ts';
import type { StudioStore } from '../store.ts';

interface SearchState {
  words: string;
  /** Absent until something has been searched for. */
  found: readonly FoundLine[] | undefined;
}

const PAUSE_MS = 150;
const MAX_RESULTS = 100;

/** Finds lines of all files by their words; each result leads to the line. */
export class Search extends Component<{ store: StudioStore }, SearchState> {
  override state: SearchState = { words: '', found: undefined };
  #timer: ReturnType<typeof setTimeout> | undefined;

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
  }

  #type(words: string): void {
    this.setState({ words });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(words), PAUSE_MS);
  }

  async #search(words: string): Promise<void> {
    const { store } = this.props;
    await store.attempt(async () => {
      const found = words.trim() === '' ? undefined : await store.api.get<FoundLine[]>('search', { words });
      if (words === this.state.words) this.setState({ found });
    });
  }

  override render({ store: { t } }: { store: StudioStore }, { words, found }: SearchState) {
    return (
      <div class="studio-page studio-search">
        <h2>{t('view.search')}</h2>
        <label class="studio-field">
          {t('search.words')}
          <input
            type="search"
            data-begin=""
            autocomplete="off"
            value={words}
            onInput={(event) => this.#type(event.currentTarget.value)}
          />
        </label>
        <p role="status">
          {found && t(found.length < MAX_RESULTS ? 'search.count' : 'search.many', { count: found.length })}
        </p>
        <ol role="list">
          {found?.map(({ file, line, text }) => (
            <li key={`${file} ${line}`}>
              <a href={filePlace(file, line)}>{text}</a>
              <small>{`${file} · ${t('issues.line', { line })}`}</small>
            </li>
          ))}
        </ol>
      </div>
    );
  }
}
