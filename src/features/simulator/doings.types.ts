import type { Scenario } from '../../../machines/simulator/index.ts';

/** What the page lets a reader do beside the devices. */
export interface Doings {
  /** The room that another window joins. */
  room: string;
  /** @param focus where the reader is led in the new practice: what it is, unless said */
  begin(scenario: Scenario, surprise: boolean, focus?: string): void;
  /** Another window is opened: this one is to find its room again. */
  share(): void;
}
