import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds before each answer, and bytes a second of all answers together. */
const DELAY = 150;
const PACE = 8_000_000;

/** A registry that is far away. */
export interface SlowRegistry {
  /** Its address. */
  address: string;
  /** Bytes that it has sent so far. */
  sent: () => number;
  close: () => Promise<void>;
}

/** Passes what is asked on to a registry, and its answers back: late and slowly. */
export async function slowRegistry(upstream: string): Promise<SlowRegistry> {
  let sent = 0;
  let free = 0;
  /** Waits until so many bytes have found their way through. */
  const passed = async (bytes: number): Promise<void> => {
    sent += bytes;
    const now = performance.now();
    free = Math.max(free, now) + (bytes / PACE) * 1000;
    await wait(free - now);
  };
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      await wait(DELAY);
      const { accept = '*/*', authorization } = request.headers;
      const headers = { accept, 'accept-encoding': 'identity', ...(authorization ? { authorization } : {}) };
      const given = await fetch(new URL(`.${request.url ?? ''}`, upstream), { headers });
      const type = given.headers.get('content-type') ?? 'application/octet-stream';
      response.writeHead(given.status, { 'content-type': type });
      if (type.includes('json')) {
        // It names where the packages are: here, too.
        const text = (await given.text()).replaceAll(new URL(upstream).origin, address.slice(0, -1));
        await passed(Buffer.byteLength(text));
        response.write(text);
      } else {
        for await (const part of given.body ?? []) {
          await passed(part.length);
          response.write(part);
        }
      }
      response.end();
    };
    answer().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    address,
    sent: () => sent,
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
}
