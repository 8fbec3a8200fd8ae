import { Component } from 'preact';
import type { ContentChange } from '../../protocol/protocol.types.ts';
import { difference } from '../../../text/spans.ts';
import { TextPair } from '../parts/text-pair.tsx';
import type { StudioStore } from '../store.ts';
import { pageOf } from './groups.ts';
import { PagePair } from './page-pair.tsx';

interface ComparisonProps {
  store: StudioStore;
  file: string;
  kind: ContentChange['kind'] | undefined;
  /** Whether the texts are compared, and not the pages. */
  isText: boolean;
}

interface ComparisonState {
  isRead: boolean;
  before: string | undefined;
}

/** A file before and now: as the page that a reader sees, or as its text. */
export class Comparison extends Component<ComparisonProps, ComparisonState> {
  override state: ComparisonState = { isRead: false, before: undefined };

  override componentDidMount(): void {
    const { store, file } = this.props;
    void store.attempt(async () => {
      const { text } = await store.api.get<{ text?: string }>('before', { file });
      const now = await store.read(file);
      this.setState({ isRead: true, before: text === undefined ? undefined : endingAs(now ?? '', text) });
    });
  }

  /** The text of the last commit is the one that is written again; a file that it has not goes. */
  #takeBack(): void {
    const { store, file } = this.props;
    const { before } = this.state;
    const now = store.text(file);
    if (before === undefined) store.editAll([{ file, spans: [], isRemoved: true }]);
    else store.edit(file, [difference(now ?? '', before) ?? { from: 0, to: 0, insert: '' }]);
    store.say('changes.takenBack', { file });
  }

  override render({ store, file, kind, isText }: ComparisonProps, { isRead, before }: ComparisonState) {
    const { t } = store;
    if (!isRead) return <p role="status">{t('loading')}</p>;
    const now = store.text(file);
    const page = pageOf(file, store);
    const shows = page && !isText ? 'page' : 'text';
    return (
      <div class="studio-comparison">
        <div class="studio-bar">
          <div>
            <a href="#changes">{t('changes.all')}</a>
            <h2>
              <code>{file}</code>
              {kind && <span class="studio-mark">{t(`changes.${kind}`)}</span>}
            </h2>
          </div>
          <div class="studio-acts">
            {page && (
              <div role="group" aria-label={t('changes.as')} class="studio-acts">
                {(['page', 'text'] as const).map((each) => (
                  <button
                    type="button"
                    key={each}
                    aria-pressed={shows === each}
                    data-as={each}
                    onClick={() =>
                      void store.open({ view: 'changes', of: file, part: each === 'text' ? 'text' : undefined })
                    }
                  >
                    {t(`changes.as.${each}`)}
                  </button>
                ))}
              </div>
            )}
            <button type="button" data-action="take-back" disabled={now === before} onClick={() => this.#takeBack()}>
              {t('changes.takeBack')}
            </button>
          </div>
        </div>
        {shows === 'page' && page ? (
          <PagePair store={store} {...page} wasThere={before !== undefined} isThere={now !== undefined} />
        ) : (
          <TextPair
            store={store}
            texts={[
              [before ?? '', t('changes.before')],
              [now ?? '', t('changes.now')],
            ]}
          />
        )}
      </div>
    );
  }
}

/** Git may keep lines that end in one way where the disk has them end in another: that is no change. */
function endingAs(now: string, before: string): string {
  return now.includes('\r\n') && !before.includes('\r') ? before.replaceAll('\n', '\r\n') : before;
}
