import type { UiKey } from '../../i18n/index.ts';

/** The keys of the words that the search's scripts show. */
export const SPOKEN = [
  'search.all',
  'search.asTyped',
  'search.cause',
  'search.causeOf',
  'search.close',
  'search.code',
  'search.codeBegun',
  'search.count',
  'search.failedShort',
  'search.label',
  'search.message',
  'search.name',
  'search.near',
  'search.none',
  'search.placeholder',
  'search.said',
  'search.saidMeant',
  'search.saidNone',
  'search.step',
  'search.suggestions',
  'search.unableShort',
] as const satisfies readonly UiKey[];
