import { scaleBand, scaleLinear } from 'd3-scale';

/** Pieces of a bar, from its beginning on: each has a look of its own. */
export interface Bar {
  name: string;
  /** What stands at its end. */
  told: string;
  pieces: readonly number[];
}

/** More bars are no picture any more: the table has them all. */
const MOST = 12;
/** Of a hundred: what is left is for the number at the end of the longest. */
const WIDEST = 84;

/** Bars below one another, each with its name above it; the table beside them says the same. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const drawn = bars.slice(0, MOST);
  const most = Math.max(0, ...drawn.map(({ pieces }) => sum(pieces)));
  const across = scaleLinear()
    .domain([0, Math.max(most, 1)])
    .range([0, WIDEST]);
  return (
    <div class="overview-chart" role="img" aria-label={label}>
      {drawn.map(({ name, told, pieces }) => (
        <div key={name} class="overview-bar">
          <p>{name}</p>
          <svg width="100%" height="20">
            {across.ticks(4).map((tick) => (
              <line key={tick} x1={`${across(tick)}%`} x2={`${across(tick)}%`} y1="0" y2="20" />
            ))}
            {pieces.map((piece, index) => (
              <rect
                key={index}
                class={`overview-piece-${index}`}
                x={`${across(sum(pieces.slice(0, index)))}%`}
                width={`${across(piece)}%`}
                y="3"
                height="14"
              />
            ))}
            <text x={`${across(sum(pieces))}%`} dx="6" y="15">
              {told}
            </text>
          </svg>
        </div>
      ))}
    </div>
  );
}

const HEIGHT = 180;
const TOP = 12;
const BASE = 152;
/** More dates would stand over one another on a narrow screen. */
const MOST_DATES = 5;

/** Bars beside one another, for what has an order in time. */
export function Columns({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ pieces }) => sum(pieces)));
  const up = scaleLinear().domain([0, most]).range([BASE, TOP]).nice(4);
  const along = scaleBand(
    bars.map(({ name }) => name),
    [8, 100],
  )
    .paddingInner(0.25)
    .paddingOuter(0.2);
  const every = Math.ceil(bars.length / MOST_DATES);
  return (
    <div class="overview-chart" role="img" aria-label={label}>
      <svg width="100%" height={HEIGHT}>
        {up
          .ticks(4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick}>
              <line x1="8%" x2="100%" y1={up(tick)} y2={up(tick)} />
              <text x="0" y={up(tick) + 4}>
                {tick}
              </text>
            </g>
          ))}
        {bars.map(({ name, pieces }, index) => {
          const [x = 0, height] = [along(name), BASE - up(sum(pieces))];
          return (
            <g key={name}>
              <rect
                class="overview-piece-0"
                x={`${x}%`}
                width={`${Math.min(along.bandwidth(), 8)}%`}
                y={BASE - height}
                height={height}
              />
              {index % every === 0 && (
                <text x={`${x}%`} y={BASE + 18}>
                  {name.slice(5)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function sum(pieces: readonly number[]): number {
  return pieces.reduce((all, piece) => all + piece, 0);
}
