import { Component } from 'preact';
import { callNumber, secretsIn, type CallField, type CaseView } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';

const FIELDS = {
  name: 'agent.fields.name',
  ticket: 'agent.fields.ticket',
  callback: 'agent.fields.callback',
} as const satisfies Record<CallField, string>;
const ALL = Object.keys(FIELDS) as CallField[];

/** The number of the call and the caller's details. Expands to the fields for these. */
export function Identity({ store, view }: { store: ConsoleStore; view: CaseView }) {
  const { own, shown, setup } = store;
  const { t } = own;
  if (!shown) return null;
  const told = [
    ...ALL.flatMap((field) => view.fields[field] ?? []),
    ...(view.from === undefined ? [] : [t('agent.fields.from', { name: view.from })]),
  ];
  return (
    <details
      class="agent-identity"
      open={setup.isFillingIn}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== store.setup.isFillingIn) store.set({ isFillingIn: open });
      }}
    >
      <summary aria-keyshortcuts="j">
        <b>{callNumber(shown.id)}</b>{' '}
        {told.length > 0 ? told.join(' · ') : <span class="visually-hidden">{t('agent.fields.title')}</span>}
      </summary>
      {setup.isFillingIn && (
        <div class="agent-fields">
          {ALL.map((field) => (
            <Field key={`${shown.id} ${field}`} store={store} field={field} kept={view.fields[field] ?? ''} />
          ))}
        </div>
      )}
    </details>
  );
}

interface FieldProps {
  store: ConsoleStore;
  field: CallField;
  kept: string;
}

/** A field about the caller. It is stored on `change`, because half a name is useless. */
class Field extends Component<FieldProps, { draft: string | undefined }> {
  override state: { draft: string | undefined } = { draft: undefined };

  override render({ store, field, kept }: FieldProps, { draft = kept }: { draft: string | undefined }) {
    const { own, data, view } = store;
    const { t } = own;
    const id = `agent-field-${field}`;
    const pieces = view?.isMasked ? secretsIn(draft, [...data.references, ...view.shownPieces], field) : [];
    return (
      <div>
        <label for={id}>{t(FIELDS[field])}</label>
        <input
          id={id}
          type={field === 'callback' ? 'tel' : 'text'}
          autocomplete="off"
          spellcheck={false}
          maxLength={120}
          value={draft}
          readOnly={store.isReadOnly}
          aria-describedby={`${id}-secret`}
          onInput={({ currentTarget }) => this.setState({ draft: currentTarget.value })}
          onChange={() => this.#keep()}
        />
        <p id={`${id}-secret`} class="agent-hint" role="status">
          {pieces.length > 0 && t('agent.fields.secret', { pieces: pieces.join(t('agent.separator')) })}
        </p>
      </div>
    );
  }

  #keep(): void {
    const { store, field, kept } = this.props;
    const { draft } = this.state;
    if (draft === undefined) return;
    this.setState({ draft: undefined });
    const text = draft.trim();
    if (text !== kept) store.act({ type: 'field.written', field, text });
  }
}
