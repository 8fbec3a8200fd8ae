import type { Control as ControlView } from '../../machines/simulator/index.ts';
import { Code } from './code.tsx';
import { Control } from './control.tsx';
import type { Live, ScreenContext } from './context.ts';
import { LiveField, LiveList, Refusal, type LiveFieldProps } from './live-field.tsx';

interface FieldProps {
  control: ControlView;
  value: string | undefined;
  context: ScreenContext;
}

/** A field with its label. A tap fills in fields that nobody may type into. */
export function Field({ control, value, context }: FieldProps) {
  const { live } = context;
  const words = context.words(control.label ?? '');
  const fill = live?.fillOf(control.id);
  if (live && fill === undefined) return <LiveField {...liveProps(control, value, context, live)} />;
  const filling = live && {
    live: { ...live, nameOf: () => words },
    onTap: () => fill !== undefined && live.onEnter(control.id, fill),
  };
  return (
    <div class="s-field">
      <span>{words}</span>
      <Control
        control={{ id: control.id }}
        className={value ? 's-input s-filled' : 's-input'}
        context={{ ...context, ...filling }}
      >
        {live && []}
      </Control>
      {value && <Code className="s-value" text={value} context={context} />}
      {live && <Refusal id={`${live.id}-${control.id}`} words={live.missing(control.id)} />}
    </div>
  );
}

/** A list with its label. The selected entry is blank, since its text is not known. */
export function List({ control, value, context }: FieldProps) {
  if (context.live) return <LiveList {...liveProps(control, value, context, context.live)} />;
  return (
    <div class="s-field">
      <span>{context.words(control.label ?? '')}</span>
      <Control
        control={{ id: control.id }}
        className={value ? 's-input s-list s-filled' : 's-input s-list'}
        context={context}
      />
    </div>
  );
}

function liveProps(
  { id, label }: ControlView,
  value: string | undefined,
  context: ScreenContext,
  live: Live,
): LiveFieldProps {
  const isMarked = context.marks.some((mark) => mark.control === id);
  return { control: id, words: context.words(label ?? ''), value, live, isMarked };
}
