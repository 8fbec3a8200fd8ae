import { lookAt } from '../../support/states/look-at.ts';
import { walkRooms } from '../../support/states/walkthrough.ts';

lookAt(walkRooms);
