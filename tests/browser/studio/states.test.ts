import { afterAll, beforeAll } from 'vitest';
import { studioServer, type DevServer } from '../../../tools/dev/dev-server.ts';
import { freePort } from '../../support/free-port.ts';
import { lookAt } from '../../support/states/look-at.ts';
import { studioRooms, writeStudioContent } from '../../support/states/studio/index.ts';

let studio: DevServer;
beforeAll(async () => {
  studio = await studioServer(writeStudioContent, await freePort());
}, 240_000);
afterAll(() => studio?.close());

/** A phone, a desktop, and a window so low that what stands above and below the text must leave room for it. */
const sights = [
  { width: 390, theme: 'light' },
  { width: 1366, height: 768, theme: 'dark' },
  { width: 1024, height: 480, theme: 'light' },
  { width: 390, theme: 'dark' },
  { width: 1366, height: 768, theme: 'light' },
] as const;

lookAt(
  studioRooms(() => studio),
  { origin: () => studio.origin, sights, followsBrowser: true, answers: /\/studio\/api\/|\/articles\// },
);
