import './commit.css';
import { Component } from 'preact';
import type { ContentChange, HistoryState } from '../../protocol/protocol.types.ts';
import { filePlace } from '../file-place.ts';
import type { StudioStore } from '../store.ts';
import { CommitForm } from './commit-form.tsx';

interface CommitState {
  history: HistoryState | undefined;
  /** What was not saved when the history was read. */
  unsaved: readonly string[];
}

const TEXT = /\.(?:mdx|yaml|json)$/;

/** What has changed since the last commit, and the next commit. */
export class Commit extends Component<{ store: StudioStore }, CommitState> {
  override state: CommitState = { history: undefined, unsaved: [] };
  #leave: (() => void) | undefined;
  #unsaved = '';

  override componentDidMount(): void {
    const { store } = this.props;
    this.#unsaved = store.unsaved.join('\n');
    this.#leave = store.listen(() => {
      // What is saved or undone changes what git sees.
      const unsaved = store.unsaved.join('\n');
      if (unsaved === this.#unsaved) return;
      this.#unsaved = unsaved;
      void this.#read();
    });
    void this.#read();
  }

  override componentWillUnmount(): void {
    this.#leave?.();
  }

  async #read(): Promise<void> {
    const { store } = this.props;
    await store.attempt(async () => {
      const { unsaved } = store;
      this.setState({ history: await store.api.get<HistoryState>('changes'), unsaved });
    });
  }

  override render({ store }: { store: StudioStore }, { history, unsaved }: CommitState) {
    const { t } = store;
    if (!history) return <p role="status">{t('loading')}</p>;
    if ('without' in history) return <p class="studio-page">{t(`commit.without.${history.without}`)}</p>;
    // What has just been saved stays in the list until the history is read again.
    const changes = withUnsaved(history.changes, store, [...store.unsaved, ...unsaved]);
    return (
      <div class="studio-page studio-commit">
        <h2>{t('commit.title')}</h2>
        {changes.length === 0 && <p>{t('commit.none')}</p>}
        <ul role="list">
          {changes.map(({ file, kind }) => (
            <li key={file} data-file={file}>
              {TEXT.test(file) && kind !== 'removed' ? <a href={filePlace(file)}>{file}</a> : file}
              <span class="studio-mark">
                {t(`commit.${kind}`)}
                {store.unsaved.includes(file) && ` · ${t('commit.notSaved')}`}
              </span>
            </li>
          ))}
        </ul>
        {changes.length > 0 && <CommitForm store={store} author={history.author} done={() => void this.#read()} />}
      </div>
    );
  }
}

/** Changes of files that are not saved yet are listed as well. */
function withUnsaved(
  changes: readonly ContentChange[],
  store: StudioStore,
  unsaved: readonly string[],
): ContentChange[] {
  const known = new Set(changes.map(({ file }) => file));
  const more = [...new Set(unsaved)]
    .filter((file) => !known.has(file))
    .map((file): ContentChange => {
      const kind = store.text(file) === undefined ? 'removed' : store.isNew(file) ? 'added' : 'changed';
      return { file, kind };
    });
  return [...changes, ...more].sort((a, b) => (a.file < b.file ? -1 : 1));
}
