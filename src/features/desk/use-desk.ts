import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { assertDefined } from '../../../machines/assert-defined.ts';
import type { ConsoleStore } from './console-store.ts';

/** Gives the store of the console to its components. */
export const DeskContext = createContext<ConsoleStore | undefined>(undefined);

/** The store of the console: its calls, words and page state. */
export function useDesk(): ConsoleStore {
  return assertDefined(useContext(DeskContext), 'The store of the console');
}
