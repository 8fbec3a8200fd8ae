import { Component, createRef } from 'preact';
import type { Control as ControlView } from '../../machines/simulator/index.ts';
import { Code, type Live, type ScreenContext, Control } from './controls.tsx';

interface FieldProps {
  control: ControlView;
  value: string | undefined;
  context: ScreenContext;
}

/** A field with its label. A tap fills in fields that nobody may type into. */
export function Field({ control, value, context }: FieldProps) {
  const { live } = context;
  const words = context.words(control.label ?? '');
  const fill = live?.fillOf(control.id);
  if (live && fill === undefined) return <LiveField {...liveProps(control, value, context, live)} />;
  const filling = live && {
    live: { ...live, nameOf: () => words },
    onTap: () => fill !== undefined && live.onEnter(control.id, fill),
  };
  return (
    <div class="s-field">
      <span>{words}</span>
      <Control
        control={{ id: control.id }}
        className={value ? 's-input s-filled' : 's-input'}
        context={{ ...context, ...filling }}
      >
        {live && []}
      </Control>
      {value && <Code className="s-value" text={value} context={context} />}
      {live && <Refusal id={`${live.id}-${control.id}`} words={live.missing(control.id)} />}
    </div>
  );
}

/** A list with its label. The selected entry is blank, since its text is not known. */
export function List({ control, value, context }: FieldProps) {
  if (context.live) return <LiveList {...liveProps(control, value, context, context.live)} />;
  return (
    <div class="s-field">
      <span>{context.words(control.label ?? '')}</span>
      <Control
        control={{ id: control.id }}
        className={value ? 's-input s-list s-filled' : 's-input s-list'}
        context={context}
      />
    </div>
  );
}

function liveProps(
  { id, label }: ControlView,
  value: string | undefined,
  context: ScreenContext,
  live: Live,
): LiveFieldProps {
  const isMarked = context.marks.some((mark) => mark.control === id);
  return { control: id, words: context.words(label ?? ''), value, live, isMarked };
}

interface LiveFieldProps {
  control: string;
  words: string;
  value: string | undefined;
  live: Live;
  isMarked: boolean;
}

/** Why the last input was rejected. */
interface LiveFieldState {
  refusal?: string | undefined;
}

/**
 * A text field. Complete input is entered immediately, other input on leaving the field; rejected input is removed. The
 * text being typed is not in the state, since screens are rendered every second.
 */
class LiveField extends Component<LiveFieldProps, LiveFieldState> {
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
    const { live, value, control } = this.props;
    const read = live.read(control, text);
    if (this.state.refusal !== undefined) this.setState({ refusal: undefined });
    if (typeof read === 'object' && read.whole !== value) this.#enter(read.whole);
  }

  /** Keeps the beginning of a code while the reader looks up the rest. */
  #left(text: string): void {
    const { live, control } = this.props;
    if (live.read(control, text) !== 'begun') this.#finished(text);
  }

  #finished(text: string): void {
    const { live, value, control } = this.props;
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
    const wrong = refusal ?? live.missing(control);
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
        {live.besides(control)}
      </div>
    );
  }
}

function LiveList({ control, words, value = '', live, isMarked }: LiveFieldProps) {
  const id = `${live.id}-${control}`;
  const missing = live.missing(control);
  return (
    <div class="s-field">
      <label for={id}>{words}</label>
      <select
        id={id}
        class={isMarked ? 's-input s-select s-mark' : 's-input s-select'}
        data-control={control}
        value={value}
        aria-invalid={missing !== undefined}
        aria-describedby={`${id}-refusal`}
        onChange={({ currentTarget }) => {
          if (currentTarget.value === '') currentTarget.value = value;
          else live.onEnter(control, currentTarget.value);
        }}
      >
        {live.choices.map((choice, index) => (
          <option value={index === 0 ? '' : String(index)}>{choice}</option>
        ))}
      </select>
      <Refusal id={id} words={missing} />
    </div>
  );
}

/** An error below a field. Always in the page, so that screen readers announce its content. */
function Refusal({ id, words }: { id: string; words: string | undefined }) {
  return (
    <p class="s-refusal" id={`${id}-refusal`} role="alert">
      {words}
    </p>
  );
}
