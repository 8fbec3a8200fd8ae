import '../parts/form.css';
import { Component } from 'preact';
import type { StoredPicture } from '../../protocol/protocol.types.ts';
import { ChoiceField, TextField } from '../parts/fields.tsx';
import type { StudioStore } from '../store.ts';
import { freeName, prepare, type PreparedPicture } from './prepare.ts';

interface AddPictureProps {
  store: StudioStore;
  pictures: readonly StoredPicture[];
  added: (place: string) => void;
}

interface AddPictureState {
  picture: PreparedPicture | undefined;
  address: string;
  name: string;
  /** The language that it is for; empty for all. */
  language: string;
  isOver: boolean;
}

const KINDS = 'image/png,image/jpeg,image/webp,image/avif';

/** A picture is dropped here or chosen, made as large as a page needs it, and stored under a name. */
export class AddPicture extends Component<AddPictureProps, AddPictureState> {
  override state: AddPictureState = { picture: undefined, address: '', name: '', language: '', isOver: false };

  override componentWillUnmount(): void {
    URL.revokeObjectURL(this.state.address);
  }

  async #take(file: File | undefined): Promise<void> {
    const { store, pictures } = this.props;
    this.setState({ isOver: false });
    if (!file) return;
    const picture = await prepare(file);
    if (!picture) return store.say('pictures.unreadable', { name: file.name }, true);
    const taken = new Set(pictures.map(({ place }) => place));
    URL.revokeObjectURL(this.state.address);
    this.setState({ picture, address: URL.createObjectURL(picture.bytes), name: freeName(picture.name, taken) });
  }

  async #store(event: Event): Promise<void> {
    event.preventDefault();
    const { store, added } = this.props;
    const { picture, name, language } = this.state;
    if (!picture) return;
    const place = language === '' ? name : `${language}/${name}`;
    await store.attempt(async () => {
      await store.api.send('picture', { place }, picture.bytes);
      added(place);
    });
  }

  override render({ store }: AddPictureProps, { picture, address, name, language, isOver }: AddPictureState) {
    const { t, facts } = store;
    return (
      <form class="studio-form" aria-label={t('pictures.add')} onSubmit={(event) => void this.#store(event)}>
        <div
          class="studio-drop"
          data-over={isOver ? '' : undefined}
          onDragOver={(event) => {
            event.preventDefault();
            if (!isOver) this.setState({ isOver: true });
          }}
          onDragLeave={() => this.setState({ isOver: false })}
          onDrop={(event) => {
            event.preventDefault();
            void this.#take(event.dataTransfer?.files[0]);
          }}
        >
          <label for="picture-file">{t('pictures.choose')}</label>
          <input
            id="picture-file"
            type="file"
            accept={KINDS}
            onChange={(event) => void this.#take(event.currentTarget.files?.[0])}
          />
        </div>
        {picture && (
          <>
            <img class="studio-new-picture" src={address} alt={t('pictures.chosen')} />
            <p role="status" class="studio-hint">
              {t(picture.isSmaller ? 'pictures.smaller' : 'pictures.asIs', {
                width: picture.width,
                height: picture.height,
                size: Math.max(1, Math.round(picture.bytes.size / 1000)),
              })}
            </p>
            <TextField
              id="picture-name"
              label={t('pictures.name')}
              isRequired
              isName
              value={name}
              onValue={(text) => this.setState({ name: text })}
            />
            <ChoiceField
              id="picture-language"
              label={t('pictures.for')}
              value={language}
              onValue={(id) => this.setState({ language: id })}
              choices={[
                { id: '', told: t('pictures.forAll') },
                ...(facts?.languages ?? []).map((each) => ({ id: each.id, told: each.name })),
              ]}
            />
            <div class="studio-acts">
              <button type="submit" class="studio-main" data-action="store-picture">
                {t('pictures.store')}
              </button>
            </div>
          </>
        )}
      </form>
    );
  }
}
