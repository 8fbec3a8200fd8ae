import '../parts/form.css';
import type { NewField } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';

interface NewQuestionProps {
  store: StudioStore;
  field: NewField;
  value: string;
  answer: (text: string) => void;
}

/** A question of the command as a field. */
export function NewQuestion({ store, field, value, answer }: NewQuestionProps) {
  const { name, question, choices, usual, fault } = field;
  const id = `new-${name}`;
  const described = fault === undefined && !usual ? undefined : `${id}-told`;
  const about = { 'aria-invalid': fault !== undefined, 'aria-describedby': described };
  const told = described && (
    <p id={described} class={fault === undefined ? 'studio-hint' : 'studio-fault'}>
      {fault ?? (choices ? '' : store.t('new.usual', { value: usual ?? '' }))}
    </p>
  );
  return (
    <div class="studio-field">
      <label for={id}>{question}</label>
      {choices ? (
        <select id={id} {...about} value={value || usual || ''} onChange={(event) => answer(event.currentTarget.value)}>
          {!usual && <option value="">{store.t('new.choose')}</option>}
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.told}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          {...about}
          type="text"
          value={value}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={name.startsWith('title.')}
          placeholder={usual}
          onInput={(event) => answer(event.currentTarget.value)}
        />
      )}
      {told}
    </div>
  );
}
