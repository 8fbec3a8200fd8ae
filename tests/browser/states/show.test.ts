import { lookAt } from '../../support/states/look-at.ts';
import { showRooms } from '../../support/states/show.ts';

lookAt(showRooms);
