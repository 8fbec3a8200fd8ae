import { test } from 'vitest';
import { resultsOf } from '../src/features/search/query/search.ts';
import { openSearch } from '../tools/search/engine.ts';
import { siteFolder } from './support/pages.ts';
test('x', async () => {
  for (const [l, q] of [['en','only one phone'],['en','what is IB Key'],['ja','IBKeyとは'],['ja','スマホが一つしかない'],['en','six digits by SMS'],['ja','SMSで届いた'],['ja','SMSで届いた番号'],['en','text message code'],['en','no QR code, only SMS'],['en','SMS does not arrive'],['ja','SMSが届かない'],['ja','ショートメッセージ'],['ja','SMSでユーザーを追加'],['en','add user by SMS'],['en','activation token'],['en','get activation code'],['ja','QRコードなしで有効化']] as const) {
    const { lexicon, ask } = await openSearch(siteFolder, l);
    console.log(l, q, resultsOf(await ask(q), lexicon).hits.slice(0,6).map(({article}) => article).join(' '));
  }
});
