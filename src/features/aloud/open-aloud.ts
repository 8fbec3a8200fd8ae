import { readFragment } from '../../../machines/walkthrough/index.ts';
import { partIn } from '../../ui/dom.ts';
import { loadJson, loadStyles } from '../../ui/load.ts';
import { pageLanguage } from '../../ui/page.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { translator } from '../../ui/t.ts';
import { rateFrom, voicesFor } from '../../ui/voices.ts';
import styles from './aloud.css?url';
import { AloudBar, type Rest, type T } from './bar.ts';
import type { Spoken } from './page-data.ts';
import { linesAt, linesOf, Reader } from './reader.ts';

let open: AloudBar | undefined;

/**
 * Reads the current step of a walk aloud, and each following one. It only observes the page.
 * @param host the element of the walk
 * @throws if files cannot be loaded
 */
export async function openAloud({ host, guide }: { host: HTMLElement; guide: string }): Promise<void> {
  if (open) {
    open.main.focus();
    return;
  }
  const [{ locale, joiner, steps, problems, words }] = (await Promise.all([
    loadJson(`${pageLanguage()}/walkthroughs/${guide}/aloud.json`),
    loadStyles(styles),
  ])) as [Spoken, unknown];
  const voices = await voicesFor(locale);
  const t: T = translator(words);
  const ofVoice = `voice-${locale}`;
  const kept = shelf.recall('pace', ofVoice);
  const voice = voices.find(({ voiceURI }) => voiceURI === kept) ?? voices[0];
  const rate = rateFrom(Number(shelf.recall('pace', 'aloud')));

  const bar = new AloudBar(t, joiner, voices, {
    toggle: () => reader.toggle(),
    next: () => reader.next(),
    back: () => reader.back(),
    setRate: (wanted) => {
      shelf.remember('pace', String(wanted), 'aloud');
      reader.manner = { rate: wanted };
    },
    setVoice: (uri) => {
      shelf.remember('pace', uri, ofVoice);
      reader.manner = { voice: voices.find(({ voiceURI }) => voiceURI === uri) };
    },
    close: () => close(),
  });
  bar.showManner(rate, voice?.voiceURI ?? '');
  open = bar;

  const onward = () => host.querySelector<HTMLElement>('.walk-foot [data-action="next"]');
  const rest = (): Rest => (host.dataset['phase'] !== 'walking' ? 'away' : onward() ? 'done' : 'choose');
  const make = (text: string) => new SpeechSynthesisUtterance(text);
  const reader = new Reader(
    speechSynthesis,
    make,
    { voice, locale, rate },
    {
      show: (line, isReading) => bar.show(line, isReading, rest()),
      goOn: () => onward()?.click(),
      failed: () => bar.showFailure(),
    },
  );

  let place = '';
  const follow = (): void => {
    const { phase } = host.dataset;
    if (phase === undefined || phase === 'finished') {
      close();
      return;
    }
    const problem = phase === 'troubled' ? openProblem(host) : undefined;
    const now = phase === 'walking' ? location.hash : [phase, problem?.id, ...(problem?.away ?? [])].join(' ');
    if (now === place) return;
    place = now;
    const { step = '', part } = (phase === 'walking' ? readFragment(location.hash) : undefined) ?? {};
    reader.come(problem ? linesOf(problems[problem.id] ?? [], problem.away) : linesAt(steps[step] ?? [], part));
  };
  // The title changes with each place.
  const watcher = new MutationObserver(follow);
  const closing = new AbortController();
  const close = (): void => {
    closing.abort();
    watcher.disconnect();
    sizes.disconnect();
    reader.end();
    const hadFocus = bar.host.contains(document.activeElement);
    bar.host.remove();
    open = undefined;
    if (hadFocus)
      host.querySelector<HTMLElement>('[aria-current="step"] [tabindex="-1"]')?.focus({ preventScroll: true });
  };
  bar.listenToKeys(closing.signal);
  window.addEventListener('pagehide', () => reader.end(), closing);

  const foot = partIn(host, '.walk-low');
  foot.before(bar.host);
  // The bar is above the step's buttons.
  const sizes = new ResizeObserver(() => bar.host.style.setProperty('--foot', `${foot.offsetHeight}px`));
  sizes.observe(foot);
  watcher.observe(partIn(document, 'title'), { childList: true });
  watcher.observe(host, { attributeFilter: ['data-phase'] });
  bar.main.focus({ preventScroll: true });
  follow();
}

/** The open problem and its hidden causes. */
function openProblem(host: HTMLElement): { id: string; away: ReadonlySet<string> } | undefined {
  const problem = host.querySelector('.problem[data-open]');
  if (!problem) return undefined;
  const idOf = ({ id }: Element): string => id.replace(/^(problem|cause)-/, '');
  return { id: idOf(problem), away: new Set([...problem.querySelectorAll('.cause[data-away]')].map(idOf)) };
}
