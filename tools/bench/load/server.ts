import { createHash, X509Certificate } from 'node:crypto';
import { createSecureServer } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { CERTIFICATE } from '../../serving/certificate.ts';
import type { HostAnswers } from './answers.ts';

/** A certificate and its fingerprint, by which a browser is told to trust it alone. */
export interface Trust {
  key: Buffer;
  cert: Buffer;
  /** SHA-256 of the public key, Base64. */
  fingerprint: string;
}

/** What was asked for. */
interface Asked {
  path: string;
  /** Bytes of the answer's body as it was moved. */
  bytes: number;
}

/** A site that is being served by HTTP/2. */
export interface Server {
  /** `https://localhost:port` */
  origin: string;
  /** All that was asked for, also by workers, which a page's tools do not see. */
  log: readonly Asked[];
  /** When something was asked for last, in milliseconds since 1970. */
  lastAsked(): number;
  close(): Promise<void>;
}

const publicKey = new X509Certificate(CERTIFICATE.cert).publicKey.export({ type: 'spki', format: 'der' });

export const TRUST: Trust = {
  ...CERTIFICATE,
  fingerprint: createHash('sha256').update(publicKey).digest('base64'),
};

/** Serves by HTTP/2 on a free port of this machine. */
export async function serveFast({ key, cert }: Trust, answers: HostAnswers): Promise<Server> {
  const log: Asked[] = [];
  let last = Date.now();
  const server = createSecureServer({ key, cert }, (request, response) => {
    const { pathname } = new URL(request.url, 'https://localhost');
    const { status, body, headers } = answers(pathname);
    last = Date.now();
    log.push({ path: pathname, bytes: body.length });
    response.writeHead(status, headers);
    response.end(body);
  });
  // A session may end and leave its socket to the server, which then never says that it has closed.
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    log,
    lastAsked: () => last,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
