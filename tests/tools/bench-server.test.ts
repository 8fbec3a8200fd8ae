import { connect as connectHttp2 } from 'node:http2';
import { connect as connectTcp } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { answerWith } from '../../tools/bench/load/answers.ts';
import { serveFast, TRUST } from '../../tools/bench/load/server.ts';

// Node itself closes connections without TLS after two minutes.
test('the benchmark server closes at once, even with clients that are connecting', { timeout: 60_000 }, async () => {
  const server = await serveFast(TRUST, () => answerWith('/a.txt', Buffer.from('there')));
  const port = Number(new URL(server.origin).port);
  const client = connectHttp2(server.origin, { ca: TRUST.cert });
  const request = client.request({ ':path': '/a.txt' });
  const [headers] = (await once(request, 'response')) as [{ ':status': number }];
  expect(headers[':status']).toBe(200);
  // Whoever has not said yet that it speaks TLS.
  const beginner = connectTcp(port, '127.0.0.1');
  await once(beginner, 'connect');
  for (const each of [client, beginner]) each.on('error', () => undefined);
  await server.close();
  const late = connectTcp(port, '127.0.0.1');
  const [refused] = (await once(late, 'error')) as [NodeJS.ErrnoException];
  expect(refused.code).toBe('ECONNREFUSED');
});
