import { tokensOf } from './product-actor.ts';
import { product } from './product.ts';
import { drawingFault, type WildWorld } from './practice-wild.ts';

const { latency, answer, session = 0, approval: approvalLife = 0 } = product.definition.seconds;
const SECONDS = { latency, answer, session, approval: approvalLife };

/** Who waits, for what, and how long at most, in seconds. A key that changes is another wait. */
function waitsOf(world: WildWorld): [key: string, most: number][] {
  const { server, portal, phone, app } = world.actors;
  const waits: [string, number][] = [];
  const open = tokensOf(server.context, 'approval').flatMap(([id, state]) => (state === 'open' ? [id] : []));
  if (app.matches('activating')) waits.push(['app activating', SECONDS.answer]);
  if (app.matches('approving')) waits.push([`app approving ${String(app.context.keeps['approval'])}`, SECONDS.answer]);
  if (
    app.matches('asking-camera') &&
    !phone.matches({ front: { app: 'askingCamera' } }) &&
    phone.matches({ front: 'app' })
  )
    waits.push(['app asking for a camera that nobody is asked for', 0]);
  if (portal.matches('logging-in')) waits.push(['portal logging in', SECONDS.answer]);
  if (portal.matches('held')) waits.push(['portal held', SECONDS.approval + SECONDS.answer]);
  if (phone.matches({ notice: 'shown' })) {
    const { approval } = phone.context;
    waits.push([`phone showing notice ${approval}`, SECONDS.approval]);
    // A server that has given up has told so: the phone stops as soon as it can have heard.
    if (!open.includes(approval!)) waits.push([`phone showing notice ${approval} for nothing`, SECONDS.latency]);
  }
  if (portal.matches('held') && open.length === 0) waits.push(['portal held for nothing', 2 * SECONDS.latency]);
  return waits;
}

/** Watches a world, and throws as soon as something has happened that never may. */
export class Watch {
  readonly #world: WildWorld;
  readonly #since = new Map<string, number>();
  /** When each string was drawn, and which have been used. */
  readonly #drawn = new Map<string, number>();
  readonly #used = new Set<string>();
  #asked: string | undefined;
  #wasEnrolled = false;
  #goal: string | undefined;

  constructor(world: WildWorld) {
    this.#world = world;
  }

  /** To be called after everything that happens. */
  check(): void {
    for (const { by, event } of this.#world.heard.splice(0)) this.#hear(by, event);
    this.#checkWaits();
    const { server } = this.#world.actors;
    if (this.#wasEnrolled && !server.matches('enrolled')) throw new Error('A user is enrolled no more.');
    this.#wasEnrolled = server.matches('enrolled');
    const view = this.#world.view;
    const fault = drawingFault(view);
    if (fault) throw new Error(`It cannot be drawn: ${fault}.`);
    if (this.#goal !== undefined && view.goal === undefined) throw new Error('A success is forgotten.');
    this.#goal = view.goal;
  }

  /** How many activations have been accepted. */
  get activations(): number {
    return this.#used.size;
  }

  #hear(by: string, event: { type: string } & Record<string, unknown>): void {
    if (by === 'server' && event.type === 'activation.requested') this.#asked = event['string'] as string;
    if (event.type !== 'message.sent' || event['from'] !== 'server') return;
    const message = event['message'] as { type: string; string?: string };
    if (message.type === 'login.offered') this.#drawn.set(message.string!, this.#world.seconds);
    if (message.type === 'activation.accepted') this.#accept(this.#asked!);
  }

  #accept(string: string): void {
    const { scenario, seconds } = this.#world;
    const drawn = this.#drawn.get(string);
    const [first] = this.#drawn.keys();
    if (this.#wasEnrolled || this.#used.size > 0) throw new Error('Somebody is enrolled twice.');
    if (this.#used.has(string)) throw new Error(`${string} is used twice.`);
    if (drawn === undefined) throw new Error(`${string} was never drawn.`);
    if (seconds - drawn >= SECONDS.session) throw new Error(`${string} activates after its time.`);
    if ([...this.#drawn.keys()].at(-1) !== string) throw new Error(`${string} activates though another is shown.`);
    const spent = scenario.faults.includes('code-used') || scenario.faults.includes('code-expired');
    if (spent && string === first) throw new Error('A string activates that was spent before.');
    if (scenario.task === 'message-delivery' || scenario.faults.includes('already-enrolled'))
      throw new Error('Somebody activates who need not.');
    this.#used.add(string);
  }

  #checkWaits(): void {
    const waits = waitsOf(this.#world);
    for (const key of this.#since.keys()) if (!waits.some(([each]) => each === key)) this.#since.delete(key);
    for (const [key, most] of waits) {
      const since = this.#since.get(key) ?? this.#world.seconds;
      this.#since.set(key, since);
      if (this.#world.seconds - since > most) throw new Error(`${key}: longer than ${most} s.`);
      if (most === 0) throw new Error(key);
    }
  }
}
