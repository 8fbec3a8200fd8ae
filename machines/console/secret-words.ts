/** Words about secrets in English and Japanese, as parts of case-insensitive regular expressions. */

/** Matches words without a Latin letter on either side. Japanese text has no spaces around them. */
const word = (...all: readonly string[]): string => `(?<![A-Za-z])(?:${all.join('|')})(?![A-Za-z])`;

/** Excludes codes that are not secrets, such as error codes, which desks pass on. */
const OPEN_CODE =
  '(?<!(?:error|err|fault|status|reason|exit|response|http|zip|post|postal|country|area|dialling|bank|branch|currency|model|case|reference|ref|ticket)[ -]?)';
/** Excludes statuses of HTTP: `code 404`. */
const NO_STATUS = '(?! ?[45]0[0-9](?![0-9]| [0-9]))';
const OPEN_CODE_JA =
  '(?<!エラー|障害|ステータス|状態|理由|郵便|国|地域|銀行|支店|通貨|機種|バー|案件|受付|問い合わせ|問合せ)';

/** After these words, a value is a PIN, a password, or a code or string that logs in or activates. */
export const SECRET = [
  word('PINs?', 'passcodes?', 'pass ?words?', 'pasword', 'passwd', 'passphrase', 'pass', 'pwd', 'pw', 'T?OTP'),
  word('CVV2?', 'CVC2?', 'on the back'),
  word('tokens?', 'QR', 'challenges?', '(?<!(?:http|server|error|no) )responses?'),
  word('(?:session|activation|security) (?:id|key|string|number)', 'session', 'strings?'),
  OPEN_CODE + word(`codes?${NO_STATUS}`),
  '暗証番号|暗証|パスコード|パスワード|パス(?![ァ-ヴー])|ワンタイムコード|認証の?番号|セキュリティ番号|トークン',
  'セッション(?:ID)?|文字列|下の文字|チャレンジ|レスポンス|裏の?[34]桁',
  `${OPEN_CODE_JA}コード${NO_STATUS}`,
].join('|');

/** A number in the same sentence as one of these words is a PIN, unless something else says what it is. */
export const PIN = [
  word('PINs?', String.raw`P\.I\.N\.`, 'pin ?codes?', 'passcodes?', 'unlocks?', 'SSN'),
  '暗[証唱]|(?<![ァ-ヴー])ピン(?![ァ-ヴー])|ピンコード|ピンナンバー|パスコード|ロック',
].join('|');

/** After these words, a number is that of an account, a card or a person. */
export const ACCOUNT = [
  word('accounts?', 'acct', 'a/c', 'IBAN', 'cards?', 'SSN', 'routing', 'tax id', 'passport', 'licen[cs]e'),
  '口座|普通(?:預金)?|当座|記号|カード|マイナンバー|個人番号|免許証?|パスポート|旅券|保険証',
].join('|');

/** Numbers after these words are not masked. */
export const REFERENCE = [
  word('tickets?', 'cases?', 'incidents?', 'requests?', 'references?', 'refs?', 'errors?', 'err', 'tracking'),
  word('zendesk', 'jira'),
  'エラー|チケット|案件|受付|依頼|請求書|問い?合わせ|問合せ|インシデント|整理|管理|#',
].join('|');

/** Allowed between one of these words and its number. */
export const BETWEEN = [
  String.raw`[ \t="'“”「」『』#,、()]|:\s?|'s(?![A-Za-z])`,
  word('no', 'nr', 'number', 'id', 'code', 'is', 'was', 'as', 'are', 'to', 'set', 'reset', 'changed', 'used', 'tried') +
    String.raw`\.?`,
  word('entered', 'typed', 'said', 'given', 'new', 'old', 'wrong', 'correct', 'or', 'and', 'then', 'capital'),
  word('the', 'she', 'he', 'they', 'her', 'his', 'their', 'me', 'told', 'gave', 'says', 'reads?', 'it', 'just'),
  '番号|コード|文字列|大文字|小文字|新しい|違う|正しい|間違い|入力した|入力|設定|変更後|変更|は|が|を|も|の|に|で|と|から|として',
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
  word(
    '(?<!on (?:the|her|his|my) )phones?|telephone|tel|mobile|cell|fax|call(?:ed|s|ing)?|callback|ring|dial|extension|ext',
  ),
  word('versions?|ver|v|builds?|orders?|invoices?|trades?|transactions?|serial|zip|postcode|amounts?|balance|guides?'),
  `${word('USD|JPY|EUR|GBP|HKD|CHF')}|[$¥￥€£〒]`,
  '電話|携帯|連絡先|折り?返し先?|内線|バージョン|ビルド|注文|取引|伝票|請求|会員|社員|郵便|残高|金額|合計|案内',
].join('|');

