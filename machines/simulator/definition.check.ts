import { suggest, type Problem } from '../problem.ts';
import { PHONE_PARTS } from './beginning.ts';
import type { Beginning, ProductDefinition, Where } from './definition.types.ts';
import { behaviourProblems } from './behaviour/behaviour.check.ts';
import { PHONE } from './protocol.ts';

/** In which of a definition's files something is wrong. */
type Of = 'product' | 'behaviour' | 'screens';
type Found = Problem & { of: Of };
type Path = readonly (string | number)[];

/** Tells a name that stands for nothing, where it stands. */
type Known = (path: Path, name: string, known: readonly string[], code: string, what: string) => void;

/** How the parts of a definition hang together: whatever names something that is not there. */
export function definitionProblems(product: ProductDefinition): Found[] {
  const found: Found[] = [];
  const known: Known = (path, name, all, code, what) => {
    if (all.includes(name)) return;
    const message = `\`${name}\` is no ${what} of this product.`;
    found.push({ of: 'product', code, message, hint: suggest(name, all), path });
  };
  checkTimes(product, known);
  checkPractices(product, known);
  found.push(...behaviourProblems(product));
  return found;
}

function checkTimes({ tokens, seconds, actors }: ProductDefinition, known: Known): void {
  const kept = Object.entries(actors).flatMap(([name, { keeps }]) =>
    Object.keys(keeps).map((each) => `${name}.${each}`),
  );
  for (const [kind, { life, shown }] of Object.entries(tokens)) {
    known(['tokens', kind, 'life'], life, Object.keys(seconds), 'time-unknown', 'time');
    if (shown !== undefined) known(['tokens', kind, 'shown'], shown, kept, 'kept-unknown', 'actor’s kept name');
  }
}

function checkPractices(product: ProductDefinition, known: Known): void {
  const { tasks, practices, vary, faults, goals } = product;
  const places = placesOf(product);
  const begin = (path: Path, begins: Beginning): void => {
    for (const place of Object.keys(begins))
      known([...path, place], place, places, 'begin-unknown', 'place to begin with');
  };
  const where = (path: Path, { platform, method, task }: Where = {}): void => {
    const all = { platform, method, task };
    for (const [part, wanted = []] of Object.entries(all)) {
      const words = practices.map((each) => each[part as keyof typeof all]);
      for (const word of [wanted].flat())
        known([...path, part], word, words, 'world-unknown', `${part} that is practised`);
    }
  };
  practices.forEach(({ task }, index) => {
    known(['practices', index, 'task'], task, Object.keys(tasks), 'task-unknown', 'task');
  });
  for (const [task, { begin: begins }] of Object.entries(tasks)) begin(['tasks', task, 'begin'], begins);
  vary.forEach(({ in: bound, set }, index) => {
    known(['vary', index, 'set'], set, places, 'begin-unknown', 'place to begin with');
    where(['vary', index, 'in'], bound);
  });
  for (const [fault, { in: bound, begin: begins }] of Object.entries(faults)) {
    begin(['faults', fault, 'begin'], begins);
    where(['faults', fault, 'in'], bound);
  }
  const notes = notesOf(product.actors);
  goals.forEach((goal, index) => known(['goals', index], goal, notes, 'goal-unknown', 'note'));
}

/** All that can differ when a practice begins. */
function placesOf({ actors, tokens }: ProductDefinition): string[] {
  const kept = Object.entries(actors).flatMap(([name, { keeps }]) =>
    Object.keys(keeps).map((each) => `${name}.${each}`),
  );
  return [...kept, ...PHONE_PARTS.map((part) => `${PHONE}.${part}`), ...Object.keys(tokens)];
}

function notesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'note' in value && typeof value.note === 'string' ? [value.note] : [];
  return [...own, ...Object.values(value).flatMap(notesOf)];
}
