// @ts-check
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SetupFailure } from './failure.mjs';

const DEFAULT_PORT = 4321;

/**
 * @param {string | undefined} value of the variable PORT
 * @returns {number}
 * @throws {SetupFailure} when it is no port's number
 */
export function parsePort(value) {
  const text = value?.trim() ?? '';
  if (text === '') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65535) return port;
  throw new SetupFailure(
    `PORT is "${value}", which is no port: set it to a number from 1 to 65535, or leave it out for ${DEFAULT_PORT}.`,
  );
}

/**
 * Checks that the port can be listened on; the server itself would silently take the
 * next one.
 *
 * @param {number} port
 * @param {(port: number, host: string) => Promise<string | undefined>} [tryPort] gives the
 *   error's code
 * @param {string} [command] that a port is chosen for
 * @returns {Promise<void>}
 * @throws {SetupFailure} when it is in use, or closed to this account
 */
export async function checkPort(port, tryPort = listenError, command = 'npm start') {
  const other = port < 65535 && port > 1023 ? port + 1 : DEFAULT_PORT + 1;
  for (const host of ['127.0.0.1', '::1']) {
    const code = await tryPort(port, host);
    if (code === 'EADDRINUSE') {
      throw new SetupFailure(
        `Port ${port} is in use: stop what runs there, or choose another port with PORT, as in "PORT=${other} ${command}".`,
      );
    }
    if (code === 'EACCES') {
      throw new SetupFailure(
        `Port ${port} may not be used by this account: choose another port with PORT, as in "PORT=${other} ${command}".`,
      );
    }
    // Other codes: the machine has no such address (IPv6 is often off), so nothing is there.
  }
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>}
 */
function listenError(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * Waits until something answers on the port.
 *
 * @param {number} port
 * @param {{ seconds: number, goOn: () => boolean }} limits `goOn` ends the waiting early
 * @returns {Promise<boolean>} whether it answers
 */
export async function answers(port, { seconds, goOn }) {
  const end = Date.now() + seconds * 1000;
  while (goOn() && Date.now() < end) {
    if (await accepts(port)) return goOn();
    await wait(50);
  }
  return false;
}

/** @param {number} port */
function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost', autoSelectFamily: true });
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => (socket.destroy(), resolve(false)));
  });
}
