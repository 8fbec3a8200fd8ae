import { Component, createRef } from 'preact';
import { Refusal } from './refusal.tsx';
import type { Live } from './surroundings.ts';

interface LiveFieldProps {
  control: string;
  words: string;
  value: string | undefined;
  live: Live;
  /** Whether it is what to fill in now. */
  isMarked: boolean;
}

interface LiveFieldState {
  /** Why what was typed last has been refused. */
  refusal?: string | undefined;
}

/**
 * A field that one types into. Something whole is taken at once, anything else when the reader goes on; what is
 * refused is cleared away. What is being typed stays in the field alone: a screen is drawn anew every second.
 */
export class LiveField extends Component<LiveFieldProps, LiveFieldState> {
  override state: LiveFieldState = {};
  readonly #input = createRef<HTMLInputElement>();

  override componentDidMount(): void {
    this.#show();
  }

  override componentDidUpdate(before: LiveFieldProps): void {
    if (before.value === this.props.value) return;
    this.#show();
    if (this.state.refusal !== undefined) this.setState({ refusal: undefined });
  }

  #show(): void {
    if (this.#input.current) this.#input.current.value = this.props.value ?? '';
  }

  #typed(text: string): void {
    const { control, live, value } = this.props;
    const read = live.read(control, text);
    if (this.state.refusal !== undefined) this.setState({ refusal: undefined });
    if (typeof read === 'object' && read.whole !== value) this.#enter(read.whole);
  }

  /** Who looks up the rest of a code elsewhere finds its beginning again. */
  #left(text: string): void {
    if (this.props.live.read(this.props.control, text) !== 'begun') this.#finished(text);
  }

  #finished(text: string): void {
    const { control, live, value } = this.props;
    const read = live.read(control, text);
    if (text.trim() === '' || text === value) return;
    this.#enter(typeof read === 'object' ? read.whole : text);
  }

  #enter(text: string): void {
    const refusal = this.props.live.onEnter(this.props.control, text);
    this.#show();
    this.setState({ refusal });
  }

  override render({ control, words, live, isMarked }: LiveFieldProps, { refusal }: LiveFieldState) {
    const id = `${live.id}-${control}`;
    const wrong = refusal ?? live.missing?.(control);
    return (
      <div class="s-field">
        <label for={id}>{words}</label>
        <input
          ref={this.#input}
          id={id}
          class={isMarked ? 's-input s-typed s-mark' : 's-input s-typed'}
          data-control={control}
          type="text"
          inputMode="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={100}
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-refusal`}
          onInput={({ currentTarget }) => this.#typed(currentTarget.value)}
          onChange={({ currentTarget }) => this.#left(currentTarget.value)}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') this.#finished(currentTarget.value);
          }}
        />
        <Refusal id={id} words={wrong} />
        {live.besides?.(control)}
      </div>
    );
  }
}
