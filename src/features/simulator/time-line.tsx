import { Component, createRef } from 'preact';
import type { LogEntry, Product } from '../../../machines/simulator/index.ts';
import { clockText, linesOf } from './telling.ts';
import type { SimulatorWords } from './words.ts';

interface TimeLineProps {
  product: Product;
  words: SimulatorWords;
  log: readonly LogEntry[];
  names: readonly string[];
  hides: boolean;
}

/** What each actor did, and why, the latest last and in sight. */
export class TimeLine extends Component<TimeLineProps> {
  readonly #box = createRef<HTMLDivElement>();

  override componentDidUpdate(before: TimeLineProps): void {
    const box = this.#box.current;
    if (box && before.log !== this.props.log) box.scrollTop = box.scrollHeight;
  }

  override render({ product, words, log, names, hides }: TimeLineProps) {
    const lines = linesOf(product, words, log, names, hides);
    return (
      <section class="sim-line" aria-labelledby="sim-line">
        <h2 id="sim-line">{words.t('sim.told.title')}</h2>
        {lines.length === 0 && <p class="sim-quiet">{words.t('sim.told.nothing')}</p>}
        {/* It scrolls by itself, so it can be scrolled by keys too. */}
        <div ref={this.#box} class="sim-scroll" tabIndex={0} role="group" aria-labelledby="sim-line">
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
      </section>
    );
  }
}
