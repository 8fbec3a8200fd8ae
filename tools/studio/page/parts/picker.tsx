import { Component, createRef } from 'preact';
import './picker.css';
import { found, type Findable } from './findable.ts';

interface PickerProps<T extends Findable> {
  t(key: string): string;
  title: string;
  /** What it is: a dialog of its own, or a part of one. */
  role?: 'dialog' | 'group';
  choices: readonly T[];
  onChoice(choice: T): void;
  /** @param isLeft whether somebody has gone on to something else already */
  onClose(isLeft: boolean): void;
}

interface PickerState {
  query: string;
  at: number;
}

const MOST = 100;

/** A list that is searched by words in any language; arrows, Enter and Escape do all of it. */
export class Picker<T extends Findable> extends Component<PickerProps<T>, PickerState> {
  override state: PickerState = { query: '', at: 0 };
  readonly #field = createRef<HTMLInputElement>();
  readonly #list = createRef<HTMLUListElement>();

  override componentDidMount(): void {
    this.#field.current?.focus();
  }

  override componentDidUpdate(): void {
    this.#list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  get #found(): T[] {
    return found(this.props.choices, this.state.query).slice(0, MOST);
  }

  #press = (event: KeyboardEvent): void => {
    // An input method that is at work has its own Enter and arrows.
    if (event.isComposing) return;
    const all = this.#found;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = all[this.state.at];
    if (move !== undefined && all.length > 0)
      this.setState(({ at }) => ({ at: (at + move + all.length) % all.length }));
    else if (event.key === 'Enter' && chosen) this.props.onChoice(chosen);
    else if (event.key === 'Escape') this.props.onClose(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  override render({ t, title, role = 'dialog', onChoice, onClose }: PickerProps<T>, { query, at }: PickerState) {
    const all = this.#found;
    return (
      <div
        class="studio-picker"
        role={role}
        aria-label={title}
        onKeyDown={this.#press}
        onFocusOut={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) onClose(true);
        }}
      >
        <input
          ref={this.#field}
          type="search"
          role="combobox"
          aria-label={t('articles.search')}
          aria-expanded="true"
          aria-controls="studio-choices"
          aria-activedescendant={all[at] ? `studio-choice-${at}` : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          value={query}
          onInput={({ currentTarget }) => this.setState({ query: currentTarget.value, at: 0 })}
        />
        <ul role="listbox" id="studio-choices" aria-label={title} ref={this.#list}>
          {all.map((choice, index) => (
            <li
              key={choice.id}
              id={`studio-choice-${index}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault();
                onChoice(choice);
              }}
            >
              <span>{choice.words}</span> <small>{choice.detail}</small>
            </li>
          ))}
        </ul>
        <p role="status">{all.length === 0 && t('articles.nothing')}</p>
      </div>
    );
  }
}
