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
import { deviceOf } from '../../ui/device/device.ts';
import { backTo, entryNow, record, type How } from '../../ui/history.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { StepFigures } from './figures.ts';
import { addressOf, isPlace, originIn, type Origin } from './place.ts';
import { InterviewStage, type ShownView } from './stage.ts';
import { wordsIn, type InterviewWords } from './words.ts';

/** One reader's interview about one symptom: an actor, which page and address follow. */
export class Interview {
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
    // A guide that is done on no phone says nothing of which is the reader's.
    const isPhone = Object.hasOwn(words.platforms, platform);
    this.#world = { screen: origin.seen, ...world, platform: isPhone ? platform : deviceOf(), ...origin.world };
    this.#machine = createInterview(words.symptom);
    this.#stage = new InterviewStage(host, {
      words,
      origin,
      figures: new StepFigures(words, document, this.#world.platform, (platform) => this.#changePhone(platform)),
      send: (event) => this.#send(event),
      goBack: () => this.#goBack(),
      lookAgain: (step) => this.#stage.lookAgain(step),
    });
  }

  /** Begins at the place in the address, else with what is known; and follows the browser's Back. */
  begin(): void {
    window.addEventListener('popstate', () => {
      // A link to a part of the page, such as the one that skips to the content, leaves the interview as it is.
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

  /** Back to the step before, as the browser's own Back leads; from the end to what was answered last. */
  #goBack(): void {
    if (this.#view.phase === 'finished') this.#start(this.#view.replies);
    this.#actor.send({ type: 'reply.withdrawn' });
    if (backTo(encodeReplies(this.#view.replies))) return;
    // What was opened as a link has nothing before it. Its entry stays: those after it lead back to it.
    this.#notice = undefined;
    this.#show('push');
    this.#stage.focus();
  }

  /** The reader has said which phone is theirs, which may answer a question or ask one again. */
  #changePhone(platform: string): void {
    const before = this.#view.replies;
    this.#world = { ...this.#world, platform };
    this.#actor.send({ type: 'world.changed', world: this.#world });
    // Where nothing else follows from it, the picture alone changes, and the focus stays where it is.
    if (addressOf(before) === addressOf(this.#view.replies)) return;
    this.#show('push');
    this.#stage.focus();
  }

  /** A new actor, at the place in the address. */
  #enter(how: 'focus' | 'stay'): void {
    const asked = isPlace(location.hash) ? decodeReplies(location.hash, this.#words.symptom) : undefined;
    // Where nothing of what was said fits any more, it begins like a place that cannot be read.
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
    // An answer that says it is solved has its place, and is the end: nobody is asked the same a second time.
    const place = this.#view;
    if (place.phase === 'confirming') this.#actor.send({ type: 'result.confirmed' });
    const view = this.#view as ShownView;
    // What was known is marked as long as it stands.
    const { known } = this.#actor.getSnapshot().context;
    this.#stage.show(
      view,
      this.#notice,
      known.filter((each) => isAmong(view.replies, each)),
    );
    if (place.phase !== 'finished') recordPlace(place, how);
    // Where all is done there is no guide to go on with.
    const { guide } = this.#origin;
    const isOver = this.#origin.isLast || isAllDone(this.#words.symptom, view.replies);
    if (view.phase === 'finished' && view.ending === 'solved' && guide && isOver)
      shelf.remember('walk', undefined, guide);
  }
}

/** Where a reader asked for support in the middle, it has an entry of its own at the address of the question. */
function recordPlace(view: InterviewView, how: How): void {
  const phase = view.phase === 'calling' && view.early ? 'calling' : '';
  record(encodeReplies(view.replies), { phase, open: '' }, how);
}
