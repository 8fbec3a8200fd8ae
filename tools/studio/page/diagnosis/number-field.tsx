import { useId, useState } from 'preact/hooks';
import type { Range } from '../../protocol/diagnosis.types.ts';
import type { StudioStore } from '../store.ts';

interface NumberFieldProps {
  store: StudioStore;
  label: string;
  value: number | undefined;
  /** What holds where nothing is written. */
  otherwise?: string | undefined;
  /** How far the number can go. */
  range?: Range | undefined;
  /** Says what a step is called. */
  nameOf(move: string): string;
  /** Whether it can be left empty. */
  isOptional?: boolean;
  /** Called with a number as it is typed, which can be written so; with nothing where the field is emptied. */
  onNumber(number: string | undefined): void;
}

/** A number that is typed, and how far it can go before the advice is another. */
export function NumberField({ store, label, value, otherwise, range, nameOf, isOptional, onNumber }: NumberFieldProps) {
  // What is not a number yet, such as “0.”, stands in the field alone.
  const [typed, type] = useState<string>();
  const id = useId();
  const input = (text: string): void => {
    type(text);
    if (isNumber(text)) onNumber(text);
    else if (text === '' && isOptional) onNumber(undefined);
  };
  const said = range && rangeText(store, range, nameOf);
  return (
    <span class="diagnosis-number">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        size={6}
        aria-label={label}
        aria-describedby={said === undefined ? undefined : id}
        value={typed ?? (value === undefined ? '' : String(value))}
        placeholder={otherwise}
        aria-invalid={typed !== undefined && !isNumber(typed) && !(typed === '' && isOptional) ? 'true' : undefined}
        onInput={({ currentTarget }) => input(currentTarget.value)}
        onFocus={() => {
          store.field = Symbol(label);
        }}
        onBlur={() => {
          store.field = undefined;
          type(undefined);
        }}
      />
      {said !== undefined && (
        <small class="diagnosis-range" id={id}>
          {said}
        </small>
      )}
    </span>
  );
}

/** A number that YAML and the schema read as such. */
function isNumber(text: string): boolean {
  return /^(?:0|[1-9]\d{0,6})(?:\.\d{1,6})?$/.test(text);
}

function rangeText(
  { t }: StudioStore,
  { from, to, isOpen, below, above }: Range,
  nameOf: (move: string) => string,
): string {
  const ends = [
    ...(below === undefined ? [] : [t('diagnosis.below', { step: nameOf(below) })]),
    ...(above === undefined ? [] : [t('diagnosis.above', { step: nameOf(above) })]),
  ];
  const values = { from: brief(from), to: brief(to) };
  return [t(isOpen ? 'diagnosis.rangeOpen' : 'diagnosis.range', values), ...ends].join(t('diagnosis.joiner'));
}

/** Three digits say all that such a number knows. */
function brief(value: number): string {
  return String(Number(value.toPrecision(3)));
}
