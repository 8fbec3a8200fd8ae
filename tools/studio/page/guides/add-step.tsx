import '../parts/dialog.css';
import { Component, createRef } from 'preact';
import { StudioError } from '../api.ts';
import type { StudioStore } from '../store.ts';
import type { GuideDesk } from './guide-desk.ts';
import type { GuideWording } from './guide-words.ts';

interface AddStepProps {
  store: StudioStore;
  desk: GuideDesk;
  words: GuideWording;
  /** The step after which the new one comes. */
  after: string;
  /** Called with the new step, or with nothing if none was added. */
  onEnd(step: string | undefined): void;
}

/** Asks for a new step: its id, its headings and, at a fork, its way. Escape cancels. */
export class AddStep extends Component<AddStepProps, { refused: string }> {
  override state = { refused: '' };
  readonly #dialog = createRef<HTMLDialogElement>();
  #added: string | undefined;

  override componentDidMount(): void {
    this.#dialog.current?.showModal();
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { store, desk, after } = this.props;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const value = (name: string): string => ((data.get(name) ?? '') as string).trim();
    const id = value('id');
    if (Object.hasOwn(desk.guide?.steps ?? {}, id)) return this.setState({ refused: store.t('guides.taken', { id }) });
    const titles = Object.fromEntries(
      (store.facts?.languages ?? []).map((each) => [each.id, value(`title.${each.id}`)]),
    );
    const way = data.has('way') ? value('way') : undefined;
    try {
      if (!(await desk.addStep({ id, after, way, titles })))
        return this.setState({ refused: store.t('guides.notEditable') });
    } catch (error) {
      if (!(error instanceof StudioError)) throw error;
      return this.setState({ refused: error.message });
    }
    this.#added = id;
    this.#dialog.current?.close();
  };

  override render({ store, desk, words, after, onEnd }: AddStepProps, { refused }: { refused: string }) {
    const { t, facts } = store;
    const ways = Object.keys(desk.guide?.steps[after]?.ways ?? {});
    return (
      <dialog class="studio-ask" ref={this.#dialog} aria-labelledby="ask-title" onClose={() => onEnd(this.#added)}>
        <form onSubmit={(event) => void this.#submit(event)}>
          <h2 id="ask-title">{t('guides.add.title', { step: words.step(after) })}</h2>
          <p>{t('guides.add.text')}</p>
          <div>
            <label for="ask-id">{t('guides.id')}</label>
            <input
              id="ask-id"
              name="id"
              type="text"
              autofocus
              required
              autocomplete="off"
              aria-describedby="ask-hint"
            />
            <small id="ask-hint">{t('guides.id.hint')}</small>
          </div>
          {ways.length > 0 && (
            <div>
              <label for="ask-way">{t('guides.add.way')}</label>
              <select id="ask-way" name="way">
                {ways.map((way) => (
                  <option value={way} key={way}>
                    {words.way(after, way)}
                  </option>
                ))}
              </select>
            </div>
          )}
          {facts?.languages.map(({ id, name }) => (
            <div key={id}>
              <label for={`ask-title-${id}`}>{t('guides.heading', { language: name })}</label>
              <input id={`ask-title-${id}`} name={`title.${id}`} type="text" lang={id} autocomplete="off" />
            </div>
          ))}
          <p role="alert" class="studio-fault" hidden={refused === ''}>
            {refused}
          </p>
          <div class="studio-acts">
            <button type="submit" class="studio-main">
              {t('guides.add')}
            </button>
            <button type="button" onClick={() => this.#dialog.current?.close()}>
              {t('cancel')}
            </button>
          </div>
        </form>
      </dialog>
    );
  }
}
