import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import { baseOf } from '../../../src/i18n/index.ts';
import { siteOf } from '../../../src/build/site-settings.ts';
import { checkPort } from '../../setup/port.mjs';
import { onStopSignal } from '../../setup/signals.mjs';
import type { Spoken } from './speech.ts';
import { STUDIO, studio } from './studio.ts';

/** A studio that is open. */
export interface Studio {
  /** With the token, which the page takes out of it. */
  address: string;
  /** Kept once it has ended. */
  ended: Promise<void>;
}

/**
 * Starts the studio on this machine only: the development server of the help center, and the editor.
 *
 * @throws {SetupFailure} if the port is in use
 */
export async function startStudio({
  root,
  port,
  language,
}: {
  root: string;
  port: number;
  language: Spoken;
}): Promise<Studio> {
  await checkPort(port, undefined, 'npm run edit');
  const token = randomBytes(24).toString('base64url');
  const server = await dev({
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    logLevel: 'warn',
    server: { host: '127.0.0.1', port },
    integrations: [studio({ root, port, token, language })],
  });
  const ended = new Promise<void>((resolve) => {
    const stop = onStopSignal(() => {
      stop();
      void server.stop().then(resolve, resolve);
    });
  });
  return { address: `http://127.0.0.1:${port}${baseOf(siteOf().address)}${STUDIO}#token=${token}`, ended };
}
