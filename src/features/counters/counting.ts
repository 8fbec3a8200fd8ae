import { pageLanguage } from '../../ui/page-language.ts';
import { sentToday, writeSent } from './ledger.ts';
import { interviewEvents, walkEvents, type InterviewMoment, type WalkMoment } from './events.ts';
import { interviewMoment, walkMoment } from './moments.ts';
import { countedWords } from './search-words.ts';
import { Tally } from './tally.ts';
import { unansweredIn } from './unanswered.ts';

/** What is counted on a page, and where it is sent. */
export interface CountingPlace {
  /** The address. */
  to: string;
  /** The guide or the symptom that the page is about, with its digest; empty on other pages. */
  about: string;
  /** Whether the words of questions without an answer are counted. */
  countsSearches: boolean;
}

/**
 * Counts on this page until it is stopped. It only looks: at what page, address and history say of a walk, an interview, a
 * search. What comes of it leaves in one message whenever the page is no longer seen.
 *
 * @returns stops it; what was not sent is forgotten
 */
export function startCounting({ to, about, countsSearches }: CountingPlace): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const tally = new Tally(sentToday());
  const language = pageLanguage();

  const [kind, ...named] = about.split(' ');
  const note = (events: readonly string[]): void => tally.note([kind, language, ...named].join(' '), events);
  const noteSearches = (part: ParentNode): void => {
    if (!countsSearches || !('Segmenter' in Intl)) return;
    const words = unansweredIn(part).map((question) => countedWords(question, document.documentElement.lang));
    tally.note(`search ${language}`, words.filter(Boolean));
  };

  /** Follows what a part of the page shows, moment by moment. */
  const follow = <Moment extends { phase: string }>(
    host: HTMLElement,
    momentOf: (host: HTMLElement) => Moment,
    eventsOf: (before: Moment | undefined, now: Moment) => string[],
  ): void => {
    let before: Moment | undefined;
    const look = (): void => {
      const now = momentOf(host);
      // Whoever goes back to the whole page has left no step for another one.
      if (now.phase !== '') note(eventsOf(before, now));
      else if (!before) return;
      before = now;
    };
    const observer = new MutationObserver(look);
    observer.observe(host, { subtree: true, attributeFilter: ['data-phase', 'aria-current'] });
    signal.addEventListener('abort', () => observer.disconnect());
    look();
  };

  const walk = document.querySelector<HTMLElement>('guided-walk');
  const interview = document.querySelector<HTMLElement>('diagnosis-interview');
  if (kind === 'walk' && walk) {
    follow<WalkMoment>(walk, walkMoment, walkEvents);
    walk.addEventListener('click', (event) => note(pressed(walk, event.target as Element)), { capture: true, signal });
  }
  if (kind === 'diagnosis' && interview) follow<InterviewMoment>(interview, interviewMoment, interviewEvents);

  // A question is over when its field is left, its dialog goes away, or the page does.
  document.addEventListener('focusout', () => noteSearches(document), { capture: true, signal });
  const dialogs = new MutationObserver((changes) => {
    for (const { removedNodes } of changes)
      for (const gone of removedNodes) if (gone instanceof Element) noteSearches(gone);
  });
  dialogs.observe(document.body, { childList: true });
  signal.addEventListener('abort', () => dialogs.disconnect());

  const send = (): void => {
    noteSearches(document);
    const lines = tally.take();
    if (lines.length > 0 && navigator.sendBeacon(to, lines.join('\n'))) writeSent(lines);
  };
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && send(), { signal });
  addEventListener('pagehide', send, { signal });

  return () => {
    tally.drop();
    stop.abort();
  };
}

/** What a press says that no moment shows: whether it helped, and that the diagnosis was asked. */
function pressed(host: HTMLElement, target: Element): string[] {
  const answers = [...host.querySelectorAll('.walk-helped button')];
  const answer = answers.findIndex((each) => each.contains(target));
  if (answer >= 0) return [answer === 0 ? 'helped:yes' : 'helped:no'];
  return target.closest('[data-action="diagnose"]') ? [`asked:${walkMoment(host).step}`] : [];
}
