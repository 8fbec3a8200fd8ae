import type { Room } from '../room.ts';
import { guideRooms } from './guides.ts';
import type { Opened } from './hands.ts';
import { makingRooms } from './making.ts';
import { forcedRooms } from './forced.ts';
import { tableRooms } from './tables.ts';
import { writingRooms } from './writing.ts';

export { writeStudioContent } from './content.ts';

/** Every state of the studio that a writer can reach, of the content that `writeStudioContent` writes. */
export const studioRooms = (opened: Opened): readonly Room[] => [
  ...writingRooms(opened),
  ...guideRooms(opened),
  ...tableRooms(opened),
  ...makingRooms(opened),
  ...forcedRooms(opened),
];
