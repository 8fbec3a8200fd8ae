import { suggest, type Problem } from '../problem.ts';
import {
  type Beginning,
  type Place,
  type ProductDefinition,
  type Value,
  behaviourSchema,
  productSchema,
} from './definition.ts';
import { type Where, screensSchema } from './screens/definition.ts';
import { phoneMachine } from './phone.machine.ts';
import { APP, DEVICE, DEVICES, PHONE, PHONE_RECEIVES, PORTAL, splitName } from './protocol.ts';
import { PHONE_PARTS } from './scenario.ts';
import {
  eventsIn,
  statesByActor,
  type WrittenActors,
  groupsWith,
  screensOf,
  sentTo,
  vocabularyOf,
  withVersions,
  type Span,
} from './vocabulary.ts';
import type { z } from 'zod';
import { parseWith } from '../data/index.ts';

export type ProductFile = Place[0];

export type DefinitionProblem = Problem & { of: ProductFile };

const WORLD = ['platform', 'method', 'task', 'version'];
/** Names that conditions resolve before an actor's stored values. */
const KNOWN_EVERYWHERE = ['type', 'input', 'seed', ...WORLD];
const TOKEN_BEGINS = ['open', 'used', 'expired', 'withdrawn'];
const OF_TOKEN = ['expired', 'withdrawn'];
/** Screens and controls of the phone's system that an app can use. */
const OF_SYSTEM = { shows: ['camera', 'camera-denied'], tap: ['close'], enter: [] };

/** Problems that hide others, which follow from them. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'message-untold': ['message-unheard', 'actor-unknown'],
  'name-unknown': ['token-unknown', 'message-untold', 'kept-unknown'],
};

export const PRODUCT_FILES = ['product', 'behaviour', 'screens'] as const satisfies readonly ProductFile[];

const SCHEMAS = { product: productSchema, behaviour: behaviourSchema, screens: screensSchema };

/** Parses a product, checks that all names exist, and expands its versions. Returns all problems if there are any. */
export function parseDefinition(
  data: Readonly<Record<ProductFile, unknown>>,
): { definition: ProductDefinition } | { problems: DefinitionProblem[] } {
  const read = PRODUCT_FILES.map((of) => ({ of, result: parseWith(SCHEMAS[of] as z.ZodType, data[of]) }));
  const unread = read.flatMap(({ of, result }) =>
    'problems' in result ? result.problems.map((problem) => ({ ...problem, of })) : [],
  );
  if (unread.length > 0) return { problems: unread };
  const [product, actors, screens] = read.map(({ result }) => ('value' in result ? result.value : undefined));
  const written = { ...(product as z.output<typeof productSchema>), actors, screens } as ProductDefinition;
  const check = new Check(written);
  check.versions();
  // Unknown versions cannot be expanded, missing actors not be checked.
  if (check.found.length === 0) check.actors();
  if (check.found.length === 0) check.names();
  if (check.found.length === 0) check.controls();
  const problems = check.found.filter(({ code }) => !check.found.some((each) => FOLLOWS[code]?.includes(each.code)));
  return problems.length > 0 ? { problems } : { definition: withVersions(written) };
}

class Check {
  readonly found: DefinitionProblem[] = [];
  readonly #product: ProductDefinition;
  readonly #actors: WrittenActors;

  constructor(product: ProductDefinition) {
    this.#product = product;
    this.#actors = statesByActor(product.actors);
  }

