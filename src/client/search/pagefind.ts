/** One page that Pagefind found, as far as it is used here. */
export interface Found {
  url: string;
  /** HTML with `<mark>` around what matched, everything else escaped. */
  excerpt: string;
  meta: { title: string };
}

interface Pagefind {
  options(options: { excerptLength?: number; ranking?: { metaWeights?: Record<string, number> } }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

const ENGINE = '/pagefind/pagefind.js';

let loading: Promise<Pagefind> | undefined;
let attempts = 0;

/** Loads the search engine on first use. It rejects where the network fails, and then may be tried again. */
function pagefind(): Promise<Pagefind> {
  // A browser may remember that a module could not be loaded: another address is another module.
  const address = attempts === 0 ? ENGINE : `${ENGINE}?attempt=${attempts}`;
  loading ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (engine) => {
    await engine.options({ excerptLength: 24, ranking: { metaWeights: { title: 5, kw: 3 } } });
    return engine;
  });
  loading.catch(() => {
    loading = undefined;
    attempts++;
  });
  return loading;
}

/** The best `most` results for a query. Full-width and half-width forms are made one first. */
export async function search(query: string, most: number): Promise<Found[]> {
  const engine = await pagefind();
  const answer = await engine.search(query.normalize('NFKC'));
  return Promise.all((answer?.results ?? []).slice(0, most).map((result) => result.data()));
}
