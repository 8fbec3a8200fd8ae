import { Refusal } from './refusal.tsx';
import type { Live } from './surroundings.ts';

interface LiveListProps {
  control: string;
  words: string;
  value: string | undefined;
  live: Live;
  /** Whether it is what to choose from now. */
  isMarked: boolean;
}

/** A list that can be chosen from: the browser's own. */
export function LiveList({ control, words, value = '', live, isMarked }: LiveListProps) {
  const id = `${live.id}-${control}`;
  const missing = live.missing?.(control);
  return (
    <div class="s-field">
      <label for={id}>{words}</label>
      <select
        id={id}
        class={isMarked ? 's-input s-select s-mark' : 's-input s-select'}
        data-control={control}
        value={value}
        aria-invalid={missing !== undefined}
        aria-describedby={`${id}-refusal`}
        onChange={({ currentTarget }) => {
          if (currentTarget.value === '') currentTarget.value = value;
          else live.onEnter(control, currentTarget.value);
        }}
      >
        {live.choices.map((choice, index) => (
          <option value={index === 0 ? '' : String(index)}>{choice}</option>
        ))}
      </select>
      <Refusal id={id} words={missing} />
    </div>
  );
}
