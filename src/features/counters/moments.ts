import { readFragment } from '../../../machines/walkthrough/index.ts';
import { entryNow } from '../../ui/history.ts';
import type { InterviewMoment, WalkMoment } from './events.ts';

/** Where a walk stands: what its page, its address and its entry in the browser's history say. */
export function walkMoment(host: HTMLElement): WalkMoment {
  const { step = '', ways = [] } = readFragment(location.hash) ?? {};
  return {
    phase: host.dataset['phase'] ?? '',
    step,
    ways,
    at: Number(host.querySelector('.walk-bar progress')?.getAttribute('value') ?? 0),
    open: entryNow().open,
    outcome: host.querySelector<HTMLElement>('[data-outcome]')?.dataset['outcome'] ?? '',
  };
}

/** The same of an interview. */
export function interviewMoment(host: HTMLElement): InterviewMoment {
  const said = /^#said~(.*)$/.exec(location.hash)?.[1] ?? '';
  const to = host.querySelector<HTMLAnchorElement>('[data-action="move"]')?.pathname ?? '';
  return {
    phase: host.dataset['phase'] ?? '',
    step: host.querySelector<HTMLElement>('[data-step-id]')?.dataset['stepId'] ?? '',
    replies: said.split('~').filter(Boolean),
    isEarly: entryNow().phase === 'calling',
    isSolved: host.querySelector('[data-action="call"]') === null,
    to: to.split('/').filter(Boolean).at(-1) ?? '',
  };
}
