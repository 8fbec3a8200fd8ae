import { opening } from './add-user-opening.ts';
import * as label from './labels.ts';
import { FIVE, scanProblems, step } from './parts.ts';
import * as says from './sayings.ts';
import type { GuideFact, ReferenceId } from './types.ts';

/** What all four articles ask for before one starts; each points elsewhere for how to get there. */
function requirements(reference: ReferenceId) {
  return { says: [says.APP_INSTALLED, says.KEY_ACTIVATED], reference };
}

const SCANNING = [says.POINT_AT_CODE, says.NO_PHOTO, says.CAPTURED_BY_ITSELF, says.MOVE_TO_FOCUS];
const ENTER_PIN = { what: 'pin', into: label.PIN } as const;

export const androidAddUserQr: GuideFact = {
  id: 'android-add-user-qr',
  task: 'add-user',
  platform: 'android',
  method: 'qr',
  source: ['ja', 'en'],
  figureCount: 15,
  requirements: requirements('knowledge-base'),
  steps: [
    ...opening('android', label.AUTHENTICATE),
    step(3, 7, { device: 'android', shows: 'app-instructions', tap: label.SESSION_ID }, { says: [says.READ_FIRST] }),
    step(4, 8, { device: 'android', shows: 'app-session-id', tap: label.QR_CODE }),
    step(
      5,
      9,
      { device: 'android', shows: 'camera-permission', tap: label.ALLOW_CAMERA },
      { labels: [label.ALLOW_CAMERA, label.ALLOW_CAMERA_OLDER], says: [says.IF_ASKED] },
    ),
    step(6, 10, { device: 'android', shows: 'camera-on-qr' }, { says: SCANNING }),
    step(7, 11, { device: 'android', shows: 'app-pin', tap: label.ACTIVATE, enter: ENTER_PIN }, { says: says.PIN }),
    step(
      8,
      12,
      { device: 'android', shows: 'app-success', tap: label.DONE_CAPITALS },
      { says: [says.SUCCEEDED], next: 'end' },
    ),
  ],
  problems: scanProblems('android', 13),
  references: FIVE,
  withoutScanning: 'android-add-user-code',
};

export const iphoneAddUserQr: GuideFact = {
  id: 'iphone-add-user-qr',
  task: 'add-user',
  platform: 'iphone',
  method: 'qr',
  source: ['ja', 'en'],
  figureCount: 15,
  requirements: requirements('knowledge-base'),
  steps: [
    ...opening('iphone', label.AUTHENTICATE),
    step(3, 7, { device: 'iphone', shows: 'app-setup', tap: label.SETUP_BY_QR }),
    step(4, 8, { device: 'iphone', shows: 'app-code-entry', tap: label.LAUNCH_CAMERA }),
    step(
      5,
      9,
      { device: 'iphone', shows: 'camera-permission', tap: label.OK },
      { labels: [label.OK, label.ALLOW_CAMERA_IPHONE], says: [says.IF_ASKED] },
    ),
    step(6, 10, { device: 'iphone', shows: 'camera-on-qr' }, { says: SCANNING }),
    step(7, 11, { device: 'iphone', shows: 'phone-unlock', enter: { what: 'phone-lock' } }, { says: [says.UNLOCK] }),
    step(8, 12, { device: 'iphone', shows: 'app-success', tap: label.DONE }, { says: [says.SUCCEEDED], next: 'end' }),
  ],
  problems: scanProblems('iphone', 13),
  references: FIVE,
  withoutScanning: 'iphone-add-user-code',
};

export const androidAddUserCode: GuideFact = {
  id: 'android-add-user-code',
  task: 'add-user',
  platform: 'android',
  method: 'code',
  source: ['ja', 'en'],
  figureCount: 11,
  requirements: requirements('KB2277'),
  steps: [
    ...opening('android', label.AUTHENTICATE_CAPITALS),
    step(3, 7, { device: 'android', shows: 'app-instructions', tap: label.SESSION_ID }, { says: [says.READ_FIRST] }),
    step(
      4,
      8,
      { device: 'android', shows: 'app-session-id', enter: { what: 'code-below-qr', into: label.SESSION_ID_FIELD } },
      { says: [says.BELOW_THE_CODE] },
    ),
    step(5, 9, { device: 'android', shows: 'app-pin', tap: label.ACTIVATE, enter: ENTER_PIN }, { says: says.PIN }),
    step(
      6,
      10,
      { device: 'android', shows: 'app-success', tap: label.DONE_CAPITALS },
      { says: [says.SUCCEEDED], next: 'end' },
    ),
  ],
  problems: [{ id: 'activation-error', figure: { n: '11', device: 'android', shows: 'app-error' } }],
  references: [],
};

/** The source misnumbers the last two steps as 8 and 9; they are 5 and 6. */
export const iphoneAddUserCode: GuideFact = {
  id: 'iphone-add-user-code',
  task: 'add-user',
  platform: 'iphone',
  method: 'code',
  source: ['ja', 'en'],
  figureCount: 11,
  requirements: requirements('KB2278'),
  steps: [
    ...opening('iphone', label.AUTHENTICATE),
    step(3, 7, { device: 'iphone', shows: 'app-setup', tap: label.SETUP_BY_QR }),
    step(
      4,
      8,
      { device: 'iphone', shows: 'app-code-entry', enter: { what: 'code-below-qr', into: label.ACTIVATION_CODE } },
      { says: [says.BELOW_THE_CODE] },
    ),
    step(5, 9, { device: 'iphone', shows: 'app-code-entry', tap: label.ACTIVATE_IB_KEY }, { says: [says.NO_PIN] }),
    step(
      6,
      10,
      { device: 'iphone', shows: 'app-success', tap: label.DONE_CAPITALS },
      { says: [says.SUCCEEDED], next: 'end' },
    ),
  ],
  problems: [{ id: 'activation-error', figure: { n: '11', device: 'iphone', shows: 'app-error' } }],
  references: FIVE,
};
