import { Component } from 'preact';
import type { ConsoleStore } from '../console-store.ts';
import { goToMain } from '../main-heading.ts';
import { Told } from './ends.tsx';

interface CallbackProps {
  store: ConsoleStore;
  /** The disposition to close the call with. */
  disposition: string;
}

/** Asks for the callback number. The call can end without one. */
export class Callback extends Component<CallbackProps, { number: string }> {
  override state = { number: '' };

  #end = (event: SubmitEvent): void => {
    event.preventDefault();
    const { store, disposition } = this.props;
    const text = this.state.number.trim();
    const outcome = store.data.dispositions[disposition]?.outcome ?? 'escalated';
    if (text !== '') store.act({ type: 'field.written', field: 'callback', text });
    store.act({ type: 'case.closed', outcome, disposition });
    goToMain();
  };

  override render({ store, disposition }: CallbackProps, { number }: { number: string }) {
    const { t } = store.own;
    return (
      <form class="agent-body" onSubmit={this.#end}>
        <Told store={store} disposition={disposition} />
        <h2>
          <label for="agent-callback">{t('agent.fields.callback')}</label>
        </h2>
        <input
          id="agent-callback"
          data-agent-main
          type="tel"
          autocomplete="off"
          maxLength={120}
          value={number}
          onInput={({ currentTarget }) => this.setState({ number: currentTarget.value })}
        />
        <div class="agent-row">
          <button type="submit" class="agent-button agent-main" data-action="end-call">
            {t(number.trim() === '' ? 'agent.closing.noNumber' : 'agent.key.close')}
          </button>
          <button type="button" class="agent-button" onClick={() => store.set({ callbackFor: undefined })}>
            {t('walk.back')}
          </button>
        </div>
      </form>
    );
  }
}
