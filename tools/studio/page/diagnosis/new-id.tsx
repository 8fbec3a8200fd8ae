import { useState } from 'preact/hooks';
import type { StudioStore } from '../store.ts';

interface NewIdProps {
  store: StudioStore;
  /** What the button says. */
  act: string;
  /** What the field is called. */
  label: string;
  /** Ids that are taken. */
  taken: readonly string[];
  value?: string;
  onId(id: string): void;
}

/** Asks for an id, and says what is wrong with it before it is used. */
export function NewId({ store, act, label, taken, value = '', onId }: NewIdProps) {
  const [typed, type] = useState(value);
  const [isWrong, tellWrong] = useState(false);
  const isRight = /^(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(typed) && !taken.includes(typed);
  return (
    <form
      class="studio-acts"
      onSubmit={(event) => {
        event.preventDefault();
        tellWrong(!isRight);
        if (!isRight) return;
        type(value);
        onId(typed);
      }}
    >
      <input
        type="text"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellcheck={false}
        value={typed}
        aria-invalid={isWrong && !isRight ? 'true' : undefined}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      <button type="submit">{act}</button>
      {isWrong && !isRight && <small role="alert">{store.t('diagnosis.wrongId')}</small>}
    </form>
  );
}
