import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { ViteDevServer } from 'vite';
import { readAs, readWith, type Unsaved } from '../../../src/content/index.ts';

/** What a page's address says behind `?`, where it is not asked for as it was saved: of a page of the studio, or of the past. */
const AS = 'as';
const COMMITTED = 'committed';
/** What a page fetches is of the state that it is of itself; what it is built of, is of none. */
const DRAWN = ['document', 'iframe', 'empty', undefined];
/** Where Astro makes pictures: it asks this server for what they are made of, and would wait for itself. */
const PICTURES = /\/_image(?:\?|$)/;
/** So long the next one waits for a page that does not come. */
const PATIENCE_MS = 10_000;
const NOTHING: Unsaved = new Map();

interface Texts {
  /** What is written in a page of the studio. */
  unsaved: (page: string) => Unsaved;
  /** The texts of the last commit. */
  committed: () => Promise<ReadonlyMap<string, string>>;
}

type Next = (error?: unknown) => void;

/**
 * Draws pages of the help center: as they are written in a page of the studio, as the last commit has them, else as they are saved.
 * One after the other, since Astro remembers which pages there are: those of one state are not those of another.
 */
export class Drawing {
  readonly #texts: Texts;
  /** Lets pages come and go. */
  readonly #forget: () => void;
  #turn: Promise<unknown> = Promise.resolve();

  constructor({ environments }: Pick<ViteDevServer, 'environments'>, texts: Texts) {
    this.#texts = texts;
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
      PICTURES.test(request.url ?? '') ||
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
    const committed = as === COMMITTED ? await this.#texts.committed() : undefined;
    this.#forget();
    if (committed) readAs(committed, next);
    else readWith(as === undefined ? NOTHING : this.#texts.unsaved(as), next);
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
