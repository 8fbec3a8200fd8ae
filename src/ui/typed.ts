/** Stores the text of fields with `data-keep-typed` in the history entry, so that it survives a reload. */
export function keepTyped(document: Document): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-keep-typed]')];
  const typed = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
  history.replaceState({ ...stateNow(), typed }, '');
}

/** The text of a field before the reload. Can be read once. */
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
