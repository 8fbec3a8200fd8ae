import { suggest } from '../../problem.ts';
import { eventsIn, passedBy, verbsOf, type WrittenActors, type WrittenVerb } from '../behaviour/states.ts';
import type { Place, ProductDefinition, Value } from '../definition.types.ts';
import { PHONE_RECEIVES, PHONE_SENDS } from '../phone/phone.messages.ts';
import { APP, DEVICES, splitName, PHONE } from '../protocol.ts';
import { groupsWith } from '../screens/groups.ts';
import { TOKEN_BEGINS, type Faults } from './faults.ts';

/** Names that every condition can use. */
const WORLD = ['platform', 'method', 'task', 'version'];
/** Events for the end of an unused token. */
const OF_TOKEN = ['expired', 'withdrawn'];
const TOKEN_STATES = [...TOKEN_BEGINS, 'unknown'];
/** Screens and controls of the phone's system that an app can use. */
const OF_SYSTEM = { shows: ['camera', 'camera-denied'], tap: ['close'], enter: [] };
const DONE = { tapped: 'tap', entered: 'enter' } as const;

/** Reports unknown names in the behavior of an actor. */
export function checkActor(faults: Faults, product: ProductDefinition, actors: WrittenActors, name: string): void {
  const [device] = DEVICES.find(([, actor]) => actor === name) ?? [];
  const screens = device ? product.screens[device] : {};
  const ofSystem = device === 'phone' ? OF_SYSTEM : undefined;
  const kept = Object.keys(product.actors[name]?.keeps ?? {});
  const said = saidTo(name, actors);
  const states = actors.get(name) ?? [];

  const needKept = (place: Place, each: string) =>
    faults.need('kept-unknown', place, each, kept, 'a value of this actor');
  const needToken = (place: Place, kind: string) =>
    faults.need('token-unknown', place, kind, Object.keys(product.tokens), 'a token of this product');

  const carriedBy = (event: string): readonly string[] => {
    const [first, rest] = splitName(event);
    return first === 'entered' ? ['value'] : (said.get(event) ?? (OF_TOKEN.includes(first) ? [rest] : []));
  };

  /** A name is from the event, the stored values or the world. Entry actions may follow any event. */
  const checkValue = (place: Place, value: Value, event = '') => {
    if (typeof value !== 'string' || !value.startsWith('$')) return;
    const all = [...carriedBy(event), ...kept, ...WORLD];
    faults.need('name-unknown', place, value.slice(1), all, 'a value of this actor or event');
  };

  const checkEvent = (place: Place, event: string) => {
    const [first, id] = splitName(event);
    if (first === 'tapped' || first === 'entered') {
      const how = DONE[first];
      const controls = [
        ...groupsWith(Object.values(screens), how).map((control) => String(control[how])),
        ...(ofSystem?.[how] ?? []),
      ];
      faults.need('control-unknown', place, id, controls, 'a control on the screens of its device');
    } else if (said.has(event)) return;
    else if (OF_TOKEN.includes(first)) needToken(place, id);
    else
      faults.fault('message-untold', place, `No actor sends \`${event}\` to \`${name}\`.`, suggest(event, said.keys()));
  };

  const checkTold = (place: Place, tell: string) => {
    const [to, message] = splitName(tell);
    const all = [...actors.keys(), ...(actors.has(APP) ? [PHONE] : [])];
    faults.need('actor-unknown', place, to, all, 'an actor of this product');
    const [actor] = actors.get(to) ?? [];
    const heard = to === PHONE ? PHONE_RECEIVES : actor && eventsIn(actor.state);
    if (!heard || heard.includes(message)) return;
    faults.fault('message-unheard', place, `\`${to}\` does not handle \`${message}\`.`, suggest(message, heard));
  };

  const checkVerb = ({ verb, place, on }: WrittenVerb) => {
    if ('draw' in verb) {
      needToken(place, verb.draw);
      needKept(place, verb.as);
    }
    if ('tell' in verb) checkTold(place, verb.tell);
    if ('set' in verb) for (const id of Object.keys(verb.set)) needKept(place, id);
    for (const [, value] of passedBy(verb)) checkValue(place, value, on?.event);
    if ('withdraw' in verb) checkValue(place, verb.withdraw, on?.event);
    if (!('use' in verb)) return;
    checkValue(place, verb.use, on?.event);
    // A token can only be used while it is open.
    if ([on?.condition[String(verb.use)] ?? []].flat().join() === 'open') return;
    const message = `\`use: ${verb.use}\` does not check that the token is open.`;
    const hint = `Add \`if: { ${verb.use}: open }\`, and another transition for the other case.`;
    faults.fault('token-unguarded', place, message, hint);
  };

  for (const { state, place, transitions, verbs } of states) {
    const inner = Object.keys(state.states);
    if (state.begins !== undefined)
      faults.need('state-unknown', [...place, 'begins'], state.begins, inner, 'a state inside of it');
    else if (inner.length > 0 || state.returns) {
      const hint = inner.length > 0 ? `Add \`begins: ${inner[0]}\`.` : 'Add `states`, or remove `returns`.';
      faults.fault('begins-missing', place, 'It has no initial state.', hint);
    }
    if (state.shows !== undefined) {
      const all = [...Object.keys(screens), ...(ofSystem?.shows ?? [])];
      faults.need('screen-unknown', [...place, 'shows'], state.shows, all, 'a screen of its device');
    }
    for (const { event, isTimed, condition, to, goal, place: at } of transitions) {
      if (isTimed) faults.need('time-unknown', at, event ?? '', Object.keys(product.seconds), 'one of `seconds`');
      else if (event !== undefined) checkEvent(at, event);
      if (to !== undefined && goal === undefined) {
        const all = new Set(states.map(({ name: id }) => id.slice(id.lastIndexOf('.') + 1)).filter((id) => id !== ''));
        faults.fault('state-unknown', at, `There is no state \`${to}\` here.`, suggest(to, all));
      }
      for (const [asked, wanted] of Object.entries(condition)) {
        checkValue(at, asked.replace(/^\$?/, '$$'), event);
        for (const value of [wanted].flat())
          if (asked.startsWith('$'))
            faults.need('token-unknown', at, String(value), TOKEN_STATES, 'a state of a token');
          else if (asked === 'version')
            faults.need('version-unknown', at, String(value), product.versions ?? [], 'a version of this product');
          else checkValue(at, value, event);
      }
    }
    verbs.forEach(checkVerb);
  }
}

/** Messages that others send to an actor, with the names of their values. */
function saidTo(to: string, actors: WrittenActors): ReadonlyMap<string, readonly string[]> {
  const said = new Map(Object.entries(to === APP ? PHONE_SENDS : {}));
  for (const verb of verbsOf(actors)) {
    if (!('tell' in verb)) continue;
    const [actor, message] = splitName(verb.tell);
    if (actor === to) said.set(message, [...new Set([...(said.get(message) ?? []), ...Object.keys(verb.with ?? {})])]);
  }
  return said;
}
