import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { makeRelease } from '../../tools/release/make.ts';
import { serveBy, type Served } from '../../tools/serving/released.ts';
import { keeps, keptAddresses, WITH_WORKER } from '../support/browser-offline.ts';
import { test } from '../support/browser.ts';
import { siteFolder, sitePages } from '../support/pages.ts';
import { ask } from '../support/raw-http.ts';
import { projectFolder } from '../support/sources.ts';

const [NAME, PASSWORD] = ['desk', 'a long password'];
const AUTHORIZED = { Authorization: `Basic ${Buffer.from(`${NAME}:${PASSWORD}`).toString('base64')}` };

describe('the agents’ console behind a password', () => {
  let folder: string;
  let served: Served;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shirube-agents-'));
    const dist = join(folder, 'dist');
    cpSync(siteFolder, dist, { recursive: true });
    // The shipped site has no pages for frames.
    for (const language of ['en', 'ja'])
      cpSync(join(dist, language, 'agent'), join(dist, 'embed', language, 'agent'), { recursive: true });
    await makeRelease({
      dist,
      deploy: join(projectFolder, 'deploy'),
      folder,
      languages: ['ja', 'en', 'ja-easy'],
      quality: 1,
    });
    mkdirSync(join(folder, 'kept'));
    const agents = join(folder, 'agents.htpasswd');
    writeFileSync(agents, `${NAME}:{SHA}${createHash('sha1').update(PASSWORD).digest('base64')}\n`);
    const current = join(folder, 'site');
    served = await serveBy(process.env['SHIRUBE_NGINX']!, {
      release: folder,
      current,
      kept: join(folder, 'kept'),
      agents,
    });
    return async () => {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });

  test('asks for it at every page and file of the console', async () => {
    const files = readdirSync(join(folder, 'site'), { recursive: true, encoding: 'utf8' });
    const ofConsole = files.filter((file) => /(?:^|\/)agent(?:\/.*\.(?:html|json)|\.json)$/.test(file));
    expect(ofConsole).toEqual(
      expect.arrayContaining([
        'agent.json',
        'en/agent.json',
        'ja/agent/index.html',
        'embed/en/agent/overview/index.html',
      ]),
    );
    for (const file of ofConsole) {
      const path = `/${file.replace(/index\.html$/, '')}`;
      const refused = await ask(served.port, path);
      expect([path, refused.status, refused.headers['www-authenticate']]).toEqual([path, 401, 'Basic realm="Agents"']);
      expect((await ask(served.port, path, AUTHORIZED)).status, path).toBe(200);
    }
  });

  test.each([
    '/en/%61gent/',
    '//en/agent/',
    '/en/./agent/',
    '/en/x/../agent/',
    '/en/agent/index.html',
    '/en/agent/none',
    '/en/agent.json?x',
  ])('nor is there another way to it: %s', async (path) => {
    expect((await ask(served.port, path)).status).toBe(401);
  });

  test('is switched on by the same lines with TLS', () => {
    const [plain, tls] = ['nginx.conf', 'tls.conf'].map((file) =>
      readFileSync(join(projectFolder, 'deploy/nginx', file), 'utf8').match(/(?<=# )auth_basic.*/g),
    );
    expect(tls).toEqual(plain);
  });

  test('and at nothing else', async () => {
    for (const { address, kind } of sitePages) {
      if (kind === 'missing' || /\/agent\//.test(address)) continue;
      expect((await ask(served.port, address)).status, address).toBe(200);
    }
  });

  test(
    'agents can work with it, and readers’ pages request and keep no protected file',
    { tags: 'chromium' },
    async ({ visit }) => {
      const refused: string[] = [];
      const origin = `http://127.0.0.1:${served.port}`;
      const reader = await visit(`${origin}/en/articles/qr-not-read/`, {
        ...WITH_WORKER,
        prepare: async (page) =>
          void page.on('response', (response) => response.status() === 401 && refused.push(response.url())),
      });
      await reader.goto(`${origin}/en/search/?q=QR`);
      await reader.locator('[data-result]').first().waitFor();
      await keeps(reader);
      expect(refused).toEqual([]);
      // Nor does the service worker keep what a reader is refused.
      const status = await reader.evaluate(async () => (await fetch('/en/agent.json')).status);
      const kept = await keptAddresses(reader);
      expect([status, kept.filter((path) => /\/agent[/.]/.test(path)), kept.length > 10]).toEqual([401, [], true]);
      const agent = await visit(`${origin}/en/`);
      await agent.context().setHTTPCredentials({ username: NAME, password: PASSWORD });
      await agent.goto(`${origin}/en/agent/`);
      await agent.locator('agent-console[data-ready]').waitFor();
    },
  );
});