  #fault(code: string, [of, ...path]: Place, message: string, hint: string): void {
    const place = path.join(' ');
    const isKnown = this.found.some((each) => each.message === message && each.path?.join(' ') === place);
    if (!isKnown) this.found.push({ of, code, message, hint, path });
  }

  /** Reports an unknown name. `what` describes the expected kind of name. */
  #need(code: string, place: Place, name: string, known: Iterable<string>, what: string): void {
    const names = [...known];
    if (!names.includes(name)) this.#fault(code, place, `\`${name}\` is not ${what}.`, suggest(name, names));
  }

  versions(): void {
    const { versions = [] } = this.#product;
    for (const { parts, place } of screensOf(this.#product))
      for (const { when } of groupsWith(parts, 'when'))
        for (const version of [(when as Span).from, (when as Span).until])
          if (version !== undefined)
            this.#need('version-unknown', place, version, versions, 'a version of this product');
  }

  /** Reports missing actors, a missing `app`, and names that mean something else. */
  actors(): void {
    const { app, device, practices, tokens, actors } = this.#product;
    const needed = new Map([[PORTAL, 'the browser']]);
    if (practices.some(({ platform }) => platform !== PORTAL && platform !== DEVICE))
      needed.set(APP, 'the app on the phone');
    if (device || practices.some(({ platform }) => platform === DEVICE)) needed.set(DEVICE, 'the device');
    for (const [name, what] of needed) {
      if (this.#actors.has(name)) continue;
      const message = `The actor \`${name}\` (${what}) is missing.`;
      this.#fault('actor-missing', ['behaviour'], message, `Add \`${name}: { … }\`.`);
    }
    if (!app && this.#actors.has(APP))
      this.#fault('not-an-object', ['product', 'app'], '`app` is missing.', 'Add it with `tap` and `label`.');
    if (!device && this.#actors.has(DEVICE))
      this.#fault('not-an-object', ['product', 'device'], '`device` is missing.', 'Add it with `label` and `keys`.');
    const check = (place: Place, name: string, taken: readonly string[], what: string) => {
      if (taken.includes(name)) this.#fault('name-taken', place, `\`${name}\` is ${what}.`, 'Choose another name.');
    };
    const ofPhone = phoneMachine.events.map((event) => event.replace('tapped.', ''));
    if (app) check(['product', 'app', 'tap'], app.tap, ofPhone, 'used by the phone');
    for (const kind of Object.keys(tokens))
      check(['product', 'tokens', kind], kind, ['type'], 'the type of every event');
    for (const [name, { keeps }] of Object.entries(actors)) {
      check(['behaviour', name], name, [PHONE], 'the phone');
      for (const kept of Object.keys(keeps))
        check(['behaviour', name, 'keeps', kept], kept, KNOWN_EVERYWHERE, 'available everywhere');
    }
  }

  names(): void {
    this.#checkProduct();
    for (const name of this.#actors.keys()) this.#checkActor(name);
    for (const { name, parts, place } of screensOf(this.#product)) {
      const kept = Object.keys(this.#product.actors[name]?.keeps ?? {});
      for (const { value, code, message } of groupsWith(parts, 'value', 'code', 'message'))
        this.#need('name-unknown', place, String(value ?? code ?? message).slice(1), kept, `a value of \`${name}\``);
      for (const { when } of groupsWith(parts, 'when')) this.#checkWhere(place, when as Where);
    }
  }

  #checkProduct(): void {
    const { actors, tokens, seconds, tasks, practices, vary, faults, goals, timeline } = this.#product;
    const kept = Object.entries(actors).flatMap(([id, { keeps }]) => Object.keys(keeps).map((each) => `${id}.${each}`));
    for (const [kind, { life, shown }] of Object.entries(tokens)) {
      const place: Place = ['product', 'tokens', kind];
      this.#need('time-unknown', [...place, 'life'], life, Object.keys(seconds), 'one of `seconds`');
      if (shown !== undefined) this.#need('kept-unknown', [...place, 'shown'], shown, kept, 'a value of an actor');
    }
    practices.forEach(({ task }, index) => {
      const place: Place = ['product', 'practices', index, 'task'];
      this.#need('task-unknown', place, task, Object.keys(tasks), 'a task of this product');
    });
    for (const [task, { begin }] of Object.entries(tasks))
      this.#checkBeginning(['product', 'tasks', task, 'begin'], begin, kept);
    vary.forEach(({ in: where, set, among }, index) => {
      const place: Place = ['product', 'vary', index];
      for (const value of among) this.#checkBeginning(place, { [set]: value }, kept);
      this.#checkWhere([...place, 'in'], where);
    });
    for (const [fault, { in: where, begin }] of Object.entries(faults)) {
      this.#checkBeginning(['product', 'faults', fault, 'begin'], begin, kept);
      this.#checkWhere(['product', 'faults', fault, 'in'], where);
    }
    const { notes, messages } = vocabularyOf(this.#product);
    goals.forEach((goal, index) =>
      this.#need('goal-unknown', ['product', 'goals', index], goal, notes, 'a note of an actor'),
    );
    for (const [part, told] of Object.entries(timeline)) {
      const known = part === 'messages' ? messages : part === 'hitches' ? [...messages, ...notes] : notes;
      const what = part === 'messages' ? 'a message of an actor' : 'a note of an actor';
      told.forEach((each, index) =>
        this.#need('told-unknown', ['product', 'timeline', part, index], each, known, what),
      );
    }
  }

  /** @param kept the stored values of all actors */
  #checkBeginning(place: Place, begin: Beginning, kept: readonly string[]): void {
    const beginnings = new Map<string, readonly Value[] | undefined>([
      ...kept.map((each) => [each, undefined] as const),
      ...Object.entries(PHONE_PARTS).map(([part, values]) => [`${PHONE}.${part}`, values] as const),
      ...Object.keys(this.#product.tokens).map((kind) => [kind, TOKEN_BEGINS] as const),
    ]);
    for (const [part, value] of Object.entries(begin)) {
      this.#need('begin-unknown', place, part, beginnings.keys(), 'an initial value');
      const values = beginnings.get(part);
      if (!values || values.includes(value)) continue;
      const hint = suggest(String(value), values.map(String));
      this.#fault('begin-unknown', place, `\`${part}\` cannot begin as \`${value}\`.`, hint);
    }
  }

  /** Reports conditions that no practice meets. */
  #checkWhere(place: Place, where: Where = {}): void {
    for (const part of ['platform', 'method', 'task'] as const) {
      const practiced = new Set<string>(this.#product.practices.map((each) => each[part]));
      for (const word of [where[part] ?? []].flat())
        this.#need('where-unknown', [...place, part], word, practiced, `the ${part} of a practice`);
    }
  }

  #checkActor(name: string): void {
    const { tokens, seconds, screens, versions = [], actors } = this.#product;
    const [device] = DEVICES.find(([, actor]) => actor === name) ?? [];
    const shown = device ? [...Object.values(screens[device]), device === DEVICE ? this.#product.device : []] : [];
    const ofSystem = device === 'phone' ? OF_SYSTEM : undefined;
    const kept = Object.keys(actors[name]?.keeps ?? {});
    const sent = sentTo(name, this.#actors);
    const states = this.#actors.get(name) ?? [];
    const values = new Set([...kept, ...WORLD, 'value', ...Object.keys(tokens), ...[...sent.values()].flat()]);

    const needKept = (place: Place, each: string) =>
      this.#need('kept-unknown', place, each, kept, 'a value of this actor');
    const needToken = (place: Place, kind: string) =>
      this.#need('token-unknown', place, kind, Object.keys(tokens), 'a token of this product');
    const checkValue = (place: Place, value: Value | undefined) => {
      if (typeof value === 'string' && value.startsWith('$'))
        this.#need('name-unknown', place, value.slice(1), values, 'a value of this actor or event');
    };
    const checkEvent = (place: Place, event: string) => {
      const [first, id] = splitName(event);
      if (first === 'tapped' || first === 'entered') {
        const how = first === 'tapped' ? 'tap' : 'enter';
        const own = groupsWith(shown, how).map((control) => String(control[how]));
        const controls = [...own, ...(ofSystem?.[how] ?? [])];
        this.#need('control-unknown', place, id, controls, 'a control on the screens of its device');
      } else if (OF_TOKEN.includes(first) && !sent.has(event)) needToken(place, id);
      else if (!sent.has(event))
        this.#fault(
          'message-untold',
          place,
          `No actor sends \`${event}\` to \`${name}\`.`,
          suggest(event, sent.keys()),
        );
    };
    const checkMessage = (place: Place, tell: string) => {
      const [to, message] = splitName(tell);
      if (name === DEVICE || to === DEVICE)
        this.#fault(
          'device-offline',
          place,
          'A device of its own has no network: no message leaves or reaches it.',
          'Let readers carry a value: show it with `output`, and add a `field` for it on the other device.',
        );
      const all = [...this.#actors.keys(), ...(this.#actors.has(APP) ? [PHONE] : [])];
      this.#need('actor-unknown', place, to, all, 'an actor of this product');
      const heard = to === PHONE ? PHONE_RECEIVES : actors[to] && eventsIn(actors[to]);
      if (heard && !heard.includes(message))
        this.#fault('message-unheard', place, `\`${to}\` does not handle \`${message}\`.`, suggest(message, heard));
    };

    for (const { state, place, transitions, verbs } of states) {
      const inner = Object.keys(state.states);
      if (state.begins !== undefined)
        this.#need('state-unknown', [...place, 'begins'], state.begins, inner, 'a state inside of it');
      else if (inner.length > 0 || state.returns) {
        const hint = inner.length > 0 ? `Add \`begins: ${inner[0]}\`.` : 'Add `states`, or remove `returns`.';
        this.#fault('begins-missing', place, 'It has no initial state.', hint);
      }
      if (state.shows !== undefined) {
        const all = [...Object.keys(device ? screens[device] : {}), ...(ofSystem?.shows ?? [])];
        this.#need('screen-unknown', [...place, 'shows'], state.shows, all, 'a screen of its device');
      }
      for (const { event, isTimed, condition, to, goal, place: at } of transitions) {
        if (isTimed) this.#need('time-unknown', at, event ?? '', Object.keys(seconds), 'one of `seconds`');
        else if (event !== undefined) checkEvent(at, event);
        if (to !== undefined && goal === undefined) {
          const all = new Set(
            states.map(({ name: id }) => id.slice(id.lastIndexOf('.') + 1)).filter((id) => id !== ''),
          );
          this.#fault('state-unknown', at, `There is no state \`${to}\` here.`, suggest(to, all));
        }
        for (const [asked, wanted] of Object.entries(condition)) {
          checkValue(at, asked.replace(/^\$?/, '$$'));
          for (const value of [wanted].flat())
            if (asked.startsWith('$'))
              this.#need('token-unknown', at, String(value), [...TOKEN_BEGINS, 'unknown'], 'a state of a token');
            else if (asked === 'version')
              this.#need('version-unknown', at, String(value), versions, 'a version of this product');
            else checkValue(at, value);
        }
      }
      for (const { verb, place: at } of verbs) {
        if ('draw' in verb) {
          needToken(at, verb.draw);
          needKept(at, verb.as);
          checkValue(at, verb.from);
        } else if ('set' in verb) {
          for (const [id, value] of Object.entries(verb.set)) {
            needKept(at, id);
            checkValue(at, value);
          }
        } else if ('count' in verb) needKept(at, verb.count);
        else if ('tell' in verb) {
          checkMessage(at, verb.tell);
          for (const value of Object.values(verb.with ?? {})) checkValue(at, value);
        } else if (!('note' in verb)) checkValue(at, 'use' in verb ? verb.use : verb.withdraw);
      }
    }
  }

  /** Reports keys of the device without an effect, screens that are never shown, controls without an effect, and `idle` controls with one. */
  controls(): void {
    const handled = this.#actors.get(DEVICE)?.flatMap(({ state }) => Object.keys(state.on));
    this.#product.device?.keys.forEach(({ tap, idle }, index) => {
      if (!idle && !handled?.includes(`tapped.${tap}`))
        this.#fault(
          'control-dead',
          ['product', 'device', 'keys', index],
          `The key \`${tap}\` has no effect.`,
          'Handle it in a state of `device`, or remove it.',
        );
    });
    for (const { name, screen, parts, place } of screensOf(this.#product)) {
      const states = this.#actors.get(name) ?? [];
      if (!states.some(({ state }) => state.shows === screen)) {
        const hint = 'Remove it, or show it in a state: `shows: …` in content/simulator/behaviour.yaml.';
        this.#fault('screen-unshown', place, `No state of \`${name}\` shows the screen \`${screen}\`.`, hint);
      }
      const heard = states.flatMap((each) => {
        const outer = states.filter(({ name: id }) => id === '' || each.name === id || each.name.startsWith(`${id}.`));
        // The screen of the innermost state that has one.
        const shown = outer.findLast(({ state }) => state.shows !== undefined)?.state.shows;
        return shown === screen ? outer.flatMap(({ state }) => Object.keys(state.on)) : [];
      });
      for (const { tap, enter, idle = false } of groupsWith(parts, 'tap', 'enter')) {
        const which = `\`${String(tap ?? enter)}\` on screen \`${screen}\``;
        if (heard.includes(tap === undefined ? `entered.${String(enter)}` : `tapped.${String(tap)}`) !== idle) continue;
        const hint = 'Handle it in a state with this screen, or add `idle: true`.';
        if (idle)
          this.#fault('control-not-idle', place, `${which} is marked as idle, but has an effect.`, 'Remove `idle`.');
        else this.#fault('control-dead', place, `${which} has no effect.`, hint);
      }
    }
  }
}
