import { expect } from 'vitest';
import { parse } from 'yaml';
import type { ByHand } from '../studio-by-hand.ts';
import { GRAPH, NEW_STEPS, PROBLEM, type Wanted } from './made.ts';
import { find } from './texts.ts';

/** Calls the steps and ways of a new guide by their names, and puts three more in. */
export async function drawSteps(hand: ByHand): Promise<void> {
  const at = (place: string) => async () => (await hand.focused()).place === place;
  await hand.goTo('guides one-ph', 'Guides', at('start'));
  const named = async (id: string, place: string): Promise<void> => {
    hand.think();
    await hand.press('F2');
    await hand.page.getByRole('textbox', { name: 'Id', exact: true }).waitFor();
    await hand.press('Control+a');
    await hand.write(id);
    await hand.press('Enter');
    await hand.until(at(place), `${id} has the focus`);
  };
  const go = async (key: string, place: string): Promise<void> => {
    await hand.press(key);
    await hand.until(at(place), `${key} leads to ${place}`);
  };
  await named('open', 'open');
  await go('ArrowDown', 'open/first-way');
  await named('login', 'open/login');
  await go('ArrowRight', 'open/second-way');
  await named('home', 'open/home');
  await go('ArrowDown', 'second');
  await named('more', 'more');
  await go('ArrowUp', 'open/home');
  await go('ArrowLeft', 'open/login');
  await go('ArrowDown', 'first');
  await named('services', 'services');
  await go('ArrowUp', 'open/login');
  await go('ArrowRight', 'open/home');
  await go('ArrowDown', 'more');
  for (const id of NEW_STEPS) {
    hand.think();
    await hand.press('a');
    await hand.page.getByRole('textbox', { name: 'Id', exact: true }).waitFor();
    await hand.write(id);
    await hand.press('Enter');
    await hand.until(at(id), `${id} has the focus`);
  }
}

/** Writes what is done in the steps, as text. */
export async function writeGraph(hand: ByHand, wanted: Wanted): Promise<void> {
  hand.think();
  await hand.press('Shift+Tab');
  expect((await hand.focused()).name).toBe('As text');
  await hand.press('Enter', 'Tab');
  await hand.until(async () => (await hand.focused()).file === GRAPH, 'the graph is shown as text');
  const { steps } = parse(wanted(GRAPH)) as { steps: Record<string, { acts: Record<string, string>[] }> };
  const actsOf = (id: string, from = 0): string =>
    (steps[id]?.acts ?? [])
      .slice(from)
      .map(
        (act) =>
          `{ ${Object.entries(act)
            .map(([key, value]) => `${key}: ${key === 'figure' ? `"${value}"` : value}`)
            .join(', ')} }`,
      )
      .join(', ');
  const instead = async (text: string, other: string): Promise<void> => {
    await find(hand, text);
    await hand.write(other);
  };
  await instead('tap: services }', `tap: services }, ${actsOf('services', 1)}`);
  await instead('next: done', 'next: instructions');
  await instead('tap: more }', `tap: more }, ${actsOf('more', 1)}`);
  for (const [index, id] of NEW_STEPS.entries())
    await instead(`n: ${index + 5}`, `n: ${index + 5}\n    acts: [${actsOf(id)}]`);
  // The last step's figure is one later by now.
  await instead('"3"', '"4"');
  await instead('{}', `{ ${PROBLEM}: { at: [code] } }`);
}
