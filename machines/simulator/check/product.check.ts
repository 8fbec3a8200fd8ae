import { PHONE_PARTS } from '../beginning.ts';
import { suggest } from '../../problem.ts';
import type { Beginning, ProductDefinition, Value, Where } from '../definition.types.ts';
import { PHONE } from '../protocol.ts';
import { Faults, TOKEN_BEGINS, type DefinitionProblem, type Path } from './faults.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Whatever in what a product is, and what can be practised on it, names something that is not there. */
export function productProblems(product: ProductDefinition): DefinitionProblem[] {
  const faults = new Faults('product');
  const { tokens, seconds, tasks, practices, vary, faults: all, goals } = product;
  for (const [kind, { life, shown }] of Object.entries(tokens)) {
    faults.need('time-unknown', ['tokens', kind, 'life'], life, Object.keys(seconds), 'time of this product');
    if (shown !== undefined)
      faults.need('kept-unknown', ['tokens', kind, 'shown'], shown, keptIn(product), 'kept name of an actor');
  }
  practices.forEach(({ task }, index) => {
    faults.need('task-unknown', ['practices', index, 'task'], task, Object.keys(tasks), 'task of this product');
  });
  for (const [task, { begin }] of Object.entries(tasks))
    checkBeginning(faults, product, ['tasks', task, 'begin'], begin);
  vary.forEach(({ in: where, set, among }, index) => {
    for (const value of among) checkBeginning(faults, product, ['vary', index], { [set]: value });
    checkWhere(faults, product, ['vary', index, 'in'], where);
  });
  for (const [fault, { in: where, begin }] of Object.entries(all)) {
    checkBeginning(faults, product, ['faults', fault, 'begin'], begin);
    checkWhere(faults, product, ['faults', fault, 'in'], where);
  }
  const { notes, messages } = vocabularyOf(product);
  goals.forEach((goal, index) => {
    faults.need('goal-unknown', ['goals', index], goal, notes, 'note that an actor takes');
  });
  for (const [part, told] of Object.entries(product.timeline)) {
    const known = part === 'messages' ? messages : part === 'hitches' ? [...messages, ...notes] : notes;
    const what = part === 'messages' ? 'message that is told' : 'note that is taken';
    told.forEach((each, index) => faults.need('told-unknown', ['timeline', part, index], each, known, what));
  }
  return faults.found;
}

function checkBeginning(faults: Faults, product: ProductDefinition, path: Path, begin: Beginning): void {
  const values = new Map<string, readonly Value[] | undefined>([
    ...keptIn(product).map((place) => [place, undefined] as const),
    ...Object.entries(PHONE_PARTS).map(([part, all]) => [`${PHONE}.${part}`, all] as const),
    ...Object.keys(product.tokens).map((kind) => [kind, TOKEN_BEGINS] as const),
  ]);
  for (const [place, value] of Object.entries(begin)) {
    faults.need('begin-unknown', path, place, [...values.keys()], 'thing that can differ at the beginning');
    const all = values.get(place);
    if (all && !all.includes(value)) {
      const hint = suggest(String(value), all.map(String));
      faults.fault('begin-unknown', path, `\`${place}\` cannot begin as \`${value}\`.`, hint);
    }
  }
}

/** Whatever something is bound to that nobody practises. */
export function checkWhere(
  faults: Faults,
  { practices }: Pick<ProductDefinition, 'practices'>,
  path: Path,
  where: Where = {},
): void {
  for (const part of ['platform', 'method', 'task'] as const) {
    const practised = [...new Set<string>(practices.map((each) => each[part]))];
    for (const word of [where[part] ?? []].flat())
      faults.need('where-unknown', [...path, part], word, practised, `${part} that is practised`);
  }
}

function keptIn({ actors }: ProductDefinition): string[] {
  return Object.entries(actors).flatMap(([name, { keeps }]) => Object.keys(keeps).map((each) => `${name}.${each}`));
}
