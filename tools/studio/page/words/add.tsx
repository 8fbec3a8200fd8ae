import { Component } from 'preact';
import type { Facts } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';
import { addRow } from './edits.ts';
import type { WordTable } from './tables.ts';

interface AddProps {
  store: StudioStore;
  table: WordTable;
  facts: Facts;
}

/** One more word: its key, and what it is in each language. */
export class AddWord extends Component<AddProps> {
  #add = (event: SubmitEvent): void => {
    event.preventDefault();
    const { store, table, facts } = this.props;
    const form = event.currentTarget as HTMLFormElement;
    const given = new FormData(form);
    const texts = facts.languages.flatMap(({ id }): [string, string][] => {
      const text = String(given.get(id) ?? '').trim();
      return text === '' ? [] : [[id, text]];
    });
    const key = String(given.get('key') ?? '').trim();
    if (texts.length === 0) return store.say('words.noText', {}, true);
    if (!addRow(store, table, facts, key, new Map(texts))) return;
    form.reset();
    store.say('words.added', { key });
  };

  override render({ store: { t }, table, facts }: AddProps) {
    return (
      <details class="studio-add">
        <summary>{t('words.add')}</summary>
        <form onSubmit={this.#add}>
          <label>
            {t('words.key')}
            <input
              name="key"
              required
              autocomplete="off"
              placeholder={table.id === 'search' ? 'synonyms' : undefined}
            />
          </label>
          {facts.languages.map(({ id, name }) => (
            <label key={id}>
              {name}
              <input name={id} lang={id} autocomplete="off" />
            </label>
          ))}
          <button type="submit">{t('words.addIt')}</button>
        </form>
        <p class="studio-hint">{t(table.id === 'search' ? 'words.addGroup' : 'words.addHint')}</p>
      </details>
    );
  }
}
