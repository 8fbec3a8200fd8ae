import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { contentState } from '../../../src/content/index.ts';
import { Checking } from './checking.ts';
import { keepDoor } from './door.ts';
import { ContentFolder } from './files.ts';
import { refusal } from './guard.ts';
import { bundlePage, type PageFile } from './page-files.ts';
import { studioPage } from './page.ts';
import { refuse, type Answer, type StudioContext } from './route.ts';
import { answer } from './routes.ts';
import { speechFor, type Speech, type Spoken } from './speech.ts';

export interface StudioOptions {
  root: string;
  port: number;
  /** What the page and nobody else knows. */
  token: string;
  language: Spoken;
}

/** More than all texts of a large help center. */
const LARGEST = 64 * 1024 * 1024;

/** Below the help center's own path. */
export const STUDIO = 'studio/';

/** The studio beside Astro's development server: its page, and what that asks for. */
export function studio(options: StudioOptions): AstroIntegration {
  return {
    name: 'shirube-studio',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // Vite would let pages of any port of this machine read its answers, take another port where ours is taken, and lay what is
        // wrong with a page over what is written.
        updateConfig({
          vite: { server: { cors: false, strictPort: true, fs: { strict: true }, hmr: { overlay: false } } },
        });
      },
      'astro:server:setup': async ({ server }) => {
        const own = await bundlePage();
        const { root, language } = options;
        const files = new ContentFolder(root);
        const checking = new Checking(root);
        let stamp = contentState(root);
        const look = (): string => {
          const now = contentState(root);
          if (now === stamp) return now;
          stamp = now;
          checking.check();
          // Astro caches which pages exist.
          for (const [name, { hot }] of Object.entries(server.environments))
            if (name !== 'client') hot.send('astro:content-changed', {});
          return now;
        };
        const context: Omit<StudioContext, keyof Speech> = { root, files, checking, look };
        const speech = ({ headers }: IncomingMessage): Speech => speechFor(language, headers['accept-language']);
        checking.check();
        server.httpServer?.once('close', () => void checking.end());
        if (server.httpServer)
          keepDoor(server.httpServer as Server, options.port, (request, response, { key, status }) =>
            send(response, refuse(speech(request).say(`studio.${key}`), status)),
          );
        server.middlewares.use((request, response, next) => {
          const { pathname, searchParams } = addressOf(request);
          const place = `${server.config.base}${STUDIO}`;
          if (!pathname.startsWith(place)) {
            look();
            return next();
          }
          const name = pathname.slice(place.length);
          const spoken = speech(request);
          const given = async (): Promise<void> => {
            if (name.startsWith('api/')) {
              const its = { ...context, ...spoken };
              return send(response, await api(request, options, its, name.slice('api/'.length), searchParams));
            }
            const file = request.method === 'GET' ? own.files.get(name) : undefined;
            if (file) return sendFile(response, file);
            if (name === '' && request.method === 'GET')
              return sendPage(response, studioPage({ page: own, ...spoken }, server.config.base));
            send(response, refuse(spoken.say('studio.notUnderstood'), 404));
          };
          given().catch((error: unknown) => {
            // Details are for the terminal.
            console.error(error);
            send(response, refuse(spoken.say('studio.failed'), 500));
          });
        });
      },
    },
  };
}

/** What the studio's page may do: run its own script, and ask this server. CodeMirror writes its styles into the page, so styles are let in. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Where a request leads, letter by letter: nothing is decoded, and no `..` is followed. */
function addressOf({ url = '' }: IncomingMessage): { pathname: string; searchParams: URLSearchParams } {
  const mark = url.indexOf('?');
  return mark < 0
    ? { pathname: url, searchParams: new URLSearchParams() }
    : { pathname: url.slice(0, mark), searchParams: new URLSearchParams(url.slice(mark)) };
}

function sendPage(response: ServerResponse, html: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    vary: 'accept-language',
    'content-security-policy': POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  });
  response.end(html);
}

/** Under its name a file never changes. */
function sendFile(response: ServerResponse, { type, text }: PageFile): void {
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}

async function api(
  request: IncomingMessage,
  options: StudioOptions,
  context: StudioContext,
  name: string,
  query: URLSearchParams,
): Promise<Answer> {
  const refused = refusal(request, options);
  if (refused) return refuse(context.say(`studio.${refused.key}`), refused.status);
  const body = request.method === 'POST' ? await bodyOf(request) : {};
  if (body === undefined) return refuse(context.say('studio.notUnderstood'));
  return answer(context, `${request.method} ${name}`, { query, body });
}

/** The JSON of a request; nothing if it is not JSON, or too much. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const bytes = await bytesOf(request);
  try {
    return bytes && (JSON.parse(bytes.toString()) as unknown);
  } catch {
    return undefined;
  }
}

/** The bytes of a request; nothing as soon as there are too many. The rest is still read, so that the answer arrives. */
function bytesOf(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= LARGEST) parts.push(part);
      else {
        parts.length = 0;
        resolve(undefined);
      }
    });
    request.on('end', () => resolve(size <= LARGEST ? Buffer.concat(parts) : undefined));
    request.on('close', () => resolve(undefined));
    request.on('error', reject);
  });
}

function send(response: ServerResponse, { status, body }: Answer): void {
  if (response.headersSent) return;
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}
