import { expect, test } from 'vitest';
import type { ScreenView } from '../../../machines/simulator/index.ts';
import { nextPhrases } from '../../../src/features/simulator/telling.ts';

/** The hint for a field with this label, on one device while another may be shown. */
function toldOf(label: string | undefined, on: 'portal' | 'phone' = 'portal', facing = on): string {
  const control = { id: 'amount', ...(label !== undefined && { label }) };
  const screen: ScreenView = { device: 'browser', screen: 'form', marks: [], parts: [{ kind: 'field', control }] };
  const words = {
    t: (key: string) => key,
    phrases: (key: string, { control: name = '' }: Record<string, string> = {}) => [key, ': ', name],
    label: (key: string) => key,
  };
  const session = { words, view: { [on]: screen, codes: {} }, facing } as unknown as Parameters<typeof nextPhrases>[0];
  return nextPhrases(session, { kind: 'enter', on, control: 'amount' }).join('');
}

test('a field is called by its label, or by what a guide calls it where it has none', () => {
  expect(toldOf('form.amount')).toBe('sim.next.field: form.amount');
  expect(toldOf(undefined)).toBe('sim.next.field: controls.amount');
});

test('a field of the phone is told of as there where the browser is looked at', () => {
  expect(toldOf('form.amount', 'phone')).toBe('sim.next.field: form.amount');
  expect(toldOf('form.amount', 'phone', 'portal')).toBe('sim.next.fieldThere: form.amount');
});
