/**
 * Keeps what stands in those fields that allow it (`data-keep-typed`), with the entry in the browser's history: it is
 * there when the page has been loaded anew.
 */
export function keepTyped(document: Document): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-keep-typed]')];
  const typed = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
  history.replaceState({ ...stateNow(), typed }, '');
}

/** What stood in a field before the page was loaded anew; it is given once. */
export function typedBefore(id: string): string {
  const { typed, ...state } = stateNow();
  if (typeof typed !== 'object' || typed === null) return '';
  const { [id]: text, ...others } = typed as Record<string, unknown>;
  history.replaceState({ ...state, typed: others }, '');
  return typeof text === 'string' ? text : '';
}

function stateNow(): { typed?: unknown } {
  return (history.state ?? {}) as { typed?: unknown };
}
