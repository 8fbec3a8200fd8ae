import en from '../../content/ui/en.json' with { type: 'json' };
import ja from '../../content/ui/ja.json' with { type: 'json' };
/** What readers see in the walkthrough, as the site has it. */
const fromUi = ({ walk }: typeof en) => ({
  ...walk,
  before: walk.before.portal,
  copy: walk.copyLink,
  supported: walk.supportedTitle,
  confirm: walk.confirmTitle,
  done: walk.doneTitle,
  thanks: walk.helpedThanks,
});

/** What a reader sees in the walkthrough, by language. Texts with values in them, and those of articles, are written out. */
export const says = {
  ja: {
    ...fromUi(ja),
    site: '道標',
    progress: (label: string, last: string) => `手順${label}／${last}`,
    title: (progress: string, heading: string) => `${progress}：${heading}`,
    sees: {
      login: 'ログイン画面',
      home: 'ホームページ',
      web: 'まだインストールされていません',
      app: 'すでにインストールされています',
      get: 'まだインストールされていません',
      open: 'すでにインストールされています',
    } as Record<string, string>,
    support: 'サポートへの連絡方法 ↗',
    notCopied: '上に表示された内容を選択',
    copyFailed: 'コピーできませんでした',
    resume: (step: string) => `前回の続き：${step}`,
    failed: '案内を読み込めませんでした。',
  },
  en: {
    ...fromUi(en),
    site: 'Shirube',
    progress: (label: string, last: string) => `Step ${label} of ${last}`,
    title: (progress: string, heading: string) => `${progress}: ${heading}`,
    sees: {
      login: 'the login screen',
      home: 'the Home Page',
      web: 'isn’t installed yet',
      app: 'already installed',
      get: 'isn’t installed yet',
      open: 'already installed',
    } as Record<string, string>,
    support: 'Contact IBKR support ↗',
    notCopied: 'Select it above',
    copyFailed: 'The link couldn’t be copied',
    resume: (step: string) => `You stopped at: ${step}`,
    failed: 'The guide couldn’t be loaded.',
  },
};

export type Language = keyof typeof says;

export const other = { ja: 'en', en: 'ja' } as const satisfies Record<Language, Language>;
