import type { CaseAction } from '../../../machines/console/index.ts';
import type { ConsoleStore } from './console-store.ts';
import { graphOf, symptomOf } from './lookup.ts';
import { goToMain } from './main-heading.ts';
import type { AgentMessage } from './setup.ts';

interface MistakeProps extends Pick<Extract<CaseAction, { type: 'mistake.noted' }>, 'kind' | 'of' | 'id'> {
  store: ConsoleStore;
}

/** "This is wrong": a button that opens an optional remark. */
export function Mistake({ store, kind, of, id }: MistakeProps) {
  const { own, caller, data, setup } = store;
  const place = `${kind} ${of} ${id}`;
  const isOpen = setup.mistakeAt === place;
  // Only the current step or question has a shortcut.
  const isKeyed = kind === 'step' || kind === 'question';
  const leave = (message?: AgentMessage): void => {
    store.set({ mistakeAt: undefined, message });
    goToMain();
  };
  const note = (form: HTMLFormElement): void => {
    const { version } = kind === 'step' ? graphOf(data, of) : symptomOf(data, of);
    const text = String(new FormData(form).get('text')).trim();
    store.act({ type: 'mistake.noted', kind, of, id, version, language: caller.language, text });
    leave({ key: 'agent.mistake.noted' });
  };
  return (
    <>
      <button
        type="button"
        class="agent-button"
        data-action={isKeyed ? 'mistake' : undefined}
        aria-keyshortcuts={isKeyed ? '!' : undefined}
        aria-pressed={isOpen}
        onClick={() => {
          store.set({ mistakeAt: isOpen ? undefined : place });
          document.getElementById('agent-mistake')?.focus();
        }}
      >
        {own.t('agent.key.mistake')}
      </button>
      {isOpen && (
        <form
          class="agent-mistake"
          onSubmit={(event) => {
            event.preventDefault();
            note(event.currentTarget);
          }}
          onKeyDown={({ key }) => key === 'Escape' && leave()}
        >
          <label for="agent-mistake">{own.t('agent.mistake.text')}</label>
          <input id="agent-mistake" name="text" autocomplete="off" maxLength={500} />
          <button type="submit" class="agent-button agent-main">
            {own.t('agent.mistake.note')}
          </button>
        </form>
      )}
    </>
  );
}
