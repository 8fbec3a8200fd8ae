import type { Page } from 'playwright';
import { inject } from 'vitest';
import { inTurn } from '../coverage.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where engine the tests of a project are run. */
    engine: EngineName;
  }
}

/** The engines that the journeys run in. Chromium also runs the tests of `tests/browser`, and here what these leave to the journeys. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What a test may need of the tool that drives an engine, beyond looking, tapping and typing. */
export type Need = 'kept pages' | 'routing';

/** A reader’s preferences that engines can emulate. */
export interface EngineView {
  width?: number;
  height?: number;
  /** What runs before a page's own scripts, on each page. */
  before?: string;
  /** Whether the browser keeps the site: without, what a page fetches later comes from its server. */
  worker?: boolean;
  /** Whether a page that is left stays in the back/forward cache. After that only `evaluate` works on it. */
  keepsPages?: boolean;
  /** A site of its own, in the place of the built one. */
  origin?: string;
}

/** An engine that is running. */
export interface Engine {
  /** Opens a window that knows nothing of others', and an address in it: whole, or of the site. */
  visit(address: string, view: EngineView): Promise<Page>;
  /** Closes what was opened since the last time. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** What the tools cannot do that drive the engines, by their versions that are tried: see docs/engines.md. */
const LACKS: Readonly<Record<EngineName, readonly Need[]>> = {
  chromium: ['kept pages'],
  firefox: [],
  webkit: ['routing'],
};

/** The engine of this run. */
export const engineName: EngineName = inject('engine');

const ENGINES: readonly EngineName[] = ['firefox', 'webkit'];

/** Whether this engine runs what Firefox and WebKit take in turns. Chromium always does, and so do both in the full run. */
export const isTurn = (turn: number): boolean =>
  engineName === 'chromium' || inTurn(ENGINES, turn).includes(engineName);

/** Whether the engine of this run lacks what a test needs. */
export const lacks = (need: Need): boolean => LACKS[engineName].includes(need);
