import { describe } from 'vitest';
import { isWhole } from '../support/coverage.ts';
import { engineName } from '../support/engines/engine.ts';
import { appearance } from './journeys/appearance.ts';
import { console } from './journeys/console.ts';
import { diagnosis } from './journeys/diagnosis.ts';
import { display } from './journeys/display.ts';
import { embedding } from './journeys/embedding.ts';
import { history } from './journeys/history.ts';
import { keyboard } from './journeys/keyboard.ts';
import { links } from './journeys/links.ts';
import { look } from './journeys/look.ts';
import { missing } from './journeys/missing.ts';
import { offline } from './journeys/offline.ts';
import { search } from './journeys/search.ts';
import { simulator } from './journeys/simulator.ts';
import { studio } from './journeys/studio.ts';
import { walks } from './journeys/walk.ts';

/** All in one file, so that each engine has one worker: it is started once, and there is one of it. */
describe(engineName, () => {
  for (const journey of [history, links, diagnosis, offline]) journey();
  // A feature that a script takes away is missed alike in each engine.
  if (isWhole || engineName === 'chromium') missing();
  // Without a network a guide is walked to its end in each run.
  if (isWhole) walks();
  // Chromium runs more tests of these in tests/browser.
  if (engineName === 'chromium') return;
  for (const journey of [search, simulator, console, keyboard, look, appearance]) journey();
  // These need a site or a studio of their own.
  if (isWhole) for (const journey of [display, embedding, studio]) journey();
});