/** Before these words, a number is an amount. */
export const UNIT = ` ?(?:${[
  '%|円|ドル|株|口|回|件|人|個|台|秒|分|歩|ポイント|yen|dollars?|USD|JPY|EUR|GBP|HKD|shares?|times|people',
  String.raw`users?|calls?|points?|steps?|seconds?|m?s\b|bytes?|[kKMG]B\b|km\b`,
].join('|')})`;

const NAME = [
  '(?<![A-Za-z])(?:pass ?word|pasword|passcode|passphrase|passwd|pass|pwd|pw)s?(?![A-Za-z])',
  'パスワード|パスコード|パスフレーズ|合言葉|(?:秘密の(?:質問の)?|の)答え|秘密の質問|母親?の旧姓',
  '(?<=pass ?words?(?![A-Za-z])[^\\n.]{0,60})(?:new|old|other|right|correct) one',
  '(?<![A-Za-z])(?:(?:secret|memorable) word|(?:secret|security|question) answer|(?:secret|security) question|maiden name)',
].join('|');
/** A password follows these separators. */
const MARKED = String.raw`\s?[:=→⇒]\s?["“「『]?|\s(?:->?|[–—])\s|\s?["“「『]`;
/** A password or a remark about it follows these words. */
const STATED =
  ' (?:is|was)(?: now)? ["“]?|(?<=pwd?|passphrase|memorable word|secret word|maiden name|(?:voice|tried|used|typed|entered) pass ?words?) |は[「『]?|(?<=^pass ?word) (?=[a-z]+ [a-z]+$)|(?<=答え)(?=[ァ-ヴ一-鿿])|(?<=ード|ーズ|言葉)を?[、 ]?(?=[^ ]{0,40}[0-9]|[!-~]{4})|' +
  '(?<=[a-z]) (?!(?:re|sign|log|auto|self|two|case)-)(?=[!-~]*[0-9&@#!$%_.-][A-Za-z0-9]|[!-~]*[A-Za-z]!)';
const END = String.raw`$|[\n,;。"”」』(]|、(?!(?:ドット|ハイフン|アンダー|スラッシュ|アット|[0-9]+(?:[、。\n]|$)))|[.?](?:\s|$)|\s[-–—/→⇒]|です|でした|だった|だそう|とのこと|と(?:言|い|の|読)|って`;

/** A password can be any words, so it ends where the phrase ends. */
export const PASSWORD = `(?:${NAME})(?:${MARKED}|(?<stated>${STATED}))(?<value>[^\\s,;。、]\\S{0,63}?(?: \\S{1,64}?){0,20}?)(?=${END})`;

/** Letters with digits or signs, in the same sentence as the name of a password. */
export const NEAR_PASSWORD = [
  String.raw`(?<=(?:${NAME})(?:(?![.;]\s)[^\n。]){0,50}?[\s"“「、をで]|(?:logs? ?in|login|credentials)[^\n.;]{0,30} (?:/|with) )`,
  '(?:(?=[!-~]*[A-Za-z]{2})(?=[!-~]*(?:[0-9]|[A-Za-z][!&#$%*+@][A-Za-z0-9]))[!-~]{5,}(?<![,.:)"])',
  '|(?<=(?:パスワード|パスコード)を)[^\\s0-9]{2,8}[0-9]{2,}(?=に))',
].join('');

/** Words of remarks about a password. Passwords that people choose contain few of them. */
const REMARKS = new RegExp(
  `^(?:${[
    'an?|the|this|that|its?|s?he|they|we|you|his|her|their|our|my|your|same|is|was|are|were|been?|has|have|had|does|did',
    'will|would|can|cannot|could|of|for|on|in|at|to|by|with|from|as|and|or|but|because|when|after|before|if|so|than',
    'not|no|none|never|yes|ok|okay|too|very|still|again|only|just|now|later|today|yesterday|tomorrow|forgot|forgotten',
    'resets?|changes?|unknown|known|wrong|(?:in)?correct|right|(?:in)?valid|old|new|fine|works|working|given|told|kept|set',
    'sent|written|lost|last|weeks?|months?|days?|ago|missing|empty|long|short|weak|strong|case|sensitive|case-sensitive|hidden|shown|manager|field|box',
    'page|screen|hint|prompt|policy|rules?|times?|attempts?|twice|once|caller|customer|user|e?mail|sms|phone|app|portal',
    'site|website|computer|login|account|different|characters|(?:accept|chang|check|deni|enter|expir|fail|lock|need|not|refus',
    'reject|requir|sav|shar|stor|typ|us|work|tri)ed',
  ].join('|')})$`,
  'i',
);
const REMARKS_JA = new RegExp(
  [
    '忘|不明|伺|オフ|オン|変|違|間違|正し|合っ|リセット|設定|入力|わか|分か|知ら|聞|伝え|教え|何|なし|無|ない|使|期限|切れ|初期|同じ|以前|前回',
    '新し|古い|登録|確認|送|届|客|本人|必要|不要|求|拒否|エラー|ロック|失効|有効|完了|済|控え|メモ|保存|管理|桁|文字|英数字|記号',
    '複雑|簡単|短|長|弱|強|アプリ|画面|ポータル|メール|サポート|発行|大丈夫|問題|これ|それ|どれ|まだ|もう|すで|既|一度|再度|自分',
    '一致|覚え|思い出|見つか|を|から|まで|ます|ません|(?:[0-9]+|•••)(?:回|度|桁|文字|日|月|年|時|分|名|人|件)',
    // Endings of verbs and adjectives.
    '^[^0-9A-Za-z]+[いたるすんうて]$',
  ].join('|'),
);

