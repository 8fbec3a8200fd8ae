import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const TOKEN_HEADER = 'x-studio-token';
const HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

type Asking = Pick<IncomingMessage, 'headers' | 'method'>;

/** Why a request is not answered: what the page says of it, and the status. */
export interface Refused {
  status: number;
  key: 'refused.host' | 'refused.origin' | 'refused.token' | 'refused.type' | 'notUnderstood';
}

/**
 * Rejects requests from pages of other sites, also under a DNS name that leads to this machine. Requests without a page, such as
 * from a terminal, and followed links are allowed.
 *
 * @returns the refusal, if any
 */
export function foreign({ headers, method }: Asking, port: number): Refused | undefined {
  const hosts = HOSTS.map((host) => `${host}:${port}`);
  if (!hosts.includes(headers.host ?? '')) return { status: 421, key: 'refused.host' };
  const own = `http://${headers.host}`;
  const { origin, referer } = headers;
  if (origin !== undefined && origin !== own) return { status: 403, key: 'refused.origin' };
  const site = headers['sec-fetch-site'];
  const isLink =
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (isLink || site === 'none') return undefined;
  const isElsewhere = referer !== undefined && referer !== own && !referer.startsWith(`${own}/`);
  if (isElsewhere || (site !== undefined && site !== 'same-origin')) return { status: 403, key: 'refused.origin' };
  return undefined;
}

/**
 * Whether a request comes from the studio's own page on this machine: by the name it calls us, by the page it comes from, and by
 * the token that only the terminal and that page know.
 *
 * @returns why not, or nothing
 */
export function refusal(asking: Asking, { port, token }: { port: number; token: string }): Refused | undefined {
  const { headers, method } = asking;
  const refused = foreign(asking, port);
  if (refused) return refused;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return { status: 403, key: 'refused.origin' };
  if (!isToken(headers[TOKEN_HEADER], token)) return { status: 401, key: 'refused.token' };
  const isRead = method === 'GET';
  if (!isRead && (method !== 'POST' || headers['content-type'] !== 'application/json'))
    return { status: 415, key: 'refused.type' };
  return undefined;
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  const [own, theirs] = [Buffer.from(token), Buffer.from(typeof given === 'string' ? given : '')];
  return own.length === theirs.length && timingSafeEqual(own, theirs);
}
