/** What the phone hears. */
export const PHONE_HEARS: readonly string[] = [
  'approval.asked',
  'approval.withdrawn',
  'camera.requested',
  'camera.released',
  'notices.requested',
];

/** What the phone says to the app, and what each message carries. */
export const PHONE_SAYS: Readonly<Record<string, readonly string[]>> = {
  'camera.granted': [],
  'camera.refused': [],
  'notices.decided': [],
  'code.captured': ['string'],
  'app.opened': ['deferred'],
  'app.linked': ['string'],
  'approval.opened': ['approval'],
};

/** What the phone notices by itself. */
export const PHONE_NOTES: readonly string[] = [
  'installed',
  'scan-switched-off',
  'front-lens',
  'link-unknown',
  'notice-blocked',
  'notice-expired',
];

/** What brings an app to the front. */
export const OPENING: readonly string[] = ['app.opened', 'app.linked', 'approval.opened'];

/** What the phone answers to its app for certain, or its owner does. */
export const PHONE_ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'camera.requested': ['camera.granted', 'camera.refused'],
  'notices.requested': ['notices.decided'],
};
