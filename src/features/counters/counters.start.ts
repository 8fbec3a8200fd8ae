import { readFragment } from '../../../machines/walkthrough/index.ts';
import { element } from '../../ui/dom.ts';
import { entryNow } from '../../ui/history.ts';
import { pageLanguage } from '../../ui/page.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { countedWords, interviewEvents, Tally, walkEvents, type InterviewMoment, type WalkMoment } from './events.ts';

// Built as a separate script, and only for sites that count readers (`src/build/bundle.ts`).

/** Whether this reader is counted. `unasked`: the site asks first; `forbidden`: by Global Privacy Control. */
type Consent = 'counted' | 'refused' | 'unasked' | 'forbidden';

function currentConsent(asksFirst: boolean): Consent {
  if ((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) return 'forbidden';
  const answer = shelf.recall('counting');
  if (answer === 'no') return 'refused';
  return answer === 'yes' || !asksFirst ? 'counted' : 'unasked';
}

function countButtons(host: HTMLElement): HTMLButtonElement[] {
  return [...host.querySelectorAll<HTMLButtonElement>('[data-count]')];
}

/** Calls `update` now and whenever something stored has changed, and stores the choice of a pressed button. */
function listen(host: HTMLElement, update: () => void, onChoice?: (choice: 'yes' | 'no') => void): void {
  // The browser dispatches it for changes on other pages of the site.
  addEventListener('storage', update);
  for (const button of countButtons(host))
    button.addEventListener('click', () => {
      const choice = button.dataset['count'] === 'yes' ? 'yes' : 'no';
      shelf.remember('counting', choice);
      dispatchEvent(new Event('storage'));
      onChoice?.(choice);
    });
  update();
}

/** Counts on its page if the reader allows it, and asks first on some sites. */
class ReaderCount extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    listen(
      this,
      () => this.#update(),
      (choice) => {
        const reply = this.querySelector<HTMLElement>(`[data-said="${choice}"]`);
        if (!reply) return;
        reply.hidden = false;
        reply.focus();
      },
    );
  }

  #update(): void {
    const { to = '', about = '', asks, searches } = this.dataset;
    const consent = currentConsent(asks !== undefined);
    const question = this.querySelector<HTMLElement>('.tally-question');
    // The privacy page has its own switch.
    if (question) question.hidden = consent !== 'unasked' || document.querySelector('counted-here') !== null;
    if (consent === 'counted') this.#stop ??= startCounting(to, about, searches !== undefined);
    else {
      this.#stop?.();
      this.#stop = undefined;
    }
  }
}

/** On the privacy page: whether this reader is counted, the switch, and what was sent from this browser. */
class CountedHere extends HTMLElement {
  connectedCallback(): void {
    listen(this, () => this.#update());
    // After everything has been deleted further down the page.
    addEventListener('pageshow', () => this.#update());
  }

  #update(): void {
    const consent = currentConsent(this.dataset['asks'] !== undefined);
    for (const state of this.querySelectorAll<HTMLElement>('[data-state]'))
      state.hidden = state.dataset['state'] !== consent;
    const chosen = { counted: 'yes', refused: 'no', unasked: '', forbidden: 'no' }[consent];
    for (const button of countButtons(this)) {
      button.setAttribute('aria-pressed', String(button.dataset['count'] === chosen));
      button.disabled = consent === 'forbidden';
    }
    const days = sentByDay().map(({ day, text }) =>
      element('li', {}, element('b', {}, day), element('pre', { tabindex: '0' }, text)),
    );
    this.querySelector('.tally-sent')?.replaceChildren(...days);
    const none = this.querySelector<HTMLElement>('.tally-none');
    if (none) none.hidden = days.length > 0;
  }
}

/**
 * Counts on this page, and sends a message each time the page is hidden. It only reads the page, address and history.
 * @param to the address that messages are sent to
 * @param about the page's guide or symptom with its digest; empty on other pages
 * @param countsSearches whether the words of searches without results are counted
 * @returns stops counting; unsent events are dropped
 */
function startCounting(to: string, about: string, countsSearches: boolean): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const tally = new Tally(sentToday());
  const language = pageLanguage();

  const [kind, ...rest] = about.split(' ');
  const note = (events: readonly string[]): void => tally.note([kind, language, ...rest].join(' '), events);
  const noteSearches = (part: ParentNode): void => {
    if (!countsSearches || !('Segmenter' in Intl)) return;
    const words = unansweredIn(part).map((question) => countedWords(question, document.documentElement.lang));
    tally.note(`search ${language}`, words.filter(Boolean));
  };

