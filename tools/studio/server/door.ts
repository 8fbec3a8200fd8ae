import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { foreign, type Refused } from './guard.ts';

const EVERYWHERE: Readonly<Record<string, string>> = {
  'x-frame-options': 'SAMEORIGIN',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
};

const NOT_UNDERSTOOD: Refused = { status: 400, key: 'notUnderstood' };

/**
 * Looks at each request before anybody else does: the help center's pages and the project's sources are for this machine too, and an
 * address that is none would end Vite.
 *
 * @param refuse answers a request that is not let in
 */
export function keepDoor(
  server: Pick<Server, 'listeners' | 'removeAllListeners' | 'on'>,
  port: number,
  refuse: (request: IncomingMessage, response: ServerResponse, why: Refused) => void,
): void {
  const within = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const refused = foreign(request, port) ?? (isAddress(request.url) ? undefined : NOT_UNDERSTOOD);
    if (refused) return refuse(request, response, refused);
    for (const [name, value] of Object.entries(EVERYWHERE)) response.setHeader(name, value);
    for (const listener of within) Reflect.apply(listener, server, [request, response]);
  });
}

/** Vite would open any file of the machine in an editor; nothing here asks it to. */
function isAddress(url = ''): boolean {
  return url.startsWith('/') && !url.startsWith('//') && !url.includes('__open-in-editor');
}
