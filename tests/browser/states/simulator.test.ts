import { lookAt } from '../../support/states/look-at.ts';
import { simulatorRooms } from '../../support/states/simulator.ts';

lookAt(simulatorRooms);
