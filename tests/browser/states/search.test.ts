import { lookAt } from '../../support/states/look-at.ts';
import { searchRooms } from '../../support/states/search.ts';

lookAt(searchRooms);
