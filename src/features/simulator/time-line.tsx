import { Component, createRef } from 'preact';
import type { LogEntry, Product } from '../../../machines/simulator/index.ts';
import { clockText, linesOf, type TimelineLine } from './telling.ts';
import type { SimulatorWords } from './words.ts';

interface TimeLineProps {
  product: Product;
  words: SimulatorWords;
  log: readonly LogEntry[];
  names: readonly string[];
  hides: boolean;
}

/** The actions and messages so far, scrolled to the latest. */
export function TimeLine({ product, words, log, names, hides }: TimeLineProps) {
  const lines = linesOf(product, words, log, names, hides);
  return (
    <section class="sim-line" aria-labelledby="sim-line">
      <h2 id="sim-line">{words.t('sim.told.title')}</h2>
      {lines.length === 0 ? <p class="sim-quiet">{words.t('sim.told.nothing')}</p> : <Lines lines={lines} />}
    </section>
  );
}

class Lines extends Component<{ lines: readonly TimelineLine[] }> {
  readonly #box = createRef<HTMLDivElement>();
  /** Stay at the end when the size changes. */
  readonly #sizes = new ResizeObserver(() => {
    if (this.#isAtEnd) this.#toEnd();
  });
  #isAtEnd = true;

  override componentDidMount(): void {
    const box = this.#box.current;
    if (!box) return;
    this.#toEnd();
    this.#sizes.observe(box);
  }

  override componentDidUpdate(before: { lines: readonly TimelineLine[] }): void {
    const { lines } = this.props;
    if (before.lines.length !== lines.length || before.lines.at(-1)?.text !== lines.at(-1)?.text) this.#toEnd();
  }

  override componentWillUnmount(): void {
    this.#sizes.disconnect();
  }

  #toEnd(): void {
    const box = this.#box.current;
    if (box) box.scrollTop = box.scrollHeight;
  }

  override render({ lines }: { lines: readonly TimelineLine[] }) {
    const note = ({ currentTarget: box }: { currentTarget: HTMLDivElement }): void => {
      this.#isAtEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
    };
    return (
      // Scrollable regions must be reachable by keyboard.
      <div ref={this.#box} class="sim-scroll" onScroll={note} tabIndex={0} role="group" aria-labelledby="sim-line">
        <ol role="list">
          {lines.map(({ at, who, text, isAction }) => (
            <li class={isAction ? 'sim-action' : undefined}>
              <span class="sim-at">{clockText(Math.max(0, at))}</span>
              <p>
                <b>{who}</b>
                <span>{text}</span>
              </p>
            </li>
          ))}
        </ol>
      </div>
    );
  }
}
