import type { Control as ControlView } from '../../machines/simulator/index.ts';
import { Code } from './code.tsx';
import { Control } from './control.tsx';
import { LiveField, LiveList, Refusal } from './live-field.tsx';
import type { Surroundings } from './surroundings.ts';

interface FieldProps {
  control: ControlView;
  value: string | undefined;
  around: Surroundings;
}

/** A field with its label. A tap fills in fields that nobody may type into. */
export function Field({ control, value, around }: FieldProps) {
  const { live } = around;
  const words = around.words(control.label ?? '');
  const fill = live?.fillOf(control.id);
  const isMarked = around.marks.some((mark) => mark.control === control.id);
  if (live && fill === undefined)
    return <LiveField control={control.id} words={words} value={value} live={live} isMarked={isMarked} />;
  const here = live ? { ...around, live: { ...live, nameOf: () => words } } : around;
  const tapped = live && fill !== undefined ? { ...here, onTap: () => live.onEnter(control.id, fill) } : here;
  return (
    <div class="s-field">
      <span>{words}</span>
      <Control control={{ id: control.id }} look={value ? 's-input s-filled' : 's-input'} around={tapped}>
        {live && []}
      </Control>
      {value && <Code look="s-value" text={value} around={around} />}
      {live && <Refusal id={`${live.id}-${control.id}`} words={live.missing?.(control.id)} />}
    </div>
  );
}

/** A list with its label. The selected entry is blank, since its text is not known. */
export function List({ control, value, around }: FieldProps) {
  const words = around.words(control.label ?? '');
  const isMarked = around.marks.some((mark) => mark.control === control.id);
  if (around.live)
    return <LiveList control={control.id} words={words} value={value} live={around.live} isMarked={isMarked} />;
  return (
    <div class="s-field">
      <span>{words}</span>
      <Control
        control={{ id: control.id }}
        look={value ? 's-input s-list s-filled' : 's-input s-list'}
        around={around}
      />
    </div>
  );
}
