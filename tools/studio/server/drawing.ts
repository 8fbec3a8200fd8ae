import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { ViteDevServer } from 'vite';
import { readWith, type Unsaved } from '../../../src/content/index.ts';

/** The parameter of a page's address that names a page of the studio: it is drawn as it is written there, not as it was saved. */
const AS = 'as';
/** What a page fetches is of the state that it is of itself; what it is built of, is of none. */
const DRAWN = ['document', 'iframe', 'empty', undefined];
/** So long the next one waits for a page that does not come. */
const PATIENCE_MS = 10_000;
const NOTHING: Unsaved = new Map();

type Next = (error?: unknown) => void;

/**
 * Draws pages of the help center: as they are written in a page of the studio, else as they are saved.
 * One after the other, since Astro remembers which pages there are: those of one state are not those of another.
 */
export class Drawing {
  readonly #unsaved: (page: string) => Unsaved;
  /** Lets pages come and go. */
  readonly #forget: () => void;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param unsaved what is written in a page of the studio */
  constructor({ environments }: Pick<ViteDevServer, 'environments'>, unsaved: (page: string) => Unsaved) {
    this.#unsaved = unsaved;
    this.#forget = () => {
      for (const [name, { hot }] of Object.entries(environments))
        if (name !== 'client') hot.send('astro:content-changed', {});
    };
  }

  draw(request: IncomingMessage, response: ServerResponse, next: Next): void {
    const { headers } = request;
    const [own, referring] = [asOf(request.url), asOf(headers.referer)];
    const isPage = headers.accept?.includes('text/html') === true;
    const dest = headers['sec-fetch-dest'];
    if (
      !DRAWN.includes(typeof dest === 'string' ? dest : undefined) ||
      !(isPage || own || referring || dest === undefined)
    )
      return next();
    if (isPage && own === undefined && referring !== undefined) return lead(response, request.url ?? '', referring);
    this.#turn = this.#turn.then(() => this.#draw(own ?? referring, response, next)).catch(next);
  }

  async #draw(as: string | undefined, response: ServerResponse, next: Next): Promise<void> {
    // Whoever asked has gone on meanwhile.
    if (response.destroyed || response.writableEnded) return;
    const done = new Promise((resolve) => response.once('close', resolve));
    this.#forget();
    readWith(as === undefined ? NOTHING : this.#unsaved(as), next);
    await Promise.race([done, wait(PATIENCE_MS, undefined, { ref: false })]);
    // Who asks for no page, and waits for none, finds those that are saved.
    if (as !== undefined) this.#forget();
  }
}

/** What stands behind `?` in the address of a page in a state. */
function drawnAs(state: string): string {
  return `${AS}=${encodeURIComponent(state)}`;
}

function asOf(address: string | undefined): string | undefined {
  const query = address?.split('?')[1]?.split('#')[0];
  return (query === undefined ? null : new URLSearchParams(query).get(AS)) ?? undefined;
}

/** Who follows a link in a page stays in its state. */
function lead(response: ServerResponse, address: string, as: string): void {
  const sign = address.includes('?') ? '&' : '?';
  response.writeHead(302, { location: address + sign + drawnAs(as), 'cache-control': 'no-store' });
  response.end();
}