/**
 * Length of the password at the start of a text that follows the name of a password; 0 if the text is only a remark.
 *
 * @param isStated whether a remark is as likely as the password itself
 */
export function passwordLength(text: string, isStated: boolean): number {
  if (/[぀-ヿ㐀-鿿]/.test(text)) return REMARKS_JA.test(text) ? 0 : text.length;
  const words = text.split(' ');
  const [first = ''] = words;
  // A first word with digits or symbols is the password; the rest is a remark.
  if (!/^(?:[A-Za-z]?[a-z]+|[A-Z]+)$/.test(first)) return /^[!-~]{4,}$/.test(first) ? first.length : 0;
  const remarks = words.filter((each) => REMARKS.test(each.replace(/[^\w-]/g, '')));
  return remarks.length / words.length > (isStated ? 1 / 3 : 1 / 2) ? 0 : text.length;
}

export const SMALL = 'zero|oh?|nought|one|two|three|four|five|six|seven|eight|nine';
const LARGE = 'ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty';
const WORD = `(?:double |triple )?(?:${SMALL}|${LARGE}|[0-9])`;
const CLEAR_KANA =
  'ゼロ|ぜろ|れい|レイ|まる|マル|いち|イチ|さん|サン|よん|ヨン|ろく|ロク|なな|ナナ|しち|シチ|はち|ハチ|きゅう|キュウ|キュー';
/** The syllables at the end are also parts of many other words. */
const KANA = `(?:${CLEAR_KANA}|ゴー|ニー|せん|はっぴゃく|ひゃく|じゅう|にい(?!ち)|に|ニ|し|シ|ご|ゴ|く|ク)`;

/** Matches three or more digits in English or Japanese words: `four eight two one`, `forty-eight 2 one`, `よんはちにいち`. */
export const DICTATED = [
  String.raw`(?<![A-Za-z])${WORD}(?:(?:, ?|,? (?:and|then) |[ -])${WORD}){2,23}(?![A-Za-z])`,
  `${KANA}(?:[ 、・-]?${KANA}){2,11}`,
].join('|');

const IS_SMALL = new RegExp(`^(?:${SMALL}|[0-9])$`);
const IS_JOINT = /^(?:and|then)$/;
const IS_REPEATED = /^(?:double|triple)$/;
const ALL_KANA = new RegExp(KANA, 'g');
const ALL_CLEAR_KANA = new RegExp(CLEAR_KANA, 'g');

/** The number of digits in a match of `DICTATED`; 0 if it is probably something else, such as a list of numbers. */
export function dictatedDigits(text: string): number {
  const kana = text.match(ALL_KANA)?.length ?? 0;
  if (kana > 0) return (text.match(ALL_CLEAR_KANA)?.length ?? 0) >= 2 ? kana : 0;
  const words = text.toLowerCase().split(/[ ,-]+/);
  const spelled = words.filter((each) => /[a-z]/.test(each) && !IS_JOINT.test(each));
  if (!spelled.some((each) => IS_SMALL.test(each) || IS_REPEATED.test(each))) return 0;
  return words.reduce((sum, each, at) => {
    if (IS_JOINT.test(each)) return sum;
    if (IS_REPEATED.test(each)) return sum + (each === 'double' ? 1 : 2);
    // “Forty” alone is two digits, and so is “forty eight”.
    if (IS_SMALL.test(each)) return sum + (words[at - 1]?.endsWith('ty') ? 0 : 1);
    return sum + 2;
  }, 0);
}
