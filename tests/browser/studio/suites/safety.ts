import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { studioAgain, type DevServer } from '../../../support/dev-server.ts';
import { test } from '../../../support/browser.ts';
import { everySecond, isWhole } from '../../../support/coverage.ts';
import { freePort } from '../../../support/free-port.ts';
import { send } from '../../../support/raw-http.ts';
import { hostileRequests, type HostileRequest } from '../../../support/studio-hostile.ts';

const FILE = 'content/articles/en/front-camera.mdx';
const TITLE = 'The front camera is active';
/** How its text begins. */
const BEGINNING = 'The camera view usually has';

let studio: DevServer;
let port: number;
/** Writes next to the content what must never be seen: before a studio is opened, for Vite begins anew with another `.env`. */
export function writeSecrets(root: string): void {
  mkdirSync(join(root, 'outside'));
  for (const file of ['secret.yaml', 'outside/secret.yaml', '.env']) writeFileSync(join(root, file), 'a: SECRET\n');
}

/** Links in the content, and where they lead: some to what must never be seen. */
const LINKS = { 'link.yaml': '../secret.yaml', linked: '../outside', 'inner.yaml': 'site.yaml' };

const tokenOf = ({ address }: DevServer): string => new URL(address).hash.replace('#token=', '');

/** Every file that is there, but for what servers keep for themselves. */
function allFiles(): Record<string, string> {
  const entries = readdirSync(studio.root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || /\/(node_modules|\.astro|\.cache|\.vite|\.schemas)\//.test(path)) return [];
    return [[path, createHash('sha256').update(readFileSync(path)).digest('hex')]];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

async function ask({ method, path, headers, body = '' }: HostileRequest) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('')}content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n`;
  return send(port, Buffer.concat([Buffer.from(head), Buffer.from(body)]));
}

const STACK = /\n\s+at |node:internal|\bError:/;

/** What nobody may do to a studio, and what becomes of what others write. */
export function safety(getStudio: () => DevServer): void {
  beforeAll(() => {
    studio = getStudio();
    port = Number(new URL(studio.origin).port);
  });

  describe('a hostile request', () => {
    const content = () => join(studio.root, 'content');
    beforeAll(() => {
      for (const [link, target] of Object.entries(LINKS)) symlinkSync(target, join(content(), link));
      return () => {
        for (const link of Object.keys(LINKS)) rmSync(join(content(), link));
      };
    });

    test('reads and writes nothing, and is told in a sentence', async () => {
      const digest = createHash('sha256')
        .update(readFileSync(join(studio.root, 'content/site.yaml')))
        .digest('base64url');
      const requests = everySecond(hostileRequests(port, tokenOf(studio), digest));
      expect(requests.length).toBeGreaterThan(isWhole ? 150 : 50);
      const before = allFiles();
      const wrong: unknown[] = [];
      for (const request of requests) {
        const { status, text } = await ask(request);
        const isSeen = /SECRET|root:x:|\[core\]/.test(text) || STACK.test(text);
        const refused = request.isElsewhere || /^Blocked request|^$/.test(text) ? 'elsewhere' : sentence(text);
        if (isSeen || refused === undefined || (!request.isElsewhere && !(status >= 400 && status < 500)))
          wrong.push([request.what, request.method, request.path.slice(0, 80), status, text.slice(0, 300)]);
      }
      expect(wrong).toEqual([]);
      expect(allFiles()).toEqual(before);
    });
  });

  describe('what lies on the disk', () => {
    const path = (): string => join(studio.root, FILE);

    test('is followed where nothing is written, and told with both texts where something is; the page runs nothing but its own scripts', async ({
      visit,
    }) => {
      const before = readFileSync(path(), 'utf8');
      const faults: string[] = [];
      const page = await visit(studio.address, {
        width: 1366,
        height: 768,
        prepare: async (its) => {
          its.on('console', (message) => {
            if (/Content Security Policy/.test(message.text())) faults.push(message.text());
          });
        },
      });
      await page.getByRole('link', { name: TITLE }).click();
      const text = page.getByRole('textbox', { name: TITLE });
      await text.getByText(BEGINNING).waitFor();
      writeFileSync(path(), before.replace(BEGINNING, `By an editor. ${BEGINNING}`));
      await text.getByText('By an editor.').waitFor();
      await page.frameLocator('iframe').getByText('By an editor.').waitFor();
      await text.getByText('By an editor.').click();
      await page.keyboard.press('Home');
      // Once more: the line may wrap.
      await page.keyboard.press('Home');
      // Both are written before either is saved.
      const written = Promise.withResolvers<undefined>();
      await page.route('**/studio/api/save', (route) => written.promise.then(() => route.continue()));
      await page.keyboard.type('By hand. ');
      writeFileSync(path(), before);
      written.resolve(undefined);
      const conflict = page.getByRole('region', { name: 'Changed by somebody else' });
      await conflict.getByText('By hand.').waitFor();
      await conflict.getByRole('button', { name: 'Keep mine' }).click();
      await page.keyboard.press('Control+s');
      await page.getByText('Saved.', { exact: true }).waitFor();
      expect(readFileSync(path(), 'utf8')).toBe(before.replace(BEGINNING, `By hand. By an editor. ${BEGINNING}`));
      writeFileSync(path(), before);

      expect(faults).toEqual([]);
      expect(new URL(page.url()).hash).not.toContain('token');
      await page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.evil = 1' }))",
      );
      expect(await page.evaluate('window.evil')).toBeUndefined();
    });
  });

  // Two more studios are opened for it.
  if (isWhole)
    describe('a studio that is killed', () => {
      test('is reported, and what was written is saved once it runs again', async ({ visit }) => {
        const other = await freePort();
        const first = await studioAgain(studio.root, other);
        const page = await visit(first.address, { width: 1366, height: 768 });
        await page.getByRole('link', { name: TITLE }).click();
        const text = page.getByRole('textbox', { name: TITLE });
        await text.getByText(BEGINNING).waitFor();
        await first.end('SIGKILL');
        await page.getByRole('alert').getByText('The studio has stopped.').waitFor();
        await text.click();
        await page.keyboard.press('Control+End');
        await page.keyboard.type('Typed without it.');
        const second = await studioAgain(studio.root, other);
        try {
          await page.getByText('Open the address that the terminal shows now').waitFor();
          // The new address differs in the key alone: nothing is loaded.
          await page.goto(second.address);
          await page.getByText('Open the address that the terminal shows now').waitFor({ state: 'hidden' });
          await page.locator('[data-saved="true"]').waitFor();
          expect(new URL(page.url()).hash).not.toContain('token');
          expect(readFileSync(join(studio.root, FILE), 'utf8')).toContain('Typed without it.');
        } finally {
          await second.end();
        }
      });
    });

  test('no other page shows it in a frame, nor the help that it draws', async () => {
    const get = (path: string, headers: HostileRequest['headers'] = {}) =>
      ask({ what: 'a page', method: 'GET', path, headers: { host: `127.0.0.1:${port}`, ...headers } });
    const own = new URL(studio.address).pathname;
    for (const path of [own, '/en/']) {
      const framed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
      expect((await get(path, framed)).status, path).toBe(403);
    }
    // Where a browser sends no Sec-Fetch headers, the answer forbids framing.
    const { status, headers } = await get(own);
    expect([status, headers['x-frame-options']]).toEqual([200, 'DENY']);
    expect(headers['content-security-policy']?.split('; ')).toContain("frame-ancestors 'none'");
    const help = await get('/en/');
    expect([help.status, help.headers['x-frame-options']]).toEqual([200, 'SAMEORIGIN']);
    expect(help.headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  test('a page of another place hears nothing of it, not even by a socket', async () => {
    const upgrade = (headers: string): Promise<number> =>
      send(
        port,
        `GET / HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: vite-hmr\r\n${headers}\r\n`,
      ).then(({ status }) => status);
    expect(await upgrade('origin: http://evil.example\r\n')).toBe(400);
  });
}

/** What is stated of a refusal, where it is one sentence or two and nothing else. */
function sentence(text: string): string | undefined {
  try {
    const { refused, ...more } = JSON.parse(text) as { refused?: unknown };
    return typeof refused === 'string' && Object.keys(more).length === 0 && refused.length < 300 ? refused : undefined;
  } catch {
    return undefined;
  }
}
