import { lookAt } from '../../support/states/look-at.ts';
import { diagnosisRooms } from '../../support/states/diagnosis.ts';

lookAt(diagnosisRooms);
