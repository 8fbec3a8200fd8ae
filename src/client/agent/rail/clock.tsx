import { Component } from 'preact';
import { isClosed, isHeld, type Case } from '../../../../machines/console/index.ts';
import { clockText } from '../clock.ts';

/** How long a call takes so far. It goes on by itself, so that nothing else is drawn every second. */
export class Clock extends Component<{ of: Case }> {
  #timer: ReturnType<typeof setInterval> | undefined;

  override componentDidMount(): void {
    this.#timer = setInterval(() => this.forceUpdate(), 1000);
  }

  override componentWillUnmount(): void {
    clearInterval(this.#timer);
  }

  override render({ of }: { of: Case }) {
    const { visits, held, since } = of.journal;
    const spent = visits.reduce((sum, { ms }) => sum + ms, held);
    const running = isClosed(of) ? 0 : Math.max(0, Date.now() - since);
    return (
      <time class={isHeld(of) ? 'agent-clock agent-held' : 'agent-clock'}>
        {clockText(Math.round((spent + running) / 1000))}
      </time>
    );
  }
}
