import { suggest } from '../../problem.ts';
import {
  heardIn,
  passedBy,
  verbsOf,
  type Place,
  type WrittenActors,
  type WrittenTransition,
  type WrittenVerb,
} from '../behaviour/states.ts';
import type { Condition, ProductDefinition, Value } from '../definition.types.ts';
import { PHONE_HEARS, PHONE_SAYS } from '../phone/phone.messages.ts';
import { APP, DEVICES, PHONE } from '../protocol.ts';
import { groupsWith } from '../screens/groups.ts';
import { TOKEN_BEGINS, type Faults } from './faults.ts';

/** What is known in every condition. */
const WORLD = ['platform', 'method', 'task', 'version'];
const TOKEN_STATES = [...TOKEN_BEGINS, 'unknown'];
/** What the phone's own screens show where an app says so, and what of them it answers to. */
const OF_SYSTEM = { shows: ['camera', 'camera-denied'], tap: ['close'], enter: [] };
/** What is done with a control, by what is heard of it. */
const DONE = { tapped: 'tap', entered: 'enter' } as const;

/** Whatever in the behaviour of an actor names something that is not there. */
export function checkActor(faults: Faults, product: ProductDefinition, actors: WrittenActors, name: string): void {
  const [device] = DEVICES.find(([, actor]) => actor === name) ?? [];
  const screens = device ? product.screens[device] : {};
  const ofSystem = device === 'phone' ? OF_SYSTEM : undefined;
  const kept = Object.keys(product.actors[name]?.keeps ?? {});
  const said = saidTo(name, actors);
  const states = actors.get(name) ?? [];

  const needKept = (place: Place, each: string) =>
    faults.need('kept-unknown', place, each, kept, 'name that this actor keeps');

  const needToken = (place: Place, kind: string) =>
    faults.need('token-unknown', place, kind, Object.keys(product.tokens), 'token of this product');

  const carriedBy = (event: string): readonly string[] => {
    const [first = '', ...rest] = event.split('.');
    if (first === 'entered') return ['value'];
    return said.get(event) ?? (isOfToken(first) ? rest : []);
  };

  /** A name is what an event carries, what is kept, or a part of the world. What is done on the way in may follow any event. */
  const checkReference = (place: Place, each: string, on: WrittenTransition | undefined) => {
    const all = [...carriedBy(on?.event ?? ''), ...kept, ...WORLD];
    faults.need('name-unknown', place, each, all, 'name that this actor keeps, or that is carried here');
  };

  const checkValue = (place: Place, value: Value, on: WrittenTransition | undefined) => {
    if (typeof value === 'string' && value.startsWith('$')) checkReference(place, value.slice(1), on);
  };

  const checkEvent = (place: Place, event: string) => {
    const [first = '', ...rest] = event.split('.');
    const id = rest.join('.');
    if (first === 'tapped' || first === 'entered') {
      const how = DONE[first];
      const controls = [...groupsWith(screens, how).map((control) => String(control[how])), ...(ofSystem?.[how] ?? [])];
      faults.need('control-unknown', place, id, controls, 'control of the screens of its device');
    } else if (said.has(event)) return;
    else if (isOfToken(first)) needToken(place, id);
    else
      faults.fault('message-untold', place, `Nobody tells \`${event}\` to \`${name}\`.`, suggest(event, said.keys()));
  };

  const checkCondition = (on: WrittenTransition) => {
    for (const [asked, wanted] of Object.entries(on.condition)) {
      checkReference(on.place, asked.replace(/^\$/, ''), on);
      for (const value of [wanted].flat())
        if (asked.startsWith('$'))
          faults.need('token-unknown', on.place, String(value), TOKEN_STATES, 'state of a token');
        else if (asked === 'version')
          faults.need('version-unknown', on.place, String(value), product.versions ?? [], 'version of this product');
        else checkValue(on.place, value, on);
    }
  };

  const checkTold = (place: Place, tell: string) => {
    const [to = '', ...rest] = tell.split('.');
    const message = rest.join('.');
    const all = [...actors.keys(), ...(actors.has(APP) ? [PHONE] : [])];
    faults.need('actor-unknown', place, to, all, 'actor of this product');
    const [actor] = actors.get(to) ?? [];
    const heard = to === PHONE ? PHONE_HEARS : actor && heardIn(actor.state);
    if (!heard || heard.includes(message)) return;
    faults.fault('message-unheard', place, `\`${to}\` never hears \`${message}\`.`, suggest(message, heard));
  };

  const checkVerb = ({ verb, place, on }: WrittenVerb) => {
    if ('draw' in verb) {
      needToken(place, verb.draw);
      needKept(place, verb.as);
    }
    if ('tell' in verb) checkTold(place, verb.tell);
    if ('set' in verb) for (const id of Object.keys(verb.set)) needKept(place, id);
    for (const [, value] of passedBy(verb)) checkValue(place, value, on);
    if ('withdraw' in verb) checkValue(place, verb.withdraw, on);
    if (!('use' in verb)) return;
    checkValue(place, verb.use, on);
    if (isOpen(verb.use, on?.condition)) return;
    const message = `\`use: ${verb.use}\` is done whether or not it is still open.`;
    const hint = `Write \`if: { ${verb.use}: open }\` with it, and what happens else after it.`;
    faults.fault('token-unguarded', place, message, hint);
  };

  for (const { state, place, transitions, verbs } of states) {
    const inner = Object.keys(state.states);
    if (state.begins !== undefined)
      faults.need('state-unknown', [...place, 'begins'], state.begins, inner, 'state within it');
    else if (inner.length > 0 || state.returns) {
      const hint = inner.length > 0 ? `Write \`begins: ${inner[0]}\`.` : 'Write `states` too, or remove `returns`.';
      faults.fault('begins-missing', place, 'No state within it comes first.', hint);
    }
    if (state.shows !== undefined) {
      const all = [...Object.keys(screens), ...(ofSystem?.shows ?? [])];
      faults.need('screen-unknown', [...place, 'shows'], state.shows, all, 'screen of its device');
    }
    for (const each of transitions) {
      if (each.isTimed)
        faults.need('time-unknown', each.place, each.event ?? '', Object.keys(product.seconds), 'time of this product');
      else if (each.event !== undefined) checkEvent(each.place, each.event);
      if (each.to !== undefined && each.goal === undefined) {
        const all = new Set(states.map(({ name: id }) => id.slice(id.lastIndexOf('.') + 1)).filter((id) => id !== ''));
        const message = `There is no state \`${each.to}\` to go to from here.`;
        faults.fault('state-unknown', each.place, message, suggest(each.to, all));
      }
      checkCondition(each);
    }
    verbs.forEach(checkVerb);
  }
}

/** What works once works only while it is open: whether that is asked. */
function isOpen(token: Value, condition: Condition = {}): boolean {
  const states = Object.hasOwn(condition, String(token)) ? [condition[String(token)]].flat() : [];
  return states.length === 1 && states[0] === 'open';
}

function isOfToken(word: string): boolean {
  return word === 'expired' || word === 'withdrawn';
}

/** What is told to an actor by others, and what each message carries. */
function saidTo(to: string, actors: WrittenActors): ReadonlyMap<string, readonly string[]> {
  const said = new Map(Object.entries(to === APP ? PHONE_SAYS : {}));
  for (const verb of verbsOf(actors)) {
    if (!('tell' in verb) || !verb.tell.startsWith(`${to}.`)) continue;
    const message = verb.tell.slice(to.length + 1);
    said.set(message, [...new Set([...(said.get(message) ?? []), ...Object.keys(verb.with ?? {})])]);
  }
  return said;
}
