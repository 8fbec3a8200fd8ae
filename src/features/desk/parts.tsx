import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { labelOf, type ScreenView } from '../../../machines/simulator/index.ts';
import { Screen } from '../../screens/Screen.tsx';
import { copyText } from '../../ui/dom.ts';
import { useDesk } from './use-desk.ts';
import type { AgentLine, DeskWords } from './words.ts';

/** How keys are shown, if not as `KeyboardEvent.key`. */
const SHOWN: Readonly<Record<string, string>> = { ArrowRight: '→', ArrowLeft: '←', Backspace: '⌫', Escape: 'Esc' };

/** Nothing if single keys are off. */
export function Key({ of }: { of: string }) {
  return useDesk().setup.keys ? <kbd aria-hidden="true">{SHOWN[of] ?? of}</kbd> : null;
}

interface ActionProps {
  /** The public name of the button. Keys and tests use it. */
  name?: string;
  onClick(): void;
  /** The key that does the same, as in `KeyboardEvent.key`. */
  shortcut?: string | undefined;
  isPressed?: boolean | undefined;
  disabled?: boolean;
  isMain?: boolean;
  data?: Record<string, string | undefined>;
  children: ComponentChildren;
}

export function Action({ name, onClick, shortcut, isPressed, disabled, isMain, data, children }: ActionProps) {
  const desk = useDesk();
  return (
    <button
      type="button"
      class={isMain ? 'button main-button' : 'button'}
      data-action={name}
      aria-pressed={isPressed}
      aria-keyshortcuts={desk.keyFor(shortcut)}
      disabled={disabled}
      onClick={onClick}
      {...data}
    >
      {shortcut && <Key of={shortcut} />} {children}
    </button>
  );
}

/** What to say, in quotation marks, which the style sheet adds. App labels are in bold instead of in marks of their own. */
export function Say({ lines }: { lines: readonly AgentLine[] }) {
  const unquoted = (text: string): string => text.replace(/^[\p{Pi}\p{Ps}](.*)[\p{Pf}\p{Pe}]$/u, '$1');
  return (
    <>
      {lines.map((line) => (
        <p class="agent-say">
          {line.map((piece) => (typeof piece === 'string' ? piece : <b>{unquoted(piece.label)}</b>))}
        </p>
      ))}
    </>
  );
}

/** What to say in both languages, under its heading. */
export function ToSay({ lines }: { lines: (words: DeskWords) => readonly AgentLine[] }) {
  return (
    <SideBySide>
      {(words) => (
        <>
          <h3>{words.t('agent.script.say')}</h3>
          <Say lines={lines(words)} />
        </>
      )}
    </SideBySide>
  );
}

export function LineOf({ line }: { line: AgentLine }) {
  return <>{line.map((piece) => (typeof piece === 'string' ? piece : <b class="label">{piece.label}</b>))}</>;
}

/** Its children in the agent's and in the caller's language, side by side; once if the languages are equal. */
export function SideBySide({ children }: { children: (words: DeskWords) => ComponentChildren }) {
  const { own, caller } = useDesk();
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

type Text = (words: DeskWords) => string | undefined;

/** The heading of the main content: a text, or one in both languages. It has the focus after each step. */
export function MainHeading({ text }: { text: Text | string }) {
  return (
    <h2 tabIndex={-1} data-agent-main>
      {typeof text === 'string' ? text : <BothLanguages text={text} />}
    </h2>
  );
}

/** A text in the agent's language, with the caller's language below it if that differs. */
export function BothLanguages({ text }: { text: Text }) {
  const { own, caller } = useDesk();
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
  text: Text;
  onChoose(): void;
  /** Shown only in the agent's language. */
  isOwn?: boolean;
  /** Where the choice leads. */
  hint?: string | undefined;
  data?: Record<string, string>;
  children?: ComponentChildren;
}

/** One of several options, chosen by its button or by a digit key. */
export function Choice({ number = Infinity, text, onChoose, isOwn = false, hint, data = {}, children }: ChoiceProps) {
  const desk = useDesk();
  const { own } = desk;
  const hasKey = number <= 9;
  return (
    <button
      type="button"
      class="agent-choice"
      data-choice={hasKey ? number : undefined}
      aria-keyshortcuts={hasKey ? desk.keyFor(String(number)) : undefined}
      onClick={onChoose}
      {...data}
    >
      {hasKey && <Key of={String(number)} />}
      {isOwn ? (
        <span>
          {text(own)}
          {children}
        </span>
      ) : (
        <BothLanguages text={text} />
      )}
      {hint !== undefined && <small>{hint}</small>}
    </button>
  );
}

/** Buttons to correct the caller's phone. */
export function DeviceChips() {
  const desk = useDesk();
  const { own, data, view } = desk;
  return (
    <div role="group" aria-label={own.t('agent.find.platform')} class="cluster">
      {data.platforms.map((id) => (
        <Action
          key={id}
          isPressed={id === view?.device}
          data={{ 'data-platform': id }}
          onClick={() => desk.act({ type: 'device.chosen', platform: id })}
        >
          {own.names.platform[id]}
        </Action>
      ))}
    </div>
  );
}

interface CopyProps {
  name: string;
  text: () => string;
  shortcut?: string;
  /** What the text is about. When it changes, “Copied” no longer applies. */
  about?: string | number;
  children: string;
}

export function Copy({ name, text, shortcut, about, children }: CopyProps) {
  const said = useRef<HTMLSpanElement>(null);
  const { t } = useDesk().own;
  const copy = (): void => {
    const status = assertDefined(said.current ?? undefined, 'The status of the button');
    void copyText(text(), status, { copied: t('walk.copied'), failed: t('agent.copyFailed') });
  };
  return (
    <span class="agent-copy cluster">
      <Action name={name} shortcut={shortcut} onClick={copy}>
        {children}
      </Action>
      <span key={about} ref={said} class="agent-said" role="status" />
    </span>
  );
}

/** The field for the agent's name. Exported calls include it, so that colleagues know whose calls they were. */
export function AgentName({ id }: { id: string }) {
  const desk = useDesk();
  return (
    <>
      <label class="agent-hint" for={id}>
        {desk.own.t('agent.agentName')}
      </label>
      <input
        id={id}
        type="text"
        autocomplete="name"
        maxLength={120}
        value={desk.setup.agent}
        onChange={({ currentTarget }) => desk.set({ agent: currentTarget.value.trim() })}
      />
    </>
  );
}

export function screenName(view: ScreenView, words: DeskWords): string {
  return words.label(`${view.device === 'browser' ? 'portal-screens' : 'screens'}.${view.screen}`);
}

export function markNames(view: ScreenView, words: DeskWords): string[] {
  return view.marks.map(({ control }) => words.label(labelOf(view, control) ?? `controls.${control}`));
}

/** A screen in the caller's language. Screen readers hear the screen's name and the controls to tap. */
export function Figure({ view, isQuiet = false }: { view: ScreenView; isQuiet?: boolean }) {
  const { own, caller } = useDesk();
  const payload = new URL(`${import.meta.env.BASE_URL}${caller.language}/`, location.href).href;
  const name = [screenName(view, own), ...markNames(view, own)].join(': ');
  const named = isQuiet ? { 'aria-hidden': true } : ({ role: 'img', 'aria-label': name } as const);
  return (
    <div class={view.device === 'browser' ? 'figure-screen wide' : 'figure-screen'} lang={caller.language} {...named}>
      <Screen view={view} words={caller.label} payload={payload} />
    </div>
  );
}
