import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that a system gives to anyone who asks for any: nobody else is given one of these before it is used. */
const [FIRST, LAST] = [20_000, 32_000];
/** Workers that run at a time begin apart. */
let next = FIRST + ((process.pid * 101 + Number(process.env['VITEST_POOL_ID'] ?? 0) * 1_009) % (LAST - FIRST));

/** A port where nothing listens just now, and which is not given twice. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next;
    next = port < LAST ? port + 1 : FIRST;
    const server = createServer().listen(port, '127.0.0.1');
    if (await listens(server)) {
      server.close();
      await once(server, 'close');
      return port;
    }
  }
}

/** Whether it could begin to listen: somebody else may do so there. */
async function listens(server: ReturnType<typeof createServer>): Promise<boolean> {
  return once(server, 'listening').then(
    () => true,
    () => false,
  );
}
