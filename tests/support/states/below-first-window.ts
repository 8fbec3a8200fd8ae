import type { Language } from '../browser-walk-words.ts';

/**
 * The steps at which what goes on lies below the first window of a phone, by guide and language: today's exceptions. One that has
 * been mended is taken from the list, and none is added. Where the window stands after “Next” follows from where the step before
 * left it: a step that grows shorter can bring the next one into the list.
 */
export const BELOW: Readonly<Record<string, Partial<Record<Language, readonly string[]>>>> = {
  'android-add-user-code': {
    en: ['more', 'authenticate', 'session-id'],
    ja: ['more', 'authenticate', 'instructions', 'session-id', 'done'],
  },
  'android-add-user-qr': {
    en: ['more', 'authenticate', 'qr-code', 'scan', 'pin'],
    ja: ['more', 'authenticate', 'instructions', 'qr-code', 'scan', 'pin', 'done'],
  },
  'iphone-activate-qr': {
    en: ['scan', 'banner', 'open-store', 'rescan', 'unlock'],
    ja: ['login', 'scan', 'banner', 'install', 'rescan', 'unlock', 'done'],
  },
  'iphone-add-user-code': {
    en: ['more', 'authenticate', 'activation-code'],
    ja: ['more', 'authenticate', 'activation-code', 'done'],
  },
  'iphone-add-user-qr': {
    en: ['more', 'authenticate', 'camera', 'scan', 'unlock'],
    ja: ['more', 'authenticate', 'camera', 'scan', 'unlock', 'done'],
  },
  'message-delivery': {
    en: ['menu', 'languages', 'delivery'],
    ja: ['menu', 'languages', 'delivery'],
  },
};
