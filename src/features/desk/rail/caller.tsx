import { useState } from 'preact/hooks';
import { type CallField, callNumber, type CaseView, secretsIn } from '../../../../machines/console/index.ts';
import { Key } from '../parts.tsx';
import { useDesk } from '../use-desk.ts';

const FACTS = { platform: 'agent.facts.platform', task: 'agent.facts.task', method: 'agent.facts.method' } as const;

/** What is known about the caller: the phone, the task, the way, and the language, which can be changed. */
export function Caller() {
  const desk = useDesk();
  const { own, words, caller, data, view } = desk;
  const { t, names } = own;
  if (!view) return null;
  const world = view.script && data.guides[view.script.guide]?.world;
  const said = (asked: string) => view.opening.findLast(({ question }) => question === asked)?.answer;
  const facts = {
    platform: view.device ?? world?.platform,
    task: world?.task ?? said('task'),
    method: world?.method ?? said('method'),
  };
  return (
    <>
      <Identity view={view} />
      <dl>
        {(Object.keys(FACTS) as (keyof typeof FACTS)[]).map((fact) => {
          const name = names[fact][facts[fact] ?? ''];
          return (
            name !== undefined && (
              <div key={fact}>
                <dt>{t(FACTS[fact])}</dt>
                <dd>{name}</dd>
              </div>
            )
          );
        })}
      </dl>
      <div class="agent-tabs" role="group" aria-label={t('agent.language')}>
        {words.map(({ language, name }) => (
          <button
            type="button"
            key={language}
            lang={language === own.language ? undefined : language}
            aria-pressed={language === caller.language}
            onClick={() => desk.act({ type: 'caller.spoke', language })}
          >
            {name}
          </button>
        ))}
      </div>
    </>
  );
}

export const FIELDS = {
  name: 'agent.fields.name',
  ticket: 'agent.fields.ticket',
  callback: 'agent.fields.callback',
} as const satisfies Record<CallField, string>;
const ALL = Object.keys(FIELDS) as CallField[];

/** The number of the call and the caller's details. Expands to the fields for these. */
function Identity({ view }: { view: CaseView }) {
  const desk = useDesk();
  const { own, shown, setup } = desk;
  const { t } = own;
  if (!shown) return null;
  const details = [
    ...ALL.flatMap((field) => view.fields[field] ?? []),
    ...(view.from === undefined || view.from === setup.agent ? [] : [t('agent.fields.from', { name: view.from })]),
  ];
  return (
    <details
      class="agent-identity"
      open={setup.isFillingIn}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== desk.setup.isFillingIn) desk.set({ isFillingIn: open });
      }}
    >
      <summary aria-keyshortcuts={desk.keyFor('j')}>
        <Key of="j" /> <b>{callNumber(shown.id)}</b>{' '}
        {details.length > 0 ? details.join(' · ') : <span class="visually-hidden">{t('agent.fields.title')}</span>}
      </summary>
      {setup.isFillingIn && (
        <div class="agent-fields">
          {ALL.map((field) => (
            <Field key={`${shown.id} ${field}`} view={view} field={field} />
          ))}
        </div>
      )}
    </details>
  );
}

/** A field about the caller. It is stored on `change`, because half a name is useless. */
function Field({ view, field }: { view: CaseView; field: CallField }) {
  const desk = useDesk();
  const { own, data } = desk;
  const kept = view.fields[field] ?? '';
  const [draft, setDraft] = useState<string>();
  const text = draft ?? kept;
  const id = `agent-field-${field}`;
  const secrets = view.isMasked ? secretsIn(text, [...data.references, ...view.shownPieces], field) : [];
  const keep = (): void => {
    setDraft(undefined);
    if (text.trim() !== kept) desk.act({ type: 'field.written', field, text: text.trim() });
  };
  return (
    <div>
      <label for={id}>{own.t(FIELDS[field])}</label>
      <input
        id={id}
        type={field === 'callback' ? 'tel' : 'text'}
        autocomplete="off"
        spellcheck={false}
        maxLength={120}
        value={text}
        readOnly={desk.isReadOnly}
        aria-describedby={`${id}-secret`}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onChange={keep}
      />
      <p id={`${id}-secret`} class="agent-hint" role="status">
        {secrets.length > 0 && own.t('agent.fields.secret', { pieces: secrets.join(own.t('agent.separator')) })}
      </p>
    </div>
  );
}
