const OPENING = ['1 services 1', '2 more 1', '3 two-factor 2', '4 add-user 3', '5 authenticate 1', '6 add-user 2'];

/**
 * What every numbered figure marks, typed from the facts: its number, then each control and its turn in the
 * step. Where the facts have nothing tapped, the number stands alone.
 */
export const MARKS: Readonly<Record<string, readonly string[]>> = {
  'android-add-user-qr': [
    ...OPENING,
    '7 session-id 1',
    '8 qr-code 1',
    '9 allow 1',
    '10',
    '11 pin 1 activate 2',
    '12 done 1',
    '13 scan-qr-codes 1',
    '14 switch-lens 1',
    '15',
  ],
  'iphone-add-user-qr': [
    ...OPENING,
    '7 setup-qr 1',
    '8 launch-camera 1',
    '9 ok 1',
    '10',
    '11 unlock 1',
    '12 done 1',
    '13 scan-qr-codes 1',
    '14 switch-lens 1',
    '15',
  ],
  'android-add-user-code': [...OPENING, '7 session-id 1', '8 code 1', '9 pin 1 activate 2', '10 done 1', '11'],
  'iphone-add-user-code': [...OPENING, '7 setup-qr 1', '8 code 1', '9 activate 1', '10 done 1', '11'],
  'iphone-activate-qr': [
    '1',
    '2 camera 1',
    '3',
    '4.1',
    '4.2',
    '5 banner 1',
    '6 get 1',
    // The camera was opened just before, in the same step.
    '7',
    '8 banner 1',
    '9 allow 1',
    '10 unlock 1',
    '11 done 1',
    '12 scan-qr-codes 1',
    '13 switch-lens 1',
    '14',
  ],
};

/** What the figures of a guide without numbers mark, step by step. */
export const MARKS_OF_MESSAGES: readonly string[] = [
  // Its button is a blank: no fact has its words.
  'login:',
  'menu: user-menu 1',
  'menu: secure-message-center 2',
  'settings: settings 1',
  'preferences:',
  'languages: first-language 1',
  'languages: second-language 2',
  'delivery: delivery 1',
  'save: save 1',
];
