import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { answers, checkPort, parsePort } from '../../tools/setup/port.mjs';

const open: Server[] = [];
afterEach(() => open.splice(0).map((server) => server.close()));

/** Listens on a port that the system chooses. */
async function listen(): Promise<number> {
  const server = createServer();
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

describe('PORT', () => {
  test.each([
    [undefined, 4321],
    ['', 4321],
    [' 8080 ', 8080],
    ['1', 1],
    ['65535', 65535],
  ])('%j means %i', (value, port) => {
    expect(parsePort(value)).toBe(port);
  });

  test.each(['0', '65536', '-1', '80.5', '0x50', '1e3', 'http', '123456'])('%j is refused', (value) => {
    expect(() => parsePort(value)).toThrow(
      `PORT is "${value}", which is no port: set it to a number from 1 to 65535, or leave it out for 4321.`,
    );
  });
});

describe('a port', () => {
  test('in use is named, with the way to choose another', async () => {
    const port = await listen();
    await expect(checkPort(port)).rejects.toThrow(
      `Port ${port} is in use: stop what runs there, or choose another port with PORT, as in "PORT=${port + 1} npm start".`,
    );
  });

  test('in use for IPv6 only is in use', async () => {
    const tryPort = async (_: number, host: string) => (host === '::1' ? 'EADDRINUSE' : undefined);
    await expect(checkPort(4321, tryPort)).rejects.toThrow('Port 4321 is in use');
  });

  test('closed to this account is named', async () => {
    await expect(checkPort(80, async () => 'EACCES')).rejects.toThrow(
      'Port 80 may not be used by this account: choose another port with PORT, as in "PORT=4322 npm start".',
    );
  });

  test('that is free will do, also where there is no IPv6', async () => {
    const tryPort = async (_: number, host: string) => (host === '::1' ? 'EADDRNOTAVAIL' : undefined);
    await expect(checkPort(4321, tryPort)).resolves.toBeUndefined();
  });
});

describe('waiting for the server', () => {
  test('ends when it answers', async () => {
    expect(await answers(await listen(), { seconds: 5, goOn: () => true })).toBe(true);
  });

  test('ends when the server does, or the time', async () => {
    const port = await listen();
    expect(await answers(port, { seconds: 5, goOn: () => false })).toBe(false);
    expect(await answers(port, { seconds: 0, goOn: () => true })).toBe(false);
  });
});
