import type { StateValue } from 'xstate';
import { leavesOf, nested } from './practice-table.ts';

interface PhoneValue {
  app: string;
  notice: string;
  front: StateValue;
}

/** A phone's state in words: what is in front, then what is unusual of the app and of notifications. */
export function phoneWords(value: StateValue): string {
  const { app, notice, front } = value as unknown as PhoneValue;
  const unusual = [app, notice].filter((word) => word !== 'installed' && word !== 'none');
  return [...leavesOf(front), ...unusual].join(' ');
}

/** A phone's state from its words. */
export function phoneFrom([front = '', ...unusual]: readonly string[]): StateValue {
  return {
    app: unusual.find((word) => word !== 'shown') ?? 'installed',
    notice: unusual.includes('shown') ? 'shown' : 'none',
    front: nested(front),
  };
}
