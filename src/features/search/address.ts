import type { Question } from './look-up.ts';

/** The question in an address of the search page. */
export function questionIn(address: string): Question {
  const { searchParams } = new URL(address);
  return {
    text: searchParams.get('q') ?? '',
    platform: searchParams.get('platform') ?? '',
    exact: searchParams.has('typed'),
  };
}

/** The address of the search page for a question. */
export function addressOf(page: string, { text, platform = '', exact = false }: Question): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  if (platform !== '') parameters.set('platform', platform);
  if (exact && text !== '') parameters.set('typed', '1');
  const query = parameters.toString();
  return query === '' ? page : `${page}?${query}`;
}
