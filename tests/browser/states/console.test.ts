import { lookAt } from '../../support/states/look-at.ts';
import { consoleRooms } from '../../support/states/console.ts';

lookAt(consoleRooms);
