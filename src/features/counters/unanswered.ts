/** What stands in a list of suggestions where nothing fits, and what was asked for it. */
function weakIn(list: Element, document: ParentNode): string | undefined {
  if (!list.hasAttribute('data-weak')) return undefined;
  return document.querySelector<HTMLInputElement>(`[aria-controls="${list.id}"]`)?.value;
}

/** The questions that stand somewhere in a part of the page and have no answer: below a field, or on the page of results. */
export function unansweredIn(part: ParentNode): string[] {
  const suggested = [...part.querySelectorAll('.search-list')].map((list) => weakIn(list, part));
  const ways = part.querySelector<HTMLElement>('site-search .search-ways');
  const field = part.querySelector<HTMLInputElement>('.search-page input[name="q"]');
  return [...suggested, ways && !ways.hidden ? field?.value : undefined].filter((each) => each !== undefined);
}
