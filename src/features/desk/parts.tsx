import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { assertDefined } from '../../../machines/assert-defined.ts';
import { labelOf, type ScreenView } from '../../../machines/simulator/index.ts';
import { Screen } from '../../screens/Screen.tsx';
import { sayCopied } from '../../ui/dom.ts';
import { useDesk } from './use-desk.ts';
import type { AgentLine, DeskWords } from './words.ts';

/** How keys are shown, if not as `KeyboardEvent.key`. */
const SHOWN: Readonly<Record<string, string>> = { ArrowRight: '→', ArrowLeft: '←', Backspace: '⌫' };

function Key({ of }: { of: string }) {
  return <kbd aria-hidden="true">{SHOWN[of] ?? of}</kbd>;
}

interface ActionProps {
  /** The public name of the button. Keys and tests use it. */
  name?: string;
  onClick(): void;
  /** The key that does the same, as in `KeyboardEvent.key`. */
  shortcut?: string | undefined;
  isPressed?: boolean | undefined;
  disabled?: boolean;
  look?: 'main' | 'choice' | undefined;
  data?: Record<string, string | undefined>;
  children: ComponentChildren;
}

const LOOKS = { main: 'agent-button agent-main', choice: 'agent-choice agent-main' } as const;

export function Action({ name, onClick, shortcut, isPressed, disabled, look, data, children }: ActionProps) {
  return (
    <button
      type="button"
      class={look ? LOOKS[look] : 'agent-button'}
      data-action={name}
      aria-pressed={isPressed}
      aria-keyshortcuts={shortcut && (/^[A-Z]$/.test(shortcut) ? `Shift+${shortcut}` : shortcut)}
      disabled={disabled}
      onClick={onClick}
      {...data}
    >
      {shortcut && <Key of={shortcut} />} {children}
    </button>
  );
}

export function Say({ lines }: { lines: readonly AgentLine[] }) {
  return (
    <>
      {lines.map((line) => (
        <p class="agent-say">
          <LineOf line={line} />
        </p>
      ))}
    </>
  );
}

/** A line with app labels in bold. */
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
  data?: Record<string, string>;
  children?: ComponentChildren;
}

/** One of several options, chosen by its button or by a digit key. */
export function Choice({ number = Infinity, text, onChoose, isOwn = false, data = {}, children }: ChoiceProps) {
  const { own, setup } = useDesk();
  const hasKey = number <= 9;
  return (
    <button
      type="button"
      class="agent-choice"
      data-choice={hasKey ? number : undefined}
      aria-keyshortcuts={hasKey && setup.keys ? String(number) : undefined}
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
    </button>
  );
}

/** Buttons to correct the caller's phone. */
export function DeviceChips() {
  const desk = useDesk();
  const { own, data, view } = desk;
  return (
    <div role="group" aria-label={own.t('agent.find.platform')} class="agent-chips">
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
  /** A promise if the text is not ready yet. If it rejects, nothing is copied. */
  text: () => string | Promise<string>;
  failed?: () => string;
  look?: 'main';
  children: string;
}

export function Copy({ name, text, failed, look, children }: CopyProps) {
  const said = useRef<HTMLSpanElement>(null);
  const { t } = useDesk().own;
  const copy = (): void => {
    const words = {
      copied: t('walk.copied'),
      get failed() {
        return failed?.() ?? t('agent.copyFailed');
      },
    };
    const write = (): Promise<void> => {
      const plain = text();
      if (typeof plain !== 'string') return copyLater(plain);
      return navigator.clipboard.writeText(plain);
    };
    void sayCopied(write, assertDefined(said.current ?? undefined, 'The status of the button'), words);
  };
  return (
    <span class="agent-copy">
      <Action name={name} look={look} onClick={copy}>
        {children}
      </Action>
      <span ref={said} class="agent-said" role="status" />
    </span>
  );
}

/** @throws the error of `text` if it rejects, otherwise the error of copying */
async function copyLater(text: Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem === 'undefined' || !('write' in clipboard)) return clipboard.writeText(await text);
  const plain = text.then((made) => new Blob([made], { type: 'text/plain' }));
  try {
    // Safari rejects a copy that starts after an `await`, but it accepts a promise of the content.
    await clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
  } catch (error) {
    await plain;
    throw error;
  }
}

/** The field for the agent's name. Exported calls include it, so that colleagues know whose calls they were. */
export function AgentName({ id }: { id: string }) {
  const desk = useDesk();
  const keep = ({ currentTarget }: JSX.TargetedEvent<HTMLInputElement>): void =>
    desk.set({ agent: currentTarget.value.trim() });
  return (
    <>
      <label class="agent-hint" for={id}>
        {desk.own.t('agent.agentName')}
      </label>
      <input id={id} type="text" autocomplete="name" maxLength={120} value={desk.setup.agent} onChange={keep} />
    </>
  );
}

function screenName(view: ScreenView, words: DeskWords): string {
  return words.label(`${view.device === 'browser' ? 'portal-screens' : 'screens'}.${view.screen}`);
}

function markNames(view: ScreenView, words: DeskWords): string[] {
  return view.marks.map(({ control }) => words.label(labelOf(view, control) ?? `controls.${control}`));
}

export function Figures({ views }: { views: readonly ScreenView[] }) {
  if (views.length === 0) return null;
  return (
    <div class="agent-figures">
      {views.map((view) => (
        <Figure view={view} />
      ))}
    </div>
  );
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
