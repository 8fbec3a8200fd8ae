import { aloudRooms } from './aloud.ts';
import { consoleRooms } from './console.ts';
import { diagnosisRooms } from './diagnosis.ts';
import { homeRooms, pageRooms } from './pages.ts';
import type { Room } from './room.ts';
import { searchRooms } from './search.ts';
import { simulatorRooms } from './simulator.ts';
import { walkRooms } from './walkthrough.ts';
import { whichScreenRooms } from './which-screen.ts';

/**
 * Every state of every page that a person can reach. What is added here is looked at everywhere: by axe and for
 * its layout.
 */
export const rooms: readonly Room[] = [
  ...pageRooms,
  ...homeRooms,
  ...whichScreenRooms,
  ...walkRooms,
  ...aloudRooms,
  ...diagnosisRooms,
  ...searchRooms,
  ...simulatorRooms,
  ...consoleRooms,
];
