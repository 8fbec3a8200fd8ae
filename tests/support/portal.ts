import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { projectFolder } from './sources.ts';

/** A made-up portal that shows the help beside its page: another site, at a host of another name. */
export interface Portal {
  origin: string;
  /** The help center that its page loads the help from. It may be built after the portal is there. */
  help: string;
  close(): Promise<void>;
}

/**
 * Serves the portal. At `/frame/…` it shows that address of the help center in a frame, and nothing else; at `/ticket` the
 * sample app for Zendesk, as Zendesk's page of a ticket does.
 */
export async function servePortal(): Promise<Portal> {
  const page = readFileSync(join(projectFolder, 'tests/fixtures/portal/index.html'), 'utf8');
  const crm: Readonly<Record<string, string>> = {
    '/app': readFileSync(join(projectFolder, 'deploy/zendesk/assets/iframe.html'), 'utf8'),
    '/ticket': '<!doctype html><iframe src="/app" width="900" height="800"></iframe>',
  };
  const server = createServer((request, response) => {
    const framed = /^\/frame(\/.*)$/.exec(request.url ?? '')?.[1];
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    const frame = `<!doctype html><title>Frame</title><iframe src="${portal.help}${framed ?? ''}" width="420" height="700"></iframe>`;
    const whole = () => page.replaceAll('{{help}}', portal.help).replaceAll('{{host}}', new URL(portal.help).origin);
    response.end(crm[request.url ?? ''] ?? (framed === undefined ? whole() : frame));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const portal: Portal = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    help: '',
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return portal;
}

/** Lets a portal, and a CRM, show a help center: what an operator writes into `content/site.yaml`. */
export function embeddingSetting(help: readonly string[], console: readonly string[] = []): string {
  return `\nembedding: { help: [${help.map((each) => `"${each}"`).join(', ')}], console: [${console.map((each) => `"${each}"`).join(', ')}] }\n`;
}
