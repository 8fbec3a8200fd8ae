import { Component, createRef, type ComponentChildren } from 'preact';
import { StudioError } from '../api.ts';
import type { StudioStore } from '../store.ts';
import './ask.css';

/** A field of a question: one to write in, or, with choices, one to choose in. */
interface AskField {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  lang?: string;
  choices?: readonly { value: string; label: string }[];
  isRequired?: boolean;
}

export interface Question {
  title: string;
  text?: string;
  fields: readonly AskField[];
  submit: string;
  /** @returns why it was not done, for the writer; nothing where it was */
  done(values: Readonly<Record<string, string>>): Promise<string | undefined> | string | undefined;
}

interface AskProps {
  store: StudioStore;
  question: Question;
  /** Called when it has been answered, or left. */
  onEnd(isDone: boolean): void;
  children?: ComponentChildren;
}

/** Asks for something before it is done. Escape leaves it, and focus goes back to where it was. */
export class Ask extends Component<AskProps, { refused: string }> {
  override state = { refused: '' };
  readonly #dialog = createRef<HTMLDialogElement>();
  #isDone = false;

  override componentDidMount(): void {
    this.#dialog.current?.showModal();
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const values = Object.fromEntries(
      [...new FormData(event.currentTarget as HTMLFormElement)].map(([name, value]) => [name, String(value).trim()]),
    );
    try {
      const refused = await this.props.question.done(values);
      if (refused !== undefined) return this.setState({ refused });
    } catch (error) {
      if (!(error instanceof StudioError)) throw error;
      return this.setState({ refused: error.message });
    }
    this.#isDone = true;
    this.#dialog.current?.close();
  };

  override render({ store, question, onEnd }: AskProps, { refused }: { refused: string }) {
    const { title, text, fields, submit } = question;
    return (
      <dialog class="studio-ask" ref={this.#dialog} aria-labelledby="ask-title" onClose={() => onEnd(this.#isDone)}>
        <form onSubmit={(event) => void this.#submit(event)}>
          <h2 id="ask-title">{title}</h2>
          {text !== undefined && <p>{text}</p>}
          {fields.map((field, index) => (
            <AskInput field={field} isFirst={index === 0} key={field.name} />
          ))}
          <p role="alert" class="studio-fault" hidden={refused === ''}>
            {refused}
          </p>
          <div class="studio-acts">
            <button type="submit" class="studio-main">
              {submit}
            </button>
            <button type="button" onClick={() => this.#dialog.current?.close()}>
              {store.t('cancel')}
            </button>
          </div>
        </form>
      </dialog>
    );
  }
}

function AskInput({ field, isFirst }: { field: AskField; isFirst: boolean }) {
  const { name, label, hint, value, lang, choices, isRequired } = field;
  const id = `ask-${name}`;
  const given = {
    id,
    name,
    autofocus: isFirst,
    required: isRequired === true,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div>
      <label for={id}>{label}</label>
      {choices ? (
        <select {...given}>
          {choices.map((choice) => (
            <option value={choice.value} selected={choice.value === value} key={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...given}
          type="text"
          defaultValue={value}
          lang={lang}
          autocomplete="off"
          spellcheck={lang !== undefined}
        />
      )}
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
