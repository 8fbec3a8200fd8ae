import type { ScreenView } from '../../../machines/simulator/index.ts';
import type { InLanguages } from './protocol.types.ts';

/** What the studio's page and its server say to one another of the simulated product, as JSON. */

/** The product as it is written. What cannot be drawn at the moment is left out. */
export interface ProductSketch {
  /** What can be practised: screens differ by it. */
  practices: readonly PracticeSketch[];
  screens?: readonly DrawnScreen[] | undefined;
  /** What labels say, by key. */
  labels: Readonly<Record<string, string>>;
  /** What a portal's QR code says. */
  payload: string;
  faults?: readonly FaultSketch[] | undefined;
}

/** A screen as it is written, and where the simulator opens with it in front. */
export interface DrawnScreen {
  on: 'phone' | 'portal';
  id: string;
  view: ScreenView;
  run?: string | undefined;
}

/** A practice, named for people: `Android · …`. */
export interface PracticeSketch {
  name: string;
  platform: string;
  method: string;
  task: string;
  version?: string | undefined;
}

/** What can go wrong, what is then seen, and what mends it. */
export interface FaultSketch {
  id: string;
  /** What readers are told that it is, by language. */
  words: InLanguages;
  isAssumed: boolean;
  /** What a practice begins with: `server.user: overlooked`. */
  begins: readonly string[];
  seen?: { on: 'phone' | 'portal'; screen: string } | undefined;
  /** What mends it, one act each: `phone error: dismiss`. */
  acts: readonly string[];
  hasRemedy: boolean;
  problem?: string | undefined;
  /** The simulator's address, below a language, where it is practised; absent where it can occur nowhere. */
  run?: string | undefined;
}
