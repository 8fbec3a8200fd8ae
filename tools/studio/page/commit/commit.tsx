import './commit.css';
import { Component } from 'preact';
import type { HistoryState } from '../../protocol/protocol.types.ts';
import { filePlace } from '../file-place.ts';
import type { StudioStore } from '../store.ts';
import { CommitForm } from './commit-form.tsx';

const TEXT = /\.(?:mdx|yaml|json)$/;

/** The changes since the last commit, and the next commit. */
export class Commit extends Component<{ store: StudioStore }, { history: HistoryState | undefined }> {
  override state = { history: undefined };
  #leave: (() => void) | undefined;
  #shown = -1;

  override componentDidMount(): void {
    const { store } = this.props;
    const follow = (): void => {
      if (store.shown === this.#shown) return;
      this.#shown = store.shown;
      void this.#read();
    };
    this.#leave = store.listen(follow);
    void store.save().then(follow);
  }

  override componentWillUnmount(): void {
    this.#leave?.();
  }

  async #read(): Promise<void> {
    const { store } = this.props;
    await store.attempt(async () => this.setState({ history: await store.api.get<HistoryState>('history') }));
  }

  override render({ store }: { store: StudioStore }, { history }: { history: HistoryState | undefined }) {
    const { t } = store;
    if (!history) return <p role="status">{t('loading')}</p>;
    if ('without' in history) return <p class="studio-page">{t(`commit.without.${history.without}`)}</p>;
    const { changes, author } = history;
    return (
      <div class="studio-page studio-commit">
        <h2>{t('commit.title')}</h2>
        {changes.length === 0 && <p>{t('commit.none')}</p>}
        <ul role="list">
          {changes.map(({ file, kind }) => (
            <li key={file} data-file={file}>
              {TEXT.test(file) && kind !== 'removed' ? <a href={filePlace(file)}>{file}</a> : file}
              <span class="studio-mark">{t(`commit.${kind}`)}</span>
            </li>
          ))}
        </ul>
        {changes.length > 0 && <CommitForm store={store} author={author} done={() => void this.#read()} />}
      </div>
    );
  }
}
