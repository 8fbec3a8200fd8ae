import type { StudioStore } from '../store.ts';
import type { Mark } from './figure-text.ts';

interface MarkerProps {
  store: StudioStore;
  address: string;
  mark: Mark | undefined;
  onMark: (mark: Mark | undefined) => void;
}

/** Of a box that is drawn, the least side in per cent: a press that trembles is none. */
const LEAST = 2;
const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const FAR = 5;
const PARTS = ['left', 'top', 'width', 'height'] as const;

/** A picture on which is shown what to tap: pressed, drawn as a box, moved by arrow keys, or given in numbers. */
export function Marker({ store, address, mark, onMark }: MarkerProps) {
  const { t } = store;
  let from: Point | undefined;
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const far = event.shiftKey ? FAR : 1;
    onMark(mark ? moved(mark, step[0] * far, step[1] * far) : [50, 50]);
  };
  return (
    <fieldset class="studio-field">
      <legend>{t('pictures.mark')}</legend>
      <p class="studio-hint" id="mark-how">
        {t('pictures.markHow')}
      </p>
      <button
        type="button"
        class="studio-aim"
        aria-label={t('pictures.aim')}
        aria-describedby="mark-how mark-now"
        onKeyDown={press}
        onPointerDown={(event) => {
          from = pointIn(event);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={(event) => {
          if (from) onMark(markFrom(from, pointIn(event)));
          from = undefined;
        }}
      >
        <img src={address} alt="" draggable={false} />
        {mark && <Ring mark={mark} />}
      </button>
      <p role="status" id="mark-now" class="studio-hint">
        {mark ? t('pictures.markNow', { mark: mark.join(' ') }) : t('pictures.noMark')}
      </p>
      <div class="studio-acts">
        {mark &&
          PARTS.slice(0, mark.length).map((part, index) => (
            <label key={part}>
              {t(`pictures.${part}`)}{' '}
              <input
                type="number"
                min={0}
                max={100}
                step={0.1}
                value={mark[index]}
                onChange={(event) => onMark(within(withPart(mark, index, event.currentTarget.valueAsNumber)))}
              />
            </label>
          ))}
        {mark && (
          <button type="button" onClick={() => onMark(undefined)}>
            {t('pictures.unmark')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** A point has a ring around it, as on the page. */
function Ring({ mark: [left, top, width, height] }: { mark: Mark }) {
  const isBox = width !== undefined && height !== undefined;
  const style = {
    insetInlineStart: `${left}%`,
    insetBlockStart: `${top}%`,
    ...(isBox ? { inlineSize: `${width}%`, blockSize: `${height}%` } : {}),
  };
  return <span class={isBox ? 'studio-box' : 'studio-ring'} style={style} aria-hidden="true" />;
}

interface Point {
  x: number;
  y: number;
}

function pointIn(event: PointerEvent & { currentTarget: Element }): Point {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const share = (at: number, whole: number): number => Math.min(100, Math.max(0, (100 * at) / whole));
  return { x: share(event.clientX - left, width), y: share(event.clientY - top, height) };
}

/** A point, or a box where one was drawn. */
function markFrom(from: Point, to: Point): Mark {
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  if (width < LEAST || height < LEAST) return within([to.x, to.y]);
  return within([Math.min(from.x, to.x), Math.min(from.y, to.y), width, height]);
}

function moved([left, top, width, height]: Mark, x: number, y: number): Mark {
  if (width === undefined || height === undefined) return within([left + x, top + y]);
  const inside = (at: number, size: number): number => Math.min(Math.max(0, at), 100 - size);
  return within([inside(left + x, width), inside(top + y, height), width, height]);
}

function withPart(mark: Mark, index: number, value: number): Mark {
  return mark.map((each, at) => (at === index && !Number.isNaN(value) ? value : each)) as unknown as Mark;
}

/** In tenths, and down: a box that ends at an edge does not end beyond it. */
function within([left, top, width, height]: Mark): Mark {
  const tenths = (value: number, most: number): number => Math.floor(10 * Math.min(Math.max(0, value), most)) / 10;
  const [x, y] = [tenths(left, 100), tenths(top, 100)];
  if (width === undefined || height === undefined) return [x, y];
  return [x, y, Math.max(0.1, tenths(width, 100 - x)), Math.max(0.1, tenths(height, 100 - y))];
}
