/** Messages to the phone. */
export const PHONE_RECEIVES: readonly string[] = [
  'approval.asked',
  'approval.withdrawn',
  'camera.requested',
  'camera.released',
  'notices.requested',
];

/** Messages to the app, with the names of their values. */
export const PHONE_SENDS: Readonly<Record<string, readonly string[]>> = {
  'camera.granted': [],
  'camera.refused': [],
  'notices.decided': [],
  'code.captured': ['string'],
  'app.opened': ['deferred'],
  'app.linked': ['string'],
  'approval.opened': ['approval'],
};

export const PHONE_NOTES: readonly string[] = [
  'installed',
  'scan-switched-off',
  'front-lens',
  'link-unknown',
  'notice-blocked',
  'notice-expired',
];

/** Messages that bring an app to the foreground. */
export const OPENING: readonly string[] = ['app.opened', 'app.linked', 'approval.opened'];

/** Messages that are always answered. */
export const PHONE_ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'camera.requested': ['camera.granted', 'camera.refused'],
  'notices.requested': ['notices.decided'],
};
