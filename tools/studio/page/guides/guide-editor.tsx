import './guides.css';
import { Component, createRef } from 'preact';
import { Issues } from '../check/issues.tsx';
import type { StudioStore } from '../store.ts';
import { FileText } from '../text/file.tsx';
import { AddStep } from './add-step.tsx';
import { Drawing } from './drawing.tsx';
import type { WrittenGuide } from './edits/guide-text.ts';
import { GuideDesk } from './guide-desk.ts';
import { GuideWording } from './guide-words.ts';
import { ScreenShelf } from './screen-shelf.ts';
import { StepPanel } from './step-panel.tsx';

interface GuideEditorProps {
  store: StudioStore;
  id: string;
}

interface GuideEditorState {
  isRead: boolean;
  open: string | undefined;
  isText: boolean;
  /** The step after which one is being added. */
  adding: string | undefined;
}

export class GuideEditor extends Component<GuideEditorProps, GuideEditorState> {
  override state: GuideEditorState = {
    isRead: false,
    open: undefined,
    isText: this.props.store.place.line !== undefined,
    adding: undefined,
  };
  readonly #desk = new GuideDesk(this.props.store, this.props.id);
  readonly #words = new GuideWording(this.props.store, this.#desk.files);
  readonly #screens = new ScreenShelf(this.props.store);
  readonly #drawing = createRef<Drawing>();
  readonly #panel = createRef<HTMLElement>();
  #place = this.props.store.place;

  override componentDidMount(): void {
    void this.props.store.attempt(async () => {
      await this.#desk.files.open();
      this.setState({ isRead: true });
    });
  }

  override componentDidUpdate(): void {
    const { place } = this.props.store;
    if (place === this.#place) return;
    this.#place = place;
    if (place.line !== undefined) this.setState({ isText: true });
  }

  #added = (step: string | undefined): void => {
    this.setState({ adding: undefined });
    if (step !== undefined) this.#open(step);
  };

  #open = (open: string): void => {
    this.setState({ open }, () => this.#panel.current?.querySelector<HTMLElement>('h3')?.focus());
  };

  #leave = (event: KeyboardEvent): void => {
    const { open } = this.state;
    if (event.key !== 'Escape' || open === undefined || (event.target as Element).closest('dialog')) return;
    this.#drawing.current?.focus(open);
  };

  override render({ store, id }: GuideEditorProps, { isRead, open, isText, adding }: GuideEditorState) {
    const { t, facts } = store;
    if (!isRead) return <p role="status">{t('loading')}</p>;
    const { guide } = this.#desk;
    const title = facts?.articles.find((each) => each.id === id)?.titles[this.#words.language] ?? id;
    const isWritten = isText || !guide;
    return (
      <div class="studio-write">
        <section class="studio-source" aria-label={t('guides.graph')}>
          <div class="studio-bar">
            <h2 lang={this.#words.language}>{title}</h2>
            <button
              type="button"
              aria-pressed={isWritten}
              disabled={!guide}
              onClick={() => this.setState({ isText: !isText })}
            >
              {t('guides.asText')}
            </button>
          </div>
          {isWritten ? (
            <FileText store={store} file={this.#desk.files.file} label={title} />
          ) : (
            <Drawing
              ref={this.#drawing}
              store={store}
              guide={guide}
              words={this.#words}
              title={title}
              open={open}
              onOpen={this.#open}
            />
          )}
          <Issues store={store} file={this.#desk.files.file} />
        </section>
        <section class="studio-beside" aria-label={t('guides.step')} ref={this.#panel} onKeyDown={this.#leave}>
          {guide && this.#shown(guide, open)}
        </section>
        {adding !== undefined && (
          <AddStep store={store} desk={this.#desk} words={this.#words} after={adding} onEnd={this.#added} />
        )}
      </div>
    );
  }

  #shown(guide: WrittenGuide, open: string | undefined) {
    const { store } = this.props;
    const step = open === undefined ? undefined : guide.steps[open];
    if (open === undefined || !step) return <p class="guide-none">{store.t('guides.choose')}</p>;
    const given = { store, desk: this.#desk, words: this.#words, screens: this.#screens, guide };
    return <StepPanel {...given} key={open} id={open} step={step} onAdd={() => this.setState({ adding: open })} />;
  }
}
