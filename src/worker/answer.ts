import { addressOf } from './base.ts';
import { earlierFiles } from './earlier.ts';
import { isImmutable, missingPage, placeOf, type Files } from './places.ts';
import type { FileRequest, Listed } from './scope.ts';
import { earlierCopy, keep, keptCopy } from './store.ts';
import { visited } from './visited.ts';

/**
 * Answers what a page asks for, by its path in the site. A file of the list comes from the store, so that page, scripts
 * and data are of one version; else from the network; and without one there is some answer for every page.
 */
export async function answer(files: Files, path: string, event: FileRequest): Promise<Response> {
  const { request, clientId } = event;
  const isPage = request.mode === 'navigate';
  const place = placeOf(files, path);
  const file = place && 'file' in place ? place.file : undefined;
  if (place && 'moved' in place && isPage)
    return Response.redirect(addressOf(place.moved) + new URL(request.url).search, 308);
  // A page itself is of this version, from whichever page it was asked for.
  const kept = await copyOf(path, file, isPage ? '' : clientId).catch(() => undefined);
  if (kept) return kept;
  const answered = file ? await fromNetwork(file, event) : await visited(request, (work) => event.waitUntil(work));
  if (answered) return answered;
  const earlier = await earlierCopy(path).catch(() => undefined);
  if (earlier) return earlier;
  return (isPage && (await missing(files, path))) || Response.error();
}

/** A copy that is as good as the network: this version's, or for a page or a script of an earlier version that one's. */
async function copyOf(path: string, file: Listed | undefined, askedBy: string): Promise<Response | undefined> {
  const files = askedBy === '' ? undefined : await earlierFiles(askedBy);
  if (files) {
    const own = files.find(({ url }) => url === path);
    const earlier = (own && (await keptCopy(own))) ?? (await earlierCopy(path, file));
    if (earlier) return earlier;
  }
  if (file) return keptCopy(file);
  return isImmutable(path) ? earlierCopy(path) : undefined;
}

/** A file that is not kept yet; if it is what the list says, it is from now on. */
async function fromNetwork(file: Listed, event: FileRequest): Promise<Response | undefined> {
  const response = await fetch(event.request).catch(() => undefined);
  if (response) event.waitUntil(keep(file, response.clone()).catch(() => undefined));
  return response;
}

/** The page for addresses that lead nowhere; it also says that there is no network. */
async function missing(files: Files, path: string): Promise<Response | undefined> {
  const page = missingPage(files, path);
  const kept = page && (await keptCopy(page).catch(() => undefined));
  if (!kept) return undefined;
  const html = (await kept.text()).replaceAll(' hidden data-without-network', ' data-without-network');
  return new Response(html, { status: 404, headers: kept.headers });
}
