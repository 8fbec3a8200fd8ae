import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** An answer as it came: header names are in small letters, and a name that came twice has both values. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** The body's text, in any case compressed with. */
  text: string;
}

/** A request that is sent in its written form: `fetch` would fix the path, the method and the headers. */
export function send(port: number, request: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let whole: Buffer = Buffer.alloc(0);
    socket.setTimeout(20_000, () => socket.destroy(new Error('no answer within 20 s')));
    socket.on('data', (part) => {
      whole = Buffer.concat([whole, part]);
      // Who has been refused something is listened to for a while yet: that is not waited for.
      if (isWhole(whole)) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answerOf(whole)));
  });
}

/** Asks for a path, which is sent letter by letter. */
export function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  const lines = Object.entries({ Host: 'help.example', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return send(port, `${method} ${path} HTTP/1.1\r\n${lines.join('')}Connection: close\r\n\r\n`);
}

/** Whether all of a body is there, where its length was stated. An answer without one ends with its connection. */
function isWhole(answer: Buffer): boolean {
  const end = answer.indexOf('\r\n\r\n');
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.subarray(0, end).toString('latin1'))?.[1];
  return end >= 0 && length !== undefined && answer.length - end - 4 >= Number(length);
}

function answerOf(whole: Buffer): Answer {
  const end = whole.indexOf('\r\n\r\n');
  const [first = '', ...lines] = whole.subarray(0, end).toString('latin1').split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    const key = name.toLowerCase();
    headers[key] = key in headers ? `${headers[key]}, ${value}` : value;
  }
  const body = whole.subarray(end + 4);
  return {
    status: Number(first.split(' ')[1]),
    headers,
    body,
    text: plain(body, headers['content-encoding']).toString(),
  };
}

function plain(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0) return body;
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
