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
import { deviceOf } from '../../ui/device.ts';
import { backTo, entryNow, record, type How } from '../../ui/history.ts';
import { nextTask } from '../../ui/page.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { stepFigures } from './figures.ts';
import { addressOf, isPlace, originIn, type Origin } from './place.ts';
import { InterviewStage, type ShownView } from './stage.ts';
import { wordsIn, type InterviewWords } from './words.ts';

/** An interview about a symptom: an actor, and the page and address that follow it. */
class Interview {
  readonly #words: InterviewWords;
  #world: ReaderWorld;
  readonly #origin: Origin;
  readonly #machine: InterviewMachine;
  readonly #stage: InterviewStage;
  #actor!: Actor<InterviewMachine>;
  #notice: InterviewNotice | undefined;

  constructor(host: HTMLElement) {
    const words = wordsIn(document);
    const origin = originIn(location.search, words.guides);
    this.#words = words;
    this.#origin = origin;
    const { platform = '', ...world } = words.guides[origin.guide ?? '']?.world ?? {};
    // A guide that needs no phone does not say which one the reader has.
    const isPhone = Object.hasOwn(words.platforms, platform);
    this.#world = { screen: origin.seen, ...world, platform: isPhone ? platform : deviceOf(), ...origin.world };
    this.#machine = createInterview(words.symptom);
    this.#stage = new InterviewStage(host, {
      words,
      origin,
      figureOf: stepFigures(words, this.#world.platform, (platform) => this.#changePhone(platform)),
      send: (event) => this.#send(event),
      goBack: () => this.#goBack(),
      lookAgain: (step) => this.#stage.lookAgain(step),
    });
  }

  /** Begins at the place in the address, else with the known replies. */
  begin(): void {
    window.addEventListener('popstate', () => {
      // A link to a part of the page, such as “Skip to content”, does not leave the interview.
      if (isPlace(location.hash) || location.hash === '') this.#enter('focus');
      else recordPlace(this.#view, 'replace');
    });
    this.#enter(isPlace(location.hash) ? 'focus' : 'stay');
  }

  get #view(): InterviewView {
    return interviewView(this.#actor.getSnapshot(), this.#words.symptom);
  }

  #send(event: InterviewEvent): void {
    this.#notice = undefined;
    if (event.type === 'interview.restarted') this.#start(undefined);
    else this.#actor.send(event);
    this.#show('push');
    this.#stage.focus();
  }

  /** Returns to the previous step, or from the end to the last one; if possible, with the browser's Back. */
  #goBack(): void {
    if (this.#view.phase === 'finished') this.#start(this.#view.replies);
    this.#actor.send({ type: 'reply.withdrawn' });
    if (backTo(encodeReplies(this.#view.replies))) return;
    // The interview was opened as a link, so the history has no entry before it.
    this.#notice = undefined;
    this.#show('push');
    this.#stage.focus();
  }

  /** Changes the reader's phone, which may answer a question or ask one again. */
  #changePhone(platform: string): void {
    const before = this.#view.replies;
    this.#world = { ...this.#world, platform };
    this.#actor.send({ type: 'world.changed', world: this.#world });
    // If nothing but the picture changes, the focus stays where it is.
    if (addressOf(before) === addressOf(this.#view.replies)) return;
    this.#show('push');
    this.#stage.focus();
  }

  /** Starts at the place in the address. */
  #enter(how: 'focus' | 'stay'): void {
    const asked = isPlace(location.hash) ? decodeReplies(location.hash, this.#words.symptom) : undefined;
    // If no reply is valid any more, the interview starts over.
    const isEmpty = asked?.notice === 'replies-dropped' && asked.replies.length === 0;
    this.#notice = isEmpty ? 'unreadable' : asked?.notice;
    this.#start(asked?.notice === 'unreadable' ? undefined : asked?.replies);
    if (entryNow().phase === 'calling' && !this.#notice) this.#actor.send({ type: 'support.wanted' });
    this.#show('replace');
    if (how === 'focus') this.#stage.focus();
  }

  #start(replies: readonly Reply[] | undefined): void {
    this.#actor?.stop();
    this.#actor = createActor(this.#machine, { input: { world: this.#world, replies } }).start();
  }

  #show(how: How): void {
    // An answer that solves the problem needs no confirmation.
    const place = this.#view;
    if (place.phase === 'confirming') this.#actor.send({ type: 'result.confirmed' });
    const view = this.#view as ShownView;
    const { known } = this.#actor.getSnapshot().context;
    const implied = known.filter((each) => isAmong(view.replies, each));
    this.#stage.show(view, this.#notice, implied);
    if (place.phase !== 'finished') recordPlace(place, how);
    // If the reader completed what they came for, the guide does not have to be resumed.
    const { guide } = this.#origin;
    const isOver = this.#origin.isLast || isAllDone(this.#words.symptom, view.replies);
    if (view.phase === 'finished' && view.ending === 'solved' && guide && isOver)
      shelf.remember('walk', undefined, guide);
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
