import * as label from './labels.ts';
import type { GuideFact, Label, Saying, StepFact } from './types.ts';

function step(n: number, labels: readonly Label[], ...says: Saying[]): StepFact {
  return { label: String(n), figures: [], labels, says, next: n === 7 ? 'end' : String(n + 1) };
}

/** How Client Services' messages and notices reach a person; the source has it in Japanese only, without figures. */
export const messageDelivery: GuideFact = {
  id: 'message-delivery',
  task: 'message-delivery',
  platform: 'portal',
  method: 'none',
  source: ['ja'],
  figureCount: 0,
  steps: [
    step(1, [], {
      fact: 'one logs in to the Client Portal',
      ja: /クライアント・ポータル.*ログイン/,
      en: /Client Portal.*log in/i,
    }),
    step(2, [label.MESSAGE_CENTER], {
      fact: 'the user menu is the person icon at the top right',
      ja: /(右上.*人.*ユーザーメニュー|ユーザーメニュー.*人.*右上)/,
      en: /user menu.*person icon.*top right/,
    }),
    step(3, [label.COMPOSE], { fact: 'the settings icon is a gear', ja: /歯車/, en: /gear/ }),
    step(4, [label.MESSAGE_PREFERENCES], {
      fact: 'the settings screen appears',
      ja: /設定.*(表示|画面が出)/,
      en: /appears|opens|is open/,
    }),
    step(5, [], {
      fact: 'the first and the second language come from drop-down lists',
      ja: /ドロップダウン.*第1言語.*第2言語/,
      en: /first.*second language.*drop-down/,
    }),
    step(6, [label.MESSAGE_DELIVERY], {
      fact: 'a full message is never sent by email or SMS, only a summary',
      ja: /メール.*SMS.*ありません.*要約/,
      en: /never .*email or .*(SMS|text).*summary/,
    }),
    step(7, [label.SAVE], { fact: 'the changes are kept', ja: /変更.*保存/, en: /(keep|save) (your|the) changes/ }),
  ],
  problems: [],
  references: [],
};
