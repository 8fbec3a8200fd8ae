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
