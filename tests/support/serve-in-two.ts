import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from './serve-folder.ts';

/** A site whose pages come in two parts, as they do over a slow line. */
export interface ServedInTwo extends Served {
  /** How much of each page comes first, in characters of Latin-1, which are bytes. */
  firstPart: (html: string) => number;
  /** Lets the rest of the page come that is waited for. */
  comeWhole(): void;
}

/** Serves what another server has: of each page the first part at once, and the rest on request. */
export async function serveInTwo(upstream: string): Promise<ServedInTwo> {
  const waiting: (() => void)[] = [];
  const server = createServer(async (request, response) => {
    const answer = await fetch(upstream + (request.url ?? '/'));
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('Content-Type') ?? '';
    response.writeHead(answer.status, { 'Content-Type': type });
    if (!type.startsWith('text/html')) {
      response.end(body);
      return;
    }
    const at = served.firstPart(body.toString('latin1'));
    response.write(body.subarray(0, at));
    waiting.push(() => response.end(body.subarray(at)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const served: ServedInTwo = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    firstPart: (html) => html.length / 2,
    comeWhole() {
      for (const come of waiting.splice(0)) come();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return served;
}
