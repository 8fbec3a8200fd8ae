import { Component, createRef } from 'preact';
import type { Act } from '../../../../machines/walkthrough/index.ts';
import type { Screens } from '../../protocol/protocol.types.ts';
import type { WrittenStep } from './edits/guide-text.ts';
import type { PanelProps } from './panel.types.ts';
import { ScreenDrawing } from './screen-drawing.tsx';
import { ScreenPicker } from './screen-picker.tsx';
import { pictureOf } from './screen-shelf.ts';

interface ActListProps extends PanelProps {
  id: string;
  step: WrittenStep;
}

interface ActListState {
  screens: Screens | undefined;
  /** Which act gets a screen: one behind all others is a new one. */
  picking: number | undefined;
}

/** What is done in a step, each with the picture of its screen. */
export class ActList extends Component<ActListProps, ActListState> {
  override state: ActListState = { screens: undefined, picking: undefined };
  readonly #place = createRef<HTMLElement>();

  override componentDidMount(): void {
    const { screens, guide, store } = this.props;
    void store.attempt(async () => {
      const found = await screens.of(guide);
      this.setState({ screens: found });
    });
  }

  #picked = (act: Act): void => {
    const { desk, id } = this.props;
    desk.setAct(id, this.state.picking ?? 0, act);
  };

  /** The focus goes to what comes next. */
  #remove(index: number): void {
    const { desk, id } = this.props;
    if (!desk.removeAct(id, index)) return;
    const next = `[data-act="${index}"] [data-action="remove-act"], [data-action="add-act"]`;
    this.forceUpdate(() => this.#place.current?.querySelector<HTMLElement>(next)?.focus());
  }

  override render({ store, step }: ActListProps, { screens, picking }: ActListState) {
    const { t } = store;
    return (
      <section aria-labelledby="acts" ref={this.#place}>
        <h4 id="acts">{t('guides.acts')}</h4>
        {step.acts.length === 0 && <p>{t('guides.acts.none')}</p>}
        <ol role="list" class="guide-acts">
          {step.acts.map((act, index) => (
            <li key={`${index} ${act.screen}`} data-act={index}>
              <ActPicture screens={screens} act={act} />
              <div>
                <p>{actText(screens, act, t)}</p>
                <div class="studio-acts" role="group" aria-label={t('guides.act', { number: index + 1 })}>
                  <button type="button" data-action="pick" onClick={() => this.setState({ picking: index })}>
                    {t('guides.act.change')}
                  </button>
                  <button type="button" data-action="remove-act" onClick={() => this.#remove(index)}>
                    {t('guides.remove')}
                  </button>
                </div>
              </div>
            </li>
          ))}
        </ol>
        {screens && screens.screens.length > 0 && (
          <button type="button" data-action="add-act" onClick={() => this.setState({ picking: step.acts.length })}>
            {t('guides.act.add')}
          </button>
        )}
        {screens && picking !== undefined && (
          <ScreenPicker
            store={store}
            screens={screens}
            act={step.acts[picking]}
            onPick={this.#picked}
            onEnd={() => this.setState({ picking: undefined })}
          />
        )}
      </section>
    );
  }
}

/** The picture of an act's screen; nothing where there is none. */
function ActPicture({ screens, act }: { screens: Screens | undefined; act: Act }) {
  const picture = pictureOf(screens, act);
  return picture && screens ? (
    <ScreenDrawing screens={screens} picture={picture} marked={[act.enter, act.tap]} isSilent />
  ) : null;
}

/** What is done, in words: the screen, what is filled in there, and what is tapped. */
function actText(screens: Screens | undefined, act: Act, t: PanelProps['store']['t']): string {
  const picture = pictureOf(screens, act);
  const nameOf = (id: string): string => picture?.controls.find((control) => control.id === id)?.name ?? id;
  const parts = [
    ...(act.enter === undefined ? [] : [t('guides.act.enter', { control: nameOf(act.enter) })]),
    ...(act.tap === undefined ? [] : [t('guides.act.tap', { control: nameOf(act.tap) })]),
  ];
  const done = parts.length === 0 ? t('guides.act.look') : parts.join(t('guides.act.then'));
  return t('guides.act.on', { screen: picture?.name ?? act.screen, done });
}
