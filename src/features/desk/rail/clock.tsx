import { Component, type ComponentChildren } from 'preact';
import { runningIn, timesOf, type Case } from '../../../../machines/console/index.ts';
import { clockText } from '../clock.ts';
import type { ConsoleStore } from '../console-store.ts';
import { timesText } from '../tickets.ts';

const RUNNING = {
  talking: 'agent.clock.talking',
  held: 'agent.clock.held',
  wrapUp: 'agent.clock.wrapUp',
} as const;

interface ClockProps {
  store: ConsoleStore;
  of: Case;
}

/** The time that is running, such as talking or hold. The talking time if none is running. */
export function Clock({ store, of }: ClockProps) {
  return (
    <EachSecond>
      {(now) => {
        const running = runningIn(of, now) ?? 'talking';
        const time = clockText(secondsIn(of, now)[running]);
        return <time class={`agent-clock agent-clock-${running}`}>{store.own.t(RUNNING[running], { time })}</time>;
      }}
    </EachSecond>
  );
}

/** All times of a call: talking, on hold or away, and wrap-up. */
export function Times({ store, of }: ClockProps) {
  return (
    <EachSecond>{(now) => <small class="agent-times">{timesText(secondsIn(of, now), store.own)}</small>}</EachSecond>
  );
}

function secondsIn(of: Case, now: number): Record<'talking' | 'held' | 'wrapUp', number> {
  const { talking, held, wrapUp } = timesOf(of, now);
  return { talking: whole(talking), held: whole(held), wrapUp: whole(wrapUp) };
}

function whole(ms: number): number {
  return Math.round(ms / 1000);
}

/** Renders its children every second, without the rest of the page. */
class EachSecond extends Component<{ children: (now: number) => ComponentChildren }> {
  #timer: ReturnType<typeof setInterval> | undefined;

  override componentDidMount(): void {
    this.#timer = setInterval(() => this.forceUpdate(), 1000);
  }

  override componentWillUnmount(): void {
    clearInterval(this.#timer);
  }

  override render({ children }: { children: (now: number) => ComponentChildren }) {
    return children(Date.now());
  }
}
