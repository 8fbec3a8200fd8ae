import { Component } from 'preact';
import type { NewForm } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';
import { NewQuestion } from './new-question.tsx';
import { takeUp } from './take-up.ts';

interface NewFormsProps {
  store: StudioStore;
  kind: string;
}

interface NewFormsState {
  given: Readonly<Record<string, string>>;
  form: NewForm | undefined;
  isAsked: boolean;
}

const PAUSE_MS = 120;

/** What is asked about something new, and a look at what would be written. */
export class NewForms extends Component<NewFormsProps, NewFormsState> {
  override state: NewFormsState = { given: {}, form: undefined, isAsked: false };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  override componentDidMount(): void {
    void this.#ask();
  }

  override componentWillUnmount(): void {
    clearTimeout(this.#timer);
    this.#turn = -1;
  }

  /** What is answered decides what else is asked, and what is wrong: the command's own rules say so. */
  async #ask(): Promise<NewForm | undefined> {
    const { store, kind } = this.props;
    const turn = (this.#turn += 1);
    let form: NewForm | undefined;
    await store.attempt(async () => {
      form = await store.api.post<NewForm>('new', { kind, given: this.state.given });
    });
    // An answer to what was typed before comes too late.
    if (form && turn === this.#turn) this.setState({ form });
    return turn === this.#turn ? form : undefined;
  }

  #answer(name: string, value: string): void {
    this.setState({ given: { ...this.state.given, [name]: value } });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), PAUSE_MS);
  }

  async #make(event: Event): Promise<void> {
    event.preventDefault();
    const page = event.currentTarget as HTMLFormElement;
    clearTimeout(this.#timer);
    const form = await this.#ask();
    if (!form) return;
    this.setState({ isAsked: true });
    if (form.plan) await takeUp(this.props.store, form.plan);
    else requestAnimationFrame(() => page.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  override render({ store }: NewFormsProps, { form, given, isAsked }: NewFormsState) {
    const { t } = store;
    if (!form)
      return (
        <p role="status" data-loading="">
          {t('loading')}
        </p>
      );
    return (
      <form class="studio-form" noValidate onSubmit={(event) => void this.#make(event)}>
        {form.fields.map((field) => {
          const value = given[field.name] ?? '';
          const isOpen = field.usual === undefined && value === '';
          return (
            <NewQuestion
              key={field.name}
              store={store}
              field={isOpen && isAsked ? { ...field, fault: t('new.missing') } : field}
              value={value}
              answer={(text) => this.#answer(field.name, text)}
            />
          );
        })}
        {form.refused !== undefined && (
          <p role="alert" class="studio-fault">
            {form.refused}
          </p>
        )}
        {form.plan?.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <div class="studio-acts">
          <button type="submit" class="studio-main" data-action="make">
            {t('new.make')}
          </button>
          <p class="studio-hint">{t('new.makeWhy')}</p>
        </div>
      </form>
    );
  }
}
