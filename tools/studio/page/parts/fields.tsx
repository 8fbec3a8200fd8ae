import type { ComponentChildren } from 'preact';

interface FieldProps {
  id: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** What is said of it below. */
  children?: ComponentChildren;
}

interface TextFieldProps extends FieldProps {
  /** Absent: one line. */
  rows?: number;
  isRequired?: boolean;
  /** Whether it is a name, which no browser corrects or completes. */
  isName?: boolean;
}

/** Something that is to be written. */
export function TextField({ id, label, value, onValue, rows, isRequired, isName, children }: TextFieldProps) {
  const about = {
    id,
    value,
    required: isRequired,
    ...(isName ? ({ autocomplete: 'off', autocapitalize: 'off', spellcheck: false } as const) : {}),
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => onValue(currentTarget.value),
  };
  return (
    <div class="studio-field">
      <label for={id}>{label}</label>
      {rows === undefined ? <input type="text" {...about} /> : <textarea rows={rows} {...about} />}
      {children}
    </div>
  );
}

/** Something that is to be chosen. */
export function ChoiceField({
  id,
  label,
  value,
  onValue,
  choices,
  children,
}: FieldProps & { choices: readonly { id: string; told: string }[] }) {
  return (
    <div class="studio-field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.told}
          </option>
        ))}
      </select>
      {children}
    </div>
  );
}
