import { lookAt } from '../../support/states/look-at.ts';
import { homeRooms, pageRooms } from '../../support/states/pages.ts';
import { whichScreenRooms } from '../../support/states/which-screen.ts';

lookAt([...pageRooms, ...homeRooms, ...whichScreenRooms]);
