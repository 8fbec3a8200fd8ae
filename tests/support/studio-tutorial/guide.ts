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

/** Writes what is done in the steps, as text: it is offered as it is typed. */
export async function writeGraph(hand: ByHand, wanted: Wanted): Promise<void> {
  hand.think();
  await hand.press('Shift+Tab');
  expect((await hand.focused()).name).toBe('As text');
  await hand.press('Enter', 'Tab');
  await hand.until(async () => (await hand.focused()).file === GRAPH, 'the graph is shown as text');
  const { steps } = parse(wanted(GRAPH)) as { steps: Record<string, { acts: WrittenAct[] }> };
  const actsOf = (id: string): readonly WrittenAct[] => steps[id]?.acts ?? [];
  const behind = async (text: string): Promise<void> => {
    await find(hand, text);
    await hand.press('ArrowRight');
  };
  const instead = async (text: string, other: string): Promise<void> => {
    await find(hand, text);
    await hand.write(other);
  };
  // The last step's figure is one later by now.
  await instead('"3"', '"4"');
  for (const step of ['services', 'more']) {
    await behind(`tap: ${step} }`);
    for (const act of actsOf(step).slice(1)) {
      await hand.type(', ');
      await choose(hand, act);
    }
    if (step === 'services') await instead('next: done', 'next: instructions');
  }
  await behind('n: 5');
  for (const [index, id] of NEW_STEPS.entries()) {
    // Past where it leads, and the name of the next.
    if (index > 0) await hand.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'End');
    await hand.press('Enter');
    await hand.type('acts: [');
    for (const act of actsOf(id)) await choose(hand, act);
    await hand.type(']');
  }
  await instead('{}', `{ ${PROBLEM}: { at: [code] } }`);
}

/** An act as the graph has it. */
type WrittenAct = Readonly<Record<'on' | 'screen', string> & Partial<Record<'figure' | 'enter' | 'tap', string>>>;

/** Chooses what is done by the first letters of its ids. */
async function choose(hand: ByHand, { figure, screen, enter, tap }: WrittenAct): Promise<void> {
  const ids = [screen, enter, tap].filter((each) => each !== undefined);
  hand.think();
  if (figure !== undefined) await hand.type(`{ figure: "${figure}", `);
  await hand.type(ids.map((id) => id.slice(0, 4)).join(' '));
  await hand.until(async () => (await hand.chosen())?.endsWith(ids.join(' ')) === true, `${ids.join(' ')} is offered`);
  await hand.press('Enter');
  await hand.until(async () => (await hand.chosen()) === undefined, `${ids.join(' ')} is chosen`);
  if (figure !== undefined) await hand.type(' }');
}
