import { readFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { COMMON, DOCUMENT } from '../../tools/release/headers.ts';
import { serveWithTls, type WithTls } from '../support/serving-tls/with-tls.ts';
import { ask } from '../support/raw-http.ts';

const HOST = 'help.example';

describe('a machine of its own, with TLS', () => {
  let served: WithTls;

  beforeAll(async () => {
    const { release: folder } = inject('serving');
    served = await serveWithTls(process.env['SHIRUBE_NGINX']!, { folder }, HOST);
    return () => served.close();
  });

  test('what is asked for without TLS is sent there, to this host whatever was asked for', async () => {
    const answer = await ask(served.http, '/en/articles/?q=1', { Host: 'evil.example' });
    expect([answer.status, answer.headers['location']]).toEqual([
      301,
      `https://${HOST}:${served.https}/en/articles/?q=1`,
    ]);
  });

  test('but not what renews the certificate', async () => {
    expect((await ask(served.http, '/.well-known/acme-challenge/none')).status).toBe(404);
  });

  test('HTTP/2 has every header, types and compression as without', async () => {
    const headers = await get2(served, '/en/');
    expect(headers).toMatchObject({
      ':status': 200,
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      ...Object.fromEntries(
        Object.entries({ ...COMMON, ...DOCUMENT }).map(([name, value]) => [name.toLowerCase(), value]),
      ),
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});

/** The headers of an answer over HTTP/2. */
function get2({ https, certificate }: WithTls, path: string): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const session = connect(`https://127.0.0.1:${https}`, { ca: readFileSync(certificate), servername: HOST });
    session.on('error', reject);
    const request = session.request({ ':path': path, ':authority': HOST, 'accept-encoding': 'br' });
    request.on('response', (headers) => {
      resolve({ ...headers });
      session.destroy();
    });
    request.on('error', reject);
    request.end();
  });
}
