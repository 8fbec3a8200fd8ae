import { lookAt } from '../../support/states/look-at.ts';
import { aloudRooms } from '../../support/states/aloud.ts';

lookAt(aloudRooms);