  const follow = <Moment extends { phase: string }>(
    host: HTMLElement,
    momentOf: (host: HTMLElement) => Moment,
    eventsOf: (before: Moment | undefined, now: Moment) => string[],
  ): void => {
    let before: Moment | undefined;
    const update = (): void => {
      const now = momentOf(host);
      // A reader who returns to the whole article does not leave a step.
      if (now.phase !== '') note(eventsOf(before, now));
      else if (!before) return;
      before = now;
    };
    const observer = new MutationObserver(update);
    observer.observe(host, { subtree: true, attributeFilter: ['data-phase', 'aria-current'] });
    signal.addEventListener('abort', () => observer.disconnect());
    update();
  };

  const walk = document.querySelector<HTMLElement>('guided-walk');
  const interview = document.querySelector<HTMLElement>('diagnosis-interview');
  if (kind === 'walk' && walk) {
    follow(walk, walkMoment, walkEvents);
    walk.addEventListener('click', (event) => note(pressed(walk, event.target as Element)), { capture: true, signal });
  }
  if (kind === 'diagnosis' && interview) follow(interview, interviewMoment, interviewEvents);

  // A search ends when its field loses the focus, its dialog closes, or the page is hidden.
  document.addEventListener('focusout', () => noteSearches(document), { capture: true, signal });
  const dialogs = new MutationObserver((changes) => {
    for (const { removedNodes } of changes)
      for (const node of removedNodes) if (node instanceof Element) noteSearches(node);
  });
  dialogs.observe(document.body, { childList: true });
  signal.addEventListener('abort', () => dialogs.disconnect());

  const send = (): void => {
    noteSearches(document);
    const lines = tally.take();
    if (lines.length > 0 && navigator.sendBeacon(to, lines.join('\n')))
      shelf.remember('counted', [...sentToday(), ...lines].join('\n'), today());
  };
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && send(), { signal });
  addEventListener('pagehide', send, { signal });

  return () => {
    tally.drop();
    stop.abort();
  };
}

/** Events of a click that change no state: the answer to "Did this help?", and the link to the diagnosis. */
function pressed(host: HTMLElement, target: Element): string[] {
  const answers = [...host.querySelectorAll('.walk-helped button')];
  const answer = answers.findIndex((each) => each.contains(target));
  if (answer >= 0) return [answer === 0 ? 'helped:yes' : 'helped:no'];
  return target.closest('[data-action="diagnose"]') ? [`asked:${walkMoment(host).step}`] : [];
}

function walkMoment(host: HTMLElement): WalkMoment {
  const { step = '', ways = [] } = readFragment(location.hash) ?? {};
  return {
    phase: host.dataset['phase'] ?? '',
    step,
    ways,
    at: [...document.querySelectorAll<HTMLElement>('[data-step]')].findIndex((each) => each.dataset['step'] === step),
    open: entryNow().open,
    outcome: host.querySelector<HTMLElement>('[data-outcome]')?.dataset['outcome'] ?? '',
  };
}

function interviewMoment(host: HTMLElement): InterviewMoment {
  const said = /^#said~(.*)$/.exec(location.hash)?.[1] ?? '';
  return {
    phase: host.dataset['phase'] ?? '',
    step: host.querySelector<HTMLElement>('[data-step-id]')?.dataset['stepId'] ?? '',
    replies: said.split('~').filter(Boolean),
    isEarly: entryNow().phase === 'calling',
    isSolved: host.querySelector('[data-action="call"]') === null,
  };
}

/** Searches without results in a part of the page: in suggestions below a field, and on the results page. */
function unansweredIn(part: ParentNode): string[] {
  const suggested = [...part.querySelectorAll('.search-list[data-weak]')].map(
    ({ id }) => part.querySelector<HTMLInputElement>(`[aria-controls="${id}"]`)?.value,
  );
  const ways = part.querySelector<HTMLElement>('site-search .search-ways');
  const field = part.querySelector<HTMLInputElement>('.search-page input[name="q"]');
  return [...suggested, ways && !ways.hidden ? field?.value : undefined].filter((each) => each !== undefined);
}

function sentByDay(): { day: string; text: string }[] {
  return shelf
    .names('counted')
    .sort()
    .reverse()
    .map((day) => ({ day, text: shelf.recall('counted', day) ?? '' }));
}

function sentToday(): string[] {
  return shelf.recall('counted', today())?.split('\n') ?? [];
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

customElements.define('reader-count', ReaderCount);
customElements.define('counted-here', CountedHere);
