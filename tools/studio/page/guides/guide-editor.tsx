import './guides.css';
import { yaml } from '@codemirror/lang-yaml';
import { Component, createRef } from 'preact';
import { Issues } from '../check/issues.tsx';
import { Ask, type Question } from '../parts/ask.tsx';
import { Preview } from '../parts/preview.tsx';
import { TextEditor } from '../parts/text-editor.tsx';
import type { Screens } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';
import type { JsonSchema } from '../parts/schema-offers.ts';
import { Drawing } from './drawing.tsx';
import type { WrittenGuide } from './edits/guide-text.ts';
import { graphCompletion, type GraphSource } from './graph-completion.ts';
import { placeKey, type GraphPlace } from './graph-walk.ts';
import { GuideDesk } from './guide-desk.ts';
import { GuideWording } from './guide-words.ts';
import { askName, askRemoval, askStep, type Asking } from './questions.ts';
import { Recorder } from './recorder.tsx';
import { ScreenShelf } from './screen-shelf.ts';
import { StepPanel } from './step-panel.tsx';
import { WayPanel } from './way-panel.tsx';

interface GuideEditorProps {
  store: StudioStore;
  id: string;
}

type Beside = 'step' | 'record' | 'page';

interface GuideEditorState {
  isRead: boolean;
  open: GraphPlace | undefined;
  beside: Beside;
  isText: boolean;
  question: Question | undefined;
}

/** A guide's graph as a drawing to work with, and beside it a step, a recording, or the guide's page. */
export class GuideEditor extends Component<GuideEditorProps, GuideEditorState> {
  override state: GuideEditorState = {
    isRead: false,
    open: undefined,
    beside: 'step',
    isText: false,
    question: undefined,
  };
  readonly #desk = new GuideDesk(this.props.store, this.props.id);
  readonly #words = new GuideWording(this.props.store, this.#desk.files);
  readonly #screens = new ScreenShelf(this.props.store);
  readonly #drawing = createRef<Drawing>();
  readonly #panel = createRef<HTMLElement>();
  readonly #extensions = [yaml(), graphCompletion(() => this.#completedFrom())];
  #schema: Promise<JsonSchema> | undefined;
  #lastGuide: WrittenGuide | undefined;
  /** Where the focus goes when what is asked has been answered. */
  #next: GraphPlace | undefined;

  override componentDidMount(): void {
    void this.props.store.attempt(async () => {
      await this.#desk.files.open();
      this.#lastGuide = this.#desk.guide;
      this.setState({ isRead: true });
    });
  }

  get #asking(): Asking {
    return {
      store: this.props.store,
      desk: this.#desk,
      words: this.#words,
      then: (place) => {
        this.#next = place;
      },
    };
  }

  async #completedFrom(): Promise<GraphSource> {
    const { api, t } = this.props.store;
    this.#schema ??= api.get<JsonSchema>('guides/schema').catch((): JsonSchema => ({}));
    // A text that is being written is none of a guide for a while.
    this.#lastGuide = this.#desk.guide ?? this.#lastGuide;
    const guide = this.#lastGuide;
    const none: Screens = { screens: [], words: {}, payload: '' };
    const screens = guide ? await this.#screens.of(guide).catch(() => none) : none;
    return { schema: await this.#schema, screens, t };
  }

  #ask = (question: Question): void => {
    this.#next = undefined;
    this.setState({ question });
  };

  #answered = (isDone: boolean): void => {
    const next = this.#next;
    this.setState({ question: undefined, ...(isDone && next ? { open: next } : {}) }, () => {
      if (isDone && next) this.#drawing.current?.focus(next);
    });
  };

  #open = (open: GraphPlace, isByKey: boolean): void => {
    this.setState(
      ({ beside }) => ({ open, beside: beside === 'page' ? 'step' : beside }),
      () => {
        if (isByKey) this.#panel.current?.querySelector<HTMLElement>('h3')?.focus();
      },
    );
  };

  /** Keys on the drawing; each is a button beside it too. */
  #key = (event: KeyboardEvent, place: GraphPlace): boolean => {
    const { key, altKey } = event;
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      if (place.way === undefined && this.#desk.move(place.step, key === 'ArrowUp' ? -1 : 1))
        this.#drawing.current?.focus(place);
    } else if (altKey) return false;
    else if (key === 'Delete' || key === 'Backspace') this.#ask(askRemoval(this.#asking, place));
    else if (key === 'Insert' || key === 'a') this.#ask(askStep(this.#asking, place));
    else if (key === 'F2') this.#ask(askName(this.#asking, place));
    else return false;
    return true;
  };

  #leave = (event: KeyboardEvent): void => {
    const { open } = this.state;
    if (event.key !== 'Escape' || !open || (event.target as Element).closest('dialog')) return;
    this.#drawing.current?.focus(open);
  };

  override render({ store, id }: GuideEditorProps, { isRead, open, beside, isText, question }: GuideEditorState) {
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
            <TextEditor store={store} file={this.#desk.files.file} label={title} extensions={this.#extensions} />
          ) : (
            <Drawing
              ref={this.#drawing}
              store={store}
              guide={guide}
              words={this.#words}
              title={title}
              open={open}
              onOpen={this.#open}
              onKey={this.#key}
            />
          )}
          <Issues store={store} file={this.#desk.files.file} />
        </section>
        <section
          class="studio-beside"
          aria-label={t(`guides.beside.${beside}`)}
          ref={this.#panel}
          onKeyDown={this.#leave}
        >
          <div class="studio-bar guide-beside" role="group" aria-label={t('guides.beside')}>
            {(['step', 'record', 'page'] as const).map((each) => (
              <button
                type="button"
                key={each}
                aria-pressed={beside === each}
                data-beside={each}
                onClick={() => this.setState({ beside: each })}
              >
                {t(`guides.beside.${each}`)}
              </button>
            ))}
          </div>
          {guide && this.#shown(guide, open, beside, title)}
        </section>
        {question && <Ask store={store} question={question} onEnd={this.#answered} />}
      </div>
    );
  }

  #shown(guide: WrittenGuide, open: GraphPlace | undefined, beside: Beside, title: string) {
    const { store, id } = this.props;
    const { t } = store;
    if (beside === 'page')
      return (
        <Preview
          store={store}
          address={`${this.#words.language}/articles/${id}/${open ? `#step-${open.step}` : ''}`}
          label={t('preview.of', { title })}
          width="phone"
        />
      );
    const step = open && guide.steps[open.step];
    const given = { asking: this.#asking, ask: this.#ask, screens: this.#screens, guide };
    if (beside === 'record')
      return (
        <Recorder
          {...given}
          id={step && open ? open.step : guide.start}
          onStep={(next) => this.setState({ open: { step: next } })}
        />
      );
    if (!open || !step) return <p class="guide-none">{t('guides.choose')}</p>;
    const to = open.way === undefined ? undefined : step.ways?.[open.way];
    return open.way !== undefined && to !== undefined ? (
      <WayPanel {...given} key={placeKey(open)} step={open.step} way={open.way} to={to} />
    ) : (
      <StepPanel {...given} key={open.step} id={open.step} step={step} />
    );
  }
}
