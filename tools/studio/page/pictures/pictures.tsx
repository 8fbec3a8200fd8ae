import './pictures.css';
import { Component } from 'preact';
import type { StoredPicture } from '../../protocol/protocol.types.ts';
import { writePlace } from '../place.ts';
import type { StudioStore } from '../store.ts';
import { AddPicture } from './add-picture.tsx';
import { StoredImage } from './stored-image.tsx';
import { MESSAGE_LANGUAGE } from '../check/message-language.ts';
import { UsePicture } from './use-picture.tsx';

/** The pictures of articles: one more, all that there are, and one that is put into an article. */
export class Pictures extends Component<{ store: StudioStore }, { pictures: readonly StoredPicture[] | undefined }> {
  override state = { pictures: undefined };

  override componentDidMount(): void {
    void this.#read();
  }

  async #read(): Promise<void> {
    const { store } = this.props;
    await store.attempt(async () => {
      this.setState({ pictures: await store.api.get<readonly StoredPicture[]>('pictures') });
    });
  }

  async #added(place: string): Promise<void> {
    const { store } = this.props;
    await this.#read();
    await store.open({ view: 'pictures', of: place, part: undefined });
    store.say('pictures.added', { place });
  }

  async #removed(place: string): Promise<void> {
    const { store } = this.props;
    await store.open({ view: 'pictures', of: undefined, part: undefined });
    await this.#read();
    store.say('pictures.removed', { place });
  }

  override render({ store }: { store: StudioStore }, { pictures }: { pictures: readonly StoredPicture[] | undefined }) {
    const { t, place } = store;
    if (!pictures) return <p role="status">{t('loading')}</p>;
    const shown = (pictures as readonly StoredPicture[]).find((each) => each.place === place.of);
    if (shown)
      return (
        <UsePicture
          key={shown.place}
          store={store}
          place={shown.place}
          uses={shown.uses}
          onGone={() => void this.#removed(shown.place)}
        />
      );
    return (
      <div class="studio-page studio-pictures">
        <h2>{t('pictures.title')}</h2>
        <AddPicture store={store} pictures={pictures} added={(added) => void this.#added(added)} />
        {pictures.length === 0 ? (
          <p>{t('pictures.none')}</p>
        ) : (
          <ul role="list" class="studio-shelf">
            {pictures.map(({ place: each, bytes, uses, fault }) => (
              <li key={each} data-picture={each}>
                <StoredImage store={store} place={each} />
                <code>{each}</code>
                <span class="studio-hint">
                  {t('pictures.size', { size: Math.max(1, Math.round(bytes / 1000)) })}
                  {' · '}
                  {uses === 0 ? t('pictures.unused') : t('pictures.uses', { count: uses })}
                </span>
                {fault !== undefined && (
                  <p class="studio-fault" lang={MESSAGE_LANGUAGE}>
                    {fault}
                  </p>
                )}
                <a href={writePlace({ view: 'pictures', of: each, part: undefined })}>{t('pictures.use')}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    );
  }
}
