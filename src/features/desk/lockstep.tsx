import type { ComponentChildren } from 'preact';
import type { ConsoleStore } from './console-store.ts';
import type { AgentLine, DeskWords } from './words.ts';

/** A line with app labels in bold. */
export function LineOf({ line }: { line: AgentLine }) {
  return <>{line.map((piece) => (typeof piece === 'string' ? piece : <b class="label">{piece.label}</b>))}</>;
}

/**
 * Renders its children in the agent's and in the caller's language, side by side. Renders them once if the languages
 * are equal.
 */
export function Lockstep({
  store,
  children,
}: {
  store: ConsoleStore;
  children: (words: DeskWords) => ComponentChildren;
}) {
  const { own, caller } = store;
  const both = own === caller ? [own] : [own, caller];
  return (
    <div class="agent-lockstep" data-columns={both.length}>
      {both.map((words) => (
        <div
          key={words.language}
          lang={words.language === own.language ? undefined : words.language}
          dir={words.direction === own.direction ? undefined : words.direction}
          class={words === caller ? 'agent-column agent-spoken' : 'agent-column'}
          data-column={words === caller ? 'caller' : 'agent'}
        >
          {children(words)}
        </div>
      ))}
    </div>
  );
}

/** A text in the agent's language, with the caller's language below it if that differs. */
export function Twice({ store, text }: { store: ConsoleStore; text: (words: DeskWords) => string | undefined }) {
  const { own, caller } = store;
  const heard = text(caller);
  return (
    <span class="agent-twice">
      <span>{text(own)}</span>
      {caller !== own && heard !== undefined && (
        <span lang={caller.language} class="agent-heard">
          {heard}
        </span>
      )}
    </span>
  );
}

interface ChoiceProps {
  /** The digit key that chooses it. No key if it is `undefined` or above 9. */
  number?: number | undefined;
  store: ConsoleStore;
  text: (words: DeskWords) => string | undefined;
  onChoose(): void;
  /** Shown only in the agent's language. */
  isOwn?: boolean;
  /** Additional attributes of the button. */
  data?: Record<string, string>;
  /** Shown below the text. */
  children?: ComponentChildren;
}

/** One of several options, chosen by its button or by a digit key. */
export function Choice({ number = Infinity, store, text, onChoose, isOwn = false, data = {}, children }: ChoiceProps) {
  const hasKey = number <= 9 && store.setup.keys;
  return (
    <button
      type="button"
      class="agent-choice"
      data-choice={number <= 9 ? number : undefined}
      aria-keyshortcuts={hasKey ? String(number) : undefined}
      onClick={onChoose}
      {...data}
    >
      {number <= 9 && <kbd aria-hidden="true">{number}</kbd>}
      {isOwn ? (
        <span>
          {text(store.own)}
          {children}
        </span>
      ) : (
        <Twice store={store} text={text} />
      )}
    </button>
  );
}
