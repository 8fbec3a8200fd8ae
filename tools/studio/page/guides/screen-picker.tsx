import { Component, createRef } from 'preact';
import type { Act } from '../../../../machines/walkthrough/index.ts';
import type { ScreenPicture, Screens } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';
import { ScreenDrawing } from './screen-drawing.tsx';
import { pictureOf } from './screen-shelf.ts';

interface ScreenPickerProps {
  store: StudioStore;
  screens: Screens;
  act: Act | undefined;
  onPick(act: Act): void;
  onEnd(): void;
}

interface ScreenPickerState {
  picture: ScreenPicture | undefined;
  tap: string | undefined;
  enter: string | undefined;
}

/** Chooses a screen among pictures, and on it what is filled in and tapped. */
export class ScreenPicker extends Component<ScreenPickerProps, ScreenPickerState> {
  override state: ScreenPickerState = {
    picture: this.props.act && pictureOf(this.props.screens, this.props.act),
    tap: this.props.act?.tap,
    enter: this.props.act?.enter,
  };
  readonly #dialog = createRef<HTMLDialogElement>();

  override componentDidMount(): void {
    this.#dialog.current?.showModal();
  }

  #choose(picture: ScreenPicture): void {
    const has = (id: string | undefined) => picture.controls.some((control) => control.id === id);
    this.setState(({ tap, enter }) => ({
      picture,
      tap: has(tap) ? tap : undefined,
      enter: has(enter) ? enter : undefined,
    }));
  }

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { picture, tap, enter } = this.state;
    if (!picture) return;
    this.props.onPick({ figure: undefined, on: picture.on, screen: picture.screen, tap, enter, way: undefined });
    this.#dialog.current?.close();
  };

  override render({ store, screens, onEnd }: ScreenPickerProps, { picture, tap, enter }: ScreenPickerState) {
    const { t } = store;
    return (
      <dialog class="studio-ask guide-picker" ref={this.#dialog} aria-labelledby="picker-title" onClose={onEnd}>
        <form onSubmit={this.#submit}>
          <h2 id="picker-title">{t('guides.pick')}</h2>
          <div class="guide-picking">
            <fieldset class="guide-shelf">
              <legend>{t('guides.pick.screen')}</legend>
              {screens.screens.map((each) => (
                <label key={`${each.on} ${each.screen}`} data-pick={each.screen}>
                  <input
                    type="radio"
                    name="screen"
                    required
                    autofocus={each === (picture ?? screens.screens[0])}
                    checked={each === picture}
                    onChange={() => this.#choose(each)}
                  />
                  <ScreenDrawing screens={screens} picture={each} isSilent />
                  <span>
                    {t('guides.pick.of', { device: t(`guides.on.${each.on}`), screen: each.name })}{' '}
                    <code>{each.screen}</code>
                  </span>
                </label>
              ))}
            </fieldset>
            <div class="guide-picked" aria-live="polite">
              {picture ? (
                <>
                  <ScreenDrawing screens={screens} picture={picture} marked={[enter, tap]} />
                  <div>
                    {picture.controls.some(({ isField }) => isField) &&
                      this.#controls(picture, 'enter', enter, (id) => this.setState({ enter: id }))}
                    {this.#controls(picture, 'tap', tap, (id) => this.setState({ tap: id }))}
                  </div>
                </>
              ) : (
                <p>{t('guides.pick.none')}</p>
              )}
            </div>
          </div>
          <div class="studio-acts">
            <button type="submit" class="studio-main">
              {t('guides.pick.done')}
            </button>
            <button type="button" onClick={() => this.#dialog.current?.close()}>
              {t('cancel')}
            </button>
          </div>
        </form>
      </dialog>
    );
  }

  #controls(
    { controls }: ScreenPicture,
    kind: 'enter' | 'tap',
    chosen: string | undefined,
    choose: (id: string | undefined) => void,
  ) {
    const { t } = this.props.store;
    const among = controls.filter(({ isField }) => isField === (kind === 'enter'));
    return (
      <fieldset>
        <legend>{t(`guides.pick.${kind}`)}</legend>
        <label class="studio-choice">
          <input type="radio" name={kind} checked={chosen === undefined} onChange={() => choose(undefined)} />
          {t('guides.pick.nothing')}
        </label>
        {among.map(({ id, name }) => (
          <label class="studio-choice" key={id}>
            <input type="radio" name={kind} value={id} checked={chosen === id} onChange={() => choose(id)} />
            {name} <code>{id}</code>
          </label>
        ))}
      </fieldset>
    );
  }
}
