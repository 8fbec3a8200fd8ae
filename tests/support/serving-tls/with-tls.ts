import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CERTIFICATE_FOLDER } from './certificate.ts';
import { adapt, freePort, startNginx } from '../../../tools/serving/nginx.ts';
import type { Released } from '../../../tools/serving/released.ts';

/** The site with TLS, as one machine serves it. */
export interface WithTls {
  http: number;
  https: number;
  /** The file of the certificate that is to be trusted. */
  certificate: string;
  close(): Promise<void>;
}

/** Serves a release by tls.conf in a `http { }` like Debian's, which has ideas of its own of compression and of types. */
export async function serveWithTls(
  nginx: string,
  { folder: release }: Pick<Released, 'folder'>,
  host: string,
): Promise<WithTls> {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-tls-'));
  const [http, https] = [await freePort(), await freePort()];
  const [main, tls] = [join(folder, 'main.conf'), join(folder, 'tls.conf')];
  copyFileSync(join(release, 'nginx/tls.conf'), tls);
  adapt(tls, {
    'listen 80;': `listen 127.0.0.1:${http};`,
    'listen 443 ssl;': `listen 127.0.0.1:${https} ssl;`,
    // A machine for tests may have no IPv6.
    'listen [::]:80;': '',
    'listen [::]:443 ssl;': '',
    'https://$server_name$': `https://$server_name:${https}$`,
    'help.example': host,
    '/etc/ssl/shirube': CERTIFICATE_FOLDER,
    '/etc/shirube': join(release, 'nginx'),
    '/srv/shirube/current': join(release, 'site'),
    '/srv/shirube/kept': join(release, 'kept'),
  });
  const whole = readFileSync(join(release, 'nginx/nginx.conf'), 'utf8');
  const debian = 'gzip on; types { text/strange html css js; }';
  const head = whole.slice(0, whole.indexOf('  include http/*.conf;')).replace('nginx.pid', 'nginx-tls.pid');
  writeFileSync(main, `${head}  ${debian}\n  include ${tls};\n}\n`);
  const stop = await startNginx(nginx, main, https);
  return {
    http,
    https,
    certificate: join(CERTIFICATE_FOLDER, 'fullchain.pem'),
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
