import type { Page } from 'playwright';
import { storedIn } from '../stored-calls.ts';

/** What a page shows, as far as it can be held against what is known. */
export type Sight = Awaited<ReturnType<typeof look>>;

/** Looks at a page, and at the calls that it has stored. */
export const look = async (page: Page) => {
  const seen = await seenOf(page);
  return { ...seen, stored: seen.console ? await storedIn(page) : [] };
};

/** Everything at one moment, so that no second of a clock comes between. */
function seenOf(page: Page) {
  return page.evaluate(() => {
    const text = (selector: string): string => document.querySelector(selector)?.textContent?.trim() ?? '';
    const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
    const isSeen = (each: Element): boolean => each.checkVisibility({ visibilityProperty: true });
    // A page that has only just begun has no body yet, or nothing at all, and cannot be explained.
    const body = document.body as HTMLElement | null;
    const root = document.documentElement as HTMLElement | null;
    const words = `${document.title}\n${body?.innerText ?? ''}`;
    const ids = all('[id]').map(({ id }) => id);
    const focus = document.activeElement;

    const walk = document.querySelector<HTMLElement>('guided-walk[data-phase]');
    const simulator = document.querySelector<HTMLElement>('.sim');
    const interview = document.querySelector<HTMLElement>('diagnosis-interview');
    const console = document.querySelector<HTMLElement>('agent-console[data-ready] .agent');
    const other = document.querySelector<HTMLAnchorElement>('a[data-language]');
    // What takes the practice along does so before its link is used.
    if (simulator) other?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));

    return {
      url: location.href,
      /** When the page was loaded: tells pages of one address apart. */
      born: performance.timeOrigin,
      language: root?.lang ?? '',
      title: document.title,
      headings: all('h1').filter(isSeen).length,
      strange: [...words.matchAll(/.{0,30}(?:\bundefined\b|\bNaN\b|\[object |\{\{|\}\}|\bnull\b).{0,30}/g)].map(
        ([found]) => found,
      ),
      /** What looks like the key of a word. */
      keys: words.match(/\b[a-z][a-zA-Z]*(?:\.[a-zA-Z]+)+\b/g) ?? [],
      twice: ids.filter((id, at) => id !== '' && ids.indexOf(id) !== at),
      dialogs: all('dialog:modal').map((each) => [...each.querySelectorAll('button')].some(isSeen)),
      /** Whether the control that was used last, and hit, has left the focus to nobody. */
      isFocusLost: (window as { soakHit?: boolean }).soakHit === true && (focus === null || focus === document.body),
      /** Whether everything that the page brings to life is there. */
      isReady:
        (document.querySelector('agent-console') === null || console !== null) &&
        (document.querySelector('.simulator') === null || simulator !== null) &&
        (interview === null || interview.dataset['phase'] !== undefined) &&
        document.querySelector('[aria-busy="true"]') === null,
      walk: walk && {
        guide: walk.dataset['guide']!,
        phase: walk.dataset['phase']!,
        shown: all('[data-step]')
          .filter(isSeen)
          .map((each) => each.dataset['step']!),
        current: all('[aria-current="step"]').map((each) => each.dataset['step']!),
        progress: text('.walk-progress'),
        done: document.querySelectorAll('.walk-path > .past').length,
      },
      simulator: simulator && {
        controls: Object.fromEntries(
          all('[data-device]').map((device) => [
            device.dataset['device']!,
            [
              ...new Set(
                [...device.querySelectorAll<HTMLElement>('[data-control]')].map((each) => each.dataset['control']!),
              ),
            ],
          ]),
        ),
        address: other?.href ?? '',
        time: text('.sim-clock'),
        goal: document.querySelector<HTMLElement>('[data-goal]')?.dataset['goal'],
      },
      interview: interview && {
        phase: interview.dataset['phase'],
        steps: all('diagnosis-interview [data-step-id]').map((each) => each.dataset['stepId']!),
        answers: all('.diag-answer').map((each) => each.dataset['answer']!),
        given: all('[data-given]').map((each) => each.dataset['given']!),
        chosen: all('[data-given] [aria-pressed="true"]').map((each) => each.dataset['change']!),
        code: text('[data-case-code]'),
      },
      console: console && {
        phase: console.dataset['phase']!,
        cases: all('[data-case]').map((each) => each.dataset['case']!),
        /** The number of the call on screen, which is above it wherever the lists have it. */
        call: text('.agent-identity b'),
        /** What the lists mark as that. One that is over is in a list that may be shut. */
        marked: all('.agent-case[aria-current]').map(({ dataset }) => dataset['case'] ?? dataset['closedCase']!),
        step: document.querySelector<HTMLElement>('.agent-script [data-step]')?.dataset['step'],
        asked: document.querySelector<HTMLElement>('.agent-script [data-step-id]')?.dataset['stepId'],
        clocks: all('[data-case]')
          .map((each) => each.innerText)
          .filter((each) => !/\d+:\d\d/.test(each)),
      },
      results: all('[data-result]').map((each) => each.dataset['result']!),
    };
  });
}
