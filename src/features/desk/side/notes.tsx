import { Copy } from '../copied.tsx';
import type { ConsoleStore } from '../console-store.ts';
import type { TicketChoice, TicketForm } from '../ticket-choice.ts';
import { ticketHtml, ticketText } from '../tickets.ts';
import type { AgentKey } from '../words.ts';
import { Hidden } from './hidden.tsx';

const FORMS = {
  text: 'agent.ticket.text',
  markdown: 'agent.ticket.markdown',
  json: 'agent.ticket.json',
} as const satisfies Record<TicketForm, AgentKey>;

const LANGUAGES = {
  agent: 'agent.ticket.mine',
  caller: 'agent.ticket.theirs',
  both: 'agent.ticket.both',
} as const satisfies Record<TicketChoice['languages'], AgentKey>;

/** The agent's notes, and a preview of the ticket. */
export function Notes({ store }: { store: ConsoleStore }) {
  const { own, caller, view, shown, setup } = store;
  const { form, languages } = setup.ticket;
  const choose = (change: Partial<TicketChoice>): void => store.set({ ticket: { ...setup.ticket, ...change } });
  const { t } = own;
  if (!view || !shown) {
    return (
      <>
        <h2 tabIndex={-1}>{t('agent.key.notes')}</h2>
        <p>{t('agent.none.notes')}</p>
      </>
    );
  }
  const written = { agent: [own], caller: [caller], both: own === caller ? [own] : [own, caller] }[languages];
  const text = (): string => ticketText(store, shown, form, written);
  const html = (): string => ticketHtml(store, shown, form, written);
  return (
    <>
      <label for="agent-note">{t('agent.ticket.notes')}</label>
      <textarea
        id="agent-note"
        rows={4}
        maxLength={20_000}
        value={view.note}
        readOnly={store.isReadOnly}
        onInput={({ currentTarget }) => store.act({ type: 'note.written', text: currentTarget.value })}
      />
      <Hidden store={store} view={view} />
      <label class="agent-check" for="agent-mask">
        <input
          id="agent-mask"
          type="checkbox"
          checked={view.isMasked}
          disabled={store.isReadOnly}
          aria-keyshortcuts="s"
          onChange={({ currentTarget }) => store.act({ type: 'masking.changed', on: currentTarget.checked })}
        />
        {t('agent.ticket.mask')}
      </label>
      <div class="agent-pick">
        <Options
          name={t('agent.ticket.form')}
          all={FORMS}
          chosen={form}
          store={store}
          choose={(each) => choose({ form: each })}
        />
        <Options
          name={t('agent.ticket.language')}
          all={LANGUAGES}
          chosen={languages}
          store={store}
          choose={(each) => choose({ languages: each })}
        />
      </div>
      <Copy words={own} name={t('agent.key.copy')} text={text} html={html} action="copy-ticket" isMain />
      <pre class="agent-ticket" data-ticket tabIndex={0} aria-label={t('agent.ticket.preview')} role="region">
        {text()}
      </pre>
    </>
  );
}

interface OptionsProps<Id extends string> {
  name: string;
  all: Readonly<Record<Id, AgentKey>>;
  chosen: Id;
  store: ConsoleStore;
  choose(id: Id): void;
}

function Options<Id extends string>({ name, all, chosen, store, choose }: OptionsProps<Id>) {
  return (
    <div role="group" aria-label={name} class="agent-chips">
      {(Object.keys(all) as Id[]).map((id) => (
        <button
          type="button"
          key={id}
          class="agent-button"
          aria-pressed={id === chosen}
          data-option={id}
          onClick={() => choose(id)}
        >
          {store.own.t(all[id])}
        </button>
      ))}
    </div>
  );
}
