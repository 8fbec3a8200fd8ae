import type { Page } from 'playwright';
import { test as base } from 'vitest';
import { engineName, lacks, type Engine, type EngineView, type Need } from './engine.ts';
import { startChromium, startFirefox } from './playwright.ts';
import { startWebKit } from './webkit.ts';

const start = { chromium: startChromium, firefox: startFirefox, webkit: startWebKit };

/** Vitest's test with the engine of this run: `visit` opens an address as a certain reader sees it. */
export const test = base
  .extend('engine', { scope: 'file' }, async ({}, { onCleanup }): Promise<Engine> => {
    const engine = await start[engineName]();
    onCleanup(() => engine.close());
    return engine;
  })
  .extend('visit', async ({ engine }, { onCleanup }) => {
    onCleanup(() => engine.clear());
    return (address: string, view: EngineView = {}): Promise<Page> => engine.visit(address, view);
  });

/** The same for what needs something that the engine's tool may not have: the run then lists it by name. */
export function needing(need: Need): { test: typeof test; without: string } {
  if (!lacks(need)) return { test, without: '' };
  return { test: test.skip as unknown as typeof test, without: ` [needs: ${need}]` };
}
