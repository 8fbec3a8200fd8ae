import { PHONE_PARTS } from '../beginning.ts';
import { suggest } from '../../problem.ts';
import { ancestorsOf, type WrittenActors } from '../behaviour/states.ts';
import type { Beginning, Place, ProductDefinition, Value, Where } from '../definition.types.ts';
import { PHONE } from '../protocol.ts';
import { groupsWith, screensOf } from '../screens/groups.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { TOKEN_BEGINS, type Faults } from './faults.ts';

/** Reports unknown names in the product and its practices. */
export function checkProduct(faults: Faults, product: ProductDefinition): void {
  const { actors, tokens, seconds, tasks, practices, vary, faults: all, goals, timeline } = product;
  const kept = Object.entries(actors).flatMap(([id, { keeps }]) => Object.keys(keeps).map((each) => `${id}.${each}`));
  const beginnings = new Map<string, readonly Value[] | undefined>([
    ...kept.map((each) => [each, undefined] as const),
    ...Object.entries(PHONE_PARTS).map(([part, values]) => [`${PHONE}.${part}`, values] as const),
    ...Object.keys(tokens).map((kind) => [kind, TOKEN_BEGINS] as const),
  ]);
  const checkBeginning = (place: Place, begin: Beginning) => {
    for (const [part, value] of Object.entries(begin)) {
      faults.need('begin-unknown', place, part, [...beginnings.keys()], 'an initial value');
      const values = beginnings.get(part);
      if (!values || values.includes(value)) continue;
      const hint = suggest(String(value), values.map(String));
      faults.fault('begin-unknown', place, `\`${part}\` cannot begin as \`${value}\`.`, hint);
    }
  };

  for (const [kind, { life, shown }] of Object.entries(tokens)) {
    const place: Place = ['product', 'tokens', kind];
    faults.need('time-unknown', [...place, 'life'], life, Object.keys(seconds), 'one of `seconds`');
    if (shown !== undefined) faults.need('kept-unknown', [...place, 'shown'], shown, kept, 'a value of an actor');
  }
  for (const [index, { task }] of practices.entries()) {
    const place: Place = ['product', 'practices', index, 'task'];
    faults.need('task-unknown', place, task, Object.keys(tasks), 'a task of this product');
  }
  for (const [task, { begin }] of Object.entries(tasks)) checkBeginning(['product', 'tasks', task, 'begin'], begin);
  vary.forEach(({ in: where, set, among }, index) => {
    const place: Place = ['product', 'vary', index];
    for (const value of among) checkBeginning(place, { [set]: value });
    checkWhere(faults, product, [...place, 'in'], where);
  });
  for (const [fault, { in: where, begin }] of Object.entries(all)) {
    checkBeginning(['product', 'faults', fault, 'begin'], begin);
    checkWhere(faults, product, ['product', 'faults', fault, 'in'], where);
  }
  const { notes, messages } = vocabularyOf(product);
  for (const [index, goal] of goals.entries())
    faults.need('goal-unknown', ['product', 'goals', index], goal, notes, 'a note of an actor');
  for (const [part, told] of Object.entries(timeline)) {
    const known = part === 'messages' ? messages : part === 'hitches' ? [...messages, ...notes] : notes;
    const what = part === 'messages' ? 'a message of an actor' : 'a note of an actor';
    told.forEach((each, index) => faults.need('told-unknown', ['product', 'timeline', part, index], each, known, what));
  }
}

/** Reports unknown values and conditions on screens. */
export function checkShown(faults: Faults, product: ProductDefinition): void {
  for (const { name, parts, place } of screensOf(product)) {
    const kept = Object.keys(product.actors[name]?.keeps ?? {});
    for (const { value, code } of groupsWith(parts, 'value', 'code'))
      faults.need('name-unknown', place, String(value ?? code).slice(1), kept, `a value of \`${name}\``);
    for (const { when } of groupsWith(parts, 'when')) checkWhere(faults, product, place, when as Where);
  }
}

/** Reports conditions that no practice meets. */
function checkWhere(faults: Faults, { practices }: ProductDefinition, place: Place, where: Where = {}): void {
  for (const part of ['platform', 'method', 'task'] as const) {
    const practiced = [...new Set<string>(practices.map((each) => each[part]))];
    for (const word of [where[part] ?? []].flat())
      faults.need('where-unknown', [...place, part], word, practiced, `the ${part} of a practice`);
  }
}

/** Reports screens that are never shown, controls without an effect, and `idle` controls with one. */
export function checkScreens(faults: Faults, product: ProductDefinition, actors: WrittenActors): void {
  for (const { name, screen, parts, place } of screensOf(product)) {
    const fault = (code: string, message: string, hint: string) => faults.fault(code, place, message, hint);
    const states = actors.get(name) ?? [];
    if (!states.some(({ state }) => state.shows === screen)) {
      const hint = 'Remove it, or show it in a state: `shows: …` in content/simulator/behaviour.yaml.';
      fault('screen-unshown', `No state of \`${name}\` shows the screen \`${screen}\`.`, hint);
    }
    const heard = states.flatMap((each) => {
      const outer = ancestorsOf(each.name, states);
      // The screen of the innermost state that has one.
      const shown = outer.findLast(({ state }) => state.shows !== undefined)?.state.shows;
      return shown === screen ? outer.flatMap(({ state }) => Object.keys(state.on)) : [];
    });
    for (const { tap, enter, idle = false } of groupsWith(parts, 'tap', 'enter')) {
      const which = `\`${String(tap ?? enter)}\` on screen \`${screen}\``;
      if (heard.includes(tap === undefined ? `entered.${String(enter)}` : `tapped.${String(tap)}`) !== idle) continue;
      const hint = 'Handle it in a state with this screen, or add `idle: true`.';
      if (idle) fault('control-not-idle', `${which} is marked as idle, but has an effect.`, 'Remove `idle`.');
      else fault('control-dead', `${which} has no effect.`, hint);
    }
  }
}
