import { expect, test } from 'vitest';
import { GUIDES, LANGUAGES, type GuideFact, type Language } from '../facts/index.ts';
import { documentAt, textOf, type Issues } from '../support/documents.ts';
import { DRAWN } from './checks/guide-facts.ts';

type Words = Readonly<Record<Language, RegExp>>;

const AS_THE_USER: Words = {
  ja: /追加するユーザーのユーザー名.*ログイン.*QRコード|QRコード.*追加するユーザーのユーザー名.*ログイン/,
  en: /[Ll]og in.*username you’re adding.*QR code|QR code.*[Ll]og in.*username you’re adding/,
};
const USER: Words = {
  ja: /追加するユーザーのユーザー名/,
  en: /username you’re adding \(the User\)/,
};
const OTHER_SCREEN: Words = { ja: /パソコンなどで/, en: /a computer, a tablet or another phone/ };
const NO_COMPUTER: Words = { ja: /パソコンがないとき/, en: /No computer\?/ };
const ONE_PHONE: Words = { ja: /スマートフォンが1台だけの方は/, en: /Only one phone\?/ };

/** The step where the QR code, or the code below it, must be at hand. */
const NEEDED_AT: Readonly<Record<string, string>> = {
  'android-add-user-qr': 'qr-code',
  'iphone-add-user-qr': 'camera',
  'android-add-user-code': 'session-id',
  'iphone-add-user-code': 'activation-code',
};

const guides = GUIDES.filter(({ id }) => id in NEEDED_AT);
const localized = guides.flatMap((guide) => LANGUAGES.map((language) => ({ id: guide.id, guide, language })));

/** What a guide leaves out of: where the QR code shows, as whom one logs in, and what to do without another screen. */
function issues(page: Document, { id, method, platform }: GuideFact, language: Language): Issues {
  const needs = [...page.querySelectorAll('.requirements li')].find((each) => AS_THE_USER[language].test(textOf(each)));
  const note = [...page.querySelectorAll(`[data-step="${NEEDED_AT[id]!}"] .note`)].find((each) =>
    AS_THE_USER[language].test(textOf(each)),
  );
  const all = textOf(page.querySelector('article'), DRAWN);
  const scans = method === 'qr';
  const says = (where: string, element: Element | undefined, words: Words, what: string) =>
    words[language].test(textOf(element)) ? [] : [`${where} does not say ${what}`];
  // What is there before the first step: the text around the steps is shown to who has not what is needed.
  const place = platform === 'iphone' ? '.requirements a' : '.requirements a, .prose > .note a';
  const first = [...page.querySelectorAll(place)].map((link) => link.getAttribute('href')!);
  const leads = platform === 'iphone' ? /\/iphone-activate-qr\/$/ : /\/android-activate-qr\/$/;
  return [
    ...(needs ? [] : ['what one needs does not say where the QR code shows']),
    ...says('what one needs', needs, USER, 'what a User is'),
    ...(scans ? says('what one needs', needs, OTHER_SCREEN, 'on which screen') : []),
    ...(note ? [] : ['the step does not say where the QR code shows']),
    ...(scans || NO_COMPUTER[language].test(all) ? [] : ['there is no answer for who has no computer']),
    ...(!scans || ONE_PHONE[language].test(all) ? [] : ['there is no answer for who has one phone']),
    ...(first.some((href) => leads.test(href)) ? [] : ['who has not activated yet is led nowhere']),
  ];
}

test.each(localized)('$id in $language says where the QR code comes from', ({ id, guide, language }) => {
  expect(issues(documentAt(`/${language}/articles/${id}/`).document, guide, language)).toEqual([]);
});
