import './review.css';
import { Component } from 'preact';
import type { ContentChange, HistoryState } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';
import { Comparison } from './comparison.tsx';
import { CommitForm } from './commit-form.tsx';
import { groupsOf, lookAt, type ChangeGroup } from './groups.ts';

interface ChangesState {
  history: HistoryState | undefined;
  /** What was not saved when the history was read. */
  unsaved: readonly string[];
}

/** What has changed since the last commit: all of it, or one file before and now; and the next commit. */
export class Changes extends Component<{ store: StudioStore }, ChangesState> {
  override state: ChangesState = { history: undefined, unsaved: [] };
  #leave: (() => void) | undefined;
  #unsaved = '';

  override componentDidMount(): void {
    const { store } = this.props;
    this.#unsaved = store.unsaved.join('\n');
    this.#leave = store.listen(() => {
      // What is saved or taken back changes what git sees.
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

  override render({ store }: { store: StudioStore }, { history, unsaved }: ChangesState) {
    const { t, place } = store;
    if (!history) return <p role="status">{t('loading')}</p>;
    if ('without' in history) return <p class="studio-page">{t(`changes.without.${history.without}`)}</p>;
    // What has just been saved stays in the list until the history is read again.
    const changes = withUnsaved(history.changes, store, [...store.unsaved, ...unsaved]);
    const change = changes.find(({ file }) => file === place.of);
    if (place.of !== undefined)
      return (
        <Comparison key={place.of} store={store} file={place.of} kind={change?.kind} isText={place.part === 'text'} />
      );
    return (
      <div class="studio-page studio-changes">
        <h2>{t('changes.title')}</h2>
        {changes.length === 0 && <p>{t('changes.none')}</p>}
        {groupsOf(changes, store).map((group) => (
          <Group key={group.id} store={store} group={group} />
        ))}
        {changes.length > 0 && <CommitForm store={store} history={history} done={() => void this.#read()} />}
      </div>
    );
  }
}

/** What is written and not saved yet has changed as well. */
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

function Group({ store, group: { id, title, changes } }: { store: StudioStore; group: ChangeGroup }) {
  const { t } = store;
  return (
    <section aria-labelledby={`group-${id}`} data-group={id}>
      <h3 id={`group-${id}`}>{title}</h3>
      <ul role="list">
        {changes.map((change) => {
          const { file, kind } = change;
          const place = lookAt(change);
          return (
            <li key={file} data-file={file}>
              {place === undefined ? file : <a href={place}>{file}</a>}
              <span class="studio-mark">
                {t(`changes.${kind}`)}
                {store.unsaved.includes(file) && ` · ${t('changes.notSaved')}`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
