import { lookAt } from '../../support/states/look-at.ts';
import { homeRooms, pageRooms } from '../../support/states/pages.ts';

lookAt([...pageRooms, ...homeRooms]);
