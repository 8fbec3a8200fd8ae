/** Words about secrets in English and Japanese, as parts of case-insensitive regular expressions. */

/** Matches words without a Latin letter on either side. Japanese text has no spaces around them. */
const word = (...all: readonly string[]): string => `(?<![A-Za-z])(?:${all.join('|')})(?![A-Za-z])`;

/** Excludes codes that are not secrets, such as error codes, which desks pass on. */
const OPEN_CODE =
  '(?<!(?:error|err|fault|status|reason|exit|response|http|zip|post|postal|country|area|dialling|bank|branch|currency|model|case|reference|ref|ticket)[ -]?)';
const OPEN_CODE_JA =
  '(?<!エラー|障害|ステータス|状態|理由|郵便|国|地域|銀行|支店|通貨|機種|バー|案件|受付|問い合わせ|問合せ)';

/** After these words, a value is a PIN, a password, or a code or string that logs in or activates. */
export const SECRET = [
  word('PINs?', 'passcodes?', 'passwords?', 'passwd', 'passphrase', 'pass', 'pwd', 'pw', 'T?OTP', 'CVV2?', 'CVC2?'),
  word('tokens?', 'QR', 'challenges?', '(?<!(?:http|server|error|no) )responses?'),
  word('(?:session|activation|security) (?:id|key|string|number)', 'session', 'strings?'),
  OPEN_CODE + word('codes?'),
  '暗証番号|暗証|パスコード|パスワード|ワンタイムコード|認証番号|セキュリティ番号|トークン|セッション(?:ID)?|文字列',
  'チャレンジ|レスポンス',
  `${OPEN_CODE_JA}コード`,
].join('|');

/** After these words, a number is that of an account, a card or a person. */
export const ACCOUNT = [
  word('accounts?', 'acct', 'a/c', 'IBAN', 'cards?', 'SSN'),
  '口座|普通|当座|カード|マイナンバー|個人番号',
].join('|');

/** Numbers after these words are not masked. */
export const REFERENCE = [
  word('tickets?', 'cases?', 'incidents?', 'requests?', 'references?', 'refs?', 'errors?', 'err', 'zendesk', 'jira'),
  'エラー|チケット|案件|受付|問い?合わせ|問合せ|インシデント|整理|管理|#',
].join('|');

/** Allowed between one of these words and its number. */
export const BETWEEN = [
  String.raw`[ \t="'“”「」『』#,、()]|:\s?`,
  word('no', 'nr', 'number', 'id', 'code', 'is', 'was', 'as', 'are', 'to', 'set', 'reset', 'changed', 'used', 'tried') +
    String.raw`\.?`,
  word('entered', 'typed', 'said', 'given', 'new', 'old', 'wrong', 'correct', 'or', 'and', 'then'),
  word('the', 'she', 'he', 'they', 'her', 'his', 'their', 'me', 'told', 'gave', 'says', 'reads?', 'it', 'just'),
  '番号|コード|文字列|新しい|違う|正しい|間違い|入力した|入力|設定|変更後|変更|は|が|を|も|の|に|で|と|から|として',
  '聞いた(?:ら|ところ)?|言った|教えてもらった|読み上げた',
].join('|');

/** Allowed only directly before digits: dashes, slashes, arrows and line breaks, which often precede other numbers. */
export const APART = [
  String.raw`(?<!(?<![0-9])[0-9]{1,2})[‐-―−\-/>→⇒【](?=>? ?[0-9]{3,8}(?![0-9.:年-]| [0-9]|/[0-9]{1,2}(?![0-9])))`,
  String.raw`\n(?=[0-9]{4,6}(?![0-9/.:年-]| [0-9]))`,
  word('from(?: the (?:portal|app|page|screen|mail|SMS))?'),
].join('|');

/** Allowed between a number and a word after it that says what it is: “1984 is the PIN”, “1984 (PIN)”. */
export const IS = ' ?(?:\\( ?|(?:is|was|as|=) (?:(?:the|her|his|their|my|a) )?|が|は|という) ?';

/** After these words, a number is a phone number, a version, an order, an amount, or the number of a place. */
export const PLAIN_NUMBER = [
  word('phones?|telephone|tel|mobile|cell|fax|call(?:ed|s|ing)?|callback|ring|dial|extension|ext'),
  word('versions?|ver|v|builds?|orders?|invoices?|trades?|transactions?|serial|zip|postcode|amounts?|balance|guides?'),
  `${word('USD|JPY|EUR|GBP|HKD|CHF')}|[$¥￥€£〒]`,
  '電話|携帯|連絡先|折り?返し先?|内線|バージョン|ビルド|注文|取引|伝票|請求|会員|社員|郵便|残高|金額|合計|案内',
].join('|');

/** Before these words, a number is an amount. */
export const UNIT = ` ?(?:${[
  '%|円|ドル|株|口|回|件|人|個|台|秒|分|歩|ポイント|yen|dollars?|USD|JPY|EUR|GBP|HKD|shares?|times|people',
  String.raw`users?|calls?|points?|steps?|seconds?|m?s\b|bytes?|[kKMG]B\b|km\b`,
].join('|')})`;
