import { createActor, type Actor } from 'xstate';
import {
  createInterview,
  decodeReplies,
  encodeReplies,
  interviewView,
  isAllDone,
  isAmong,
  type InterviewEvent,
  type InterviewMachine,
  type InterviewNotice,
  type InterviewView,
  type Reply,
  type ReaderWorld,
} from '../../../machines/diagnosis/index.ts';
import { deviceOf, keepDevice } from '../../ui/device.ts';
import { button, element } from '../../ui/dom.ts';
import { backTo, entryNow, record, type How } from '../../ui/history.ts';
import { nextTask } from '../../ui/page.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { answersPanel, callPanel, movingPanel, solvedPanel } from './panels/end.ts';
import { backLink, stepPanel, waysPanel } from './panels/step.ts';
import { isPlace, NOTICES, originIn, type Origin } from './place.ts';
import { wordsIn, type InterviewPanels, type InterviewWords } from './words.ts';

/** An answer that solves the problem leads straight to the end, without confirmation. */
type ShownView = Exclude<InterviewView, { phase: 'confirming' }>;

/** An interview about a symptom: an actor, and the page and address that follow it. */
class Interview implements InterviewPanels {
  readonly words: InterviewWords;
  readonly origin: Origin;
  readonly #host: HTMLElement;
  readonly #title = document.title;
  readonly #machine: InterviewMachine;
  #world: ReaderWorld;
  #actor!: Actor<InterviewMachine>;
  #notice: InterviewNotice | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.words = wordsIn(document);
    this.origin = originIn(location.search, this.words.guides);
    this.#machine = createInterview(this.words.symptom);
    const { platform = '', ...world } = this.#guide?.world ?? {};
    // A guide that needs no phone does not say which one the reader has.
    const isPhone = Object.hasOwn(this.words.platforms, platform);
    this.#world = {
      screen: this.origin.seen,
      ...world,
      platform: isPhone ? platform : deviceOf(),
      ...this.origin.world,
    };
  }

  /** Begins at the place in the address, else with the known replies. */
  begin(): void {
    // The current question becomes the page's heading instead.
    const name = document.querySelector('.diag-header h1');
    name?.replaceWith(element('p', { class: 'diag-name phrases' }, ...name.childNodes));
    window.addEventListener('popstate', () => {
      // A link to a part of the page, such as “Skip to content”, does not leave the interview.
      if (isPlace(location.hash) || location.hash === '') this.#enter('focus');
      else recordPlace(this.#view, 'replace');
    });
    this.#enter(isPlace(location.hash) ? 'focus' : 'stay');
  }

  readonly send = (event: InterviewEvent): void => {
    if (event.type === 'interview.restarted') this.#start(undefined);
    else this.#actor.send(event);
    this.#advance();
  };

  /** Returns to the previous step, or from the end to the last one; if possible, with the browser's Back. */
  readonly goBack = (): void => {
    if (this.#view.phase === 'finished') this.#start(this.#view.replies);
    this.#actor.send({ type: 'reply.withdrawn' });
    // If the interview was opened as a link, the history has no entry before it.
    if (!backTo(encodeReplies(this.#view.replies))) this.#advance();
  };

  #lookAgain(step: string): void {
    const given = this.#host.querySelector(`[data-given="${step}"]`);
    given?.closest('details')?.setAttribute('open', '');
    const change = given?.querySelector<HTMLElement>('[data-action="change"]');
    if (change?.getAttribute('aria-expanded') === 'false') change.click();
    given?.scrollIntoView({ block: 'center' });
    given?.querySelector<HTMLElement>('.diag-choices button')?.focus({ preventScroll: true });
  }

  /** If the screen differs between phones, the line below names the phone and switches to others. */
  figureOf(step: string, answer = ''): HTMLElement[] {
    const { t, platforms } = this.words;
    const [shown, ...others] = this.#drawn(step, answer);
    if (!shown) return [];
    const choices = others.map(({ platform }) =>
      button(t('diag.showOther', { platform: platforms[platform] ?? platform }), () => this.#changePhone(platform), {
        class: 'button',
        'data-choice': platform,
      }),
    );
    const device = element(
      'p',
      { class: 'diag-device cluster quiet' },
      t('diag.shown', { platform: platforms[shown.platform] ?? '' }),
      ' ',
      ...choices,
    );
    return [shown.drawing, ...(choices.length > 0 ? [device] : [])];
  }

  pictureOf(step: string, answer: string): HTMLElement | undefined {
    const [shown] = this.#drawn(step, answer);
    const screen = shown?.drawing.querySelector('.s');
    if (!screen) return undefined;
    const isBlurred = shown?.drawing.hasAttribute('data-blurred') ?? false;
    return element('span', { class: 'thumb', 'aria-hidden': 'true', 'data-blurred': isBlurred }, screen);
  }

  /** Copies of a screen, the one of the reader's phone first. */
  #drawn(step: string, answer: string) {
    const screens = document.querySelector<HTMLTemplateElement>('[data-diag-figures]')?.content;
    const found = screens?.querySelectorAll<HTMLElement>(`[data-of="${step}"][data-screen-of="${answer}"]`) ?? [];
    const own = this.#world.platform;
    return [...found]
      .map((each) => ({ platform: each.dataset['platform'] ?? '', drawing: each.cloneNode(true) as HTMLElement }))
      .toSorted((one, other) => Number(other.platform === own) - Number(one.platform === own));
  }

  get #view(): InterviewView {
    return interviewView(this.#actor.getSnapshot(), this.words.symptom);
  }

  get platform(): string | undefined {
    return this.#world.platform;
  }

  get #guide() {
    return this.words.guides[this.origin.guide ?? ''];
  }

  /** Changes the reader's phone, which may answer a question or ask one again. */
  #changePhone(platform: string): void {
    keepDevice(platform);
    const before = encodeReplies(this.#view.replies);
    this.#world = { ...this.#world, platform };
    this.#actor.send({ type: 'world.changed', world: this.#world });
    if (encodeReplies(this.#view.replies) !== before) {
      this.#advance();
      return;
    }
    this.#show('replace');
    this.#host.querySelector<HTMLElement>('.diag-figure button')?.focus();
  }

  #enter(how: 'focus' | 'stay'): void {
    const asked = isPlace(location.hash) ? decodeReplies(location.hash, this.words.symptom) : undefined;
    // If no reply is valid any more, the interview starts over.
    const isEmpty = asked?.notice === 'replies-dropped' && asked.replies.length === 0;
    this.#notice = isEmpty ? 'unreadable' : asked?.notice;
    this.#start(asked?.notice === 'unreadable' ? undefined : asked?.replies);
    if (entryNow().phase === 'calling' && !this.#notice) this.#actor.send({ type: 'support.wanted' });
    this.#show('replace');
    if (how === 'focus') this.#focus();
  }

  #start(replies: readonly Reply[] | undefined): void {
    this.#actor?.stop();
    this.#actor = createActor(this.#machine, { input: { world: this.#world, replies } }).start();
  }

  #advance(): void {
    this.#notice = undefined;
    this.#show('push');
    this.#focus();
  }

  #show(how: How): void {
    const place = this.#view;
    if (place.phase === 'confirming') this.#actor.send({ type: 'result.confirmed' });
    const view = this.#view as ShownView;
    this.#render(view);
    if (place.phase !== 'finished') recordPlace(place, how);
    // If the reader completed what they came for, the guide does not have to be resumed.
    const { guide, isLast } = this.origin;
    const isOver = isLast || isAllDone(this.words.symptom, view.replies);
    if (view.phase === 'finished' && view.ending === 'solved' && guide && isOver)
      shelf.remember('walk', undefined, guide);
  }

  #render(view: ShownView): void {
    const guide = this.#guide;
    const isSolved = view.phase === 'finished' && view.ending === 'solved';
    const resumed = view.phase === 'asking' && guide?.resumed[view.step];
    const notice = this.#notice && this.words.t(NOTICES[this.#notice]);
    this.#host.dataset['phase'] = view.phase;
    this.#host.replaceChildren(
      ...(notice ? [element('p', { class: 'walk-notice', role: 'status' }, notice)] : []),
      ...this.#main(view),
      ...(guide && !isSolved && !resumed ? [backLink(this.words, guide, this.origin.at, false)] : []),
    );
    document.title = `${this.#heading?.textContent ?? ''} – ${this.#title}`;
  }

  #main(view: ShownView): HTMLElement[] {
    const { known } = this.#actor.getSnapshot().context;
    const implied = known.filter((each) => isAmong(view.replies, each));
    const own = view.replies.filter((reply) => !isAmong(implied, reply));
    switch (view.phase) {
      case 'asking':
        return [stepPanel(this, view, answersPanel(this, implied, own), this.#doubt(view))];
      case 'moving':
        return [movingPanel(this, view), waysPanel(this, view, answersPanel(this, implied, own))];
      case 'calling':
        return [
          callPanel(this, view, own),
          ...this.#doubt(view),
          waysPanel(this, view, answersPanel(this, implied, [])),
        ];
      case 'finished':
        return [view.ending === 'solved' ? solvedPanel(this, view, own) : callPanel(this, view, own)];
    }
  }

  /** Points out an answer that contradicts the others. */
  #doubt(view: InterviewView): HTMLElement[] {
    const { t, question, answer } = this.words;
    const doubted = 'doubt' in view && view.replies.find(({ step }) => step === view.doubt);
    if (!doubted) return [];
    const { step, outcome } = doubted;
    const notice = element(
      'div',
      { class: 'diag-doubt', role: 'status', 'data-doubt': step },
      element('p', {}, t('diag.doubt')),
      element('p', {}, question(step), ' ', element('b', {}, answer(step, outcome))),
      button(t('diag.change'), () => this.#lookAgain(step), { class: 'button', 'data-action': 'look-again' }),
    );
    return [notice];
  }

  #focus(): void {
    this.#heading?.focus({ preventScroll: true });
    (this.#host.closest('.diagnosis')?.querySelector('.diag-header') ?? this.#host).scrollIntoView({ block: 'start' });
  }

  get #heading(): HTMLElement | null {
    return this.#host.querySelector('h1');
  }
}

/** An early call has a history entry of its own at the address of the question. */
function recordPlace(view: InterviewView, how: How): void {
  const phase = view.phase === 'calling' && view.early ? 'calling' : '';
  record(encodeReplies(view.replies), { phase, open: '' }, how);
}

class DiagnosisInterview extends HTMLElement {
  connectedCallback(): void {
    void nextTask().then(() => new Interview(this).begin());
  }
}

customElements.define('diagnosis-interview', DiagnosisInterview);
