const NAME = [
  '(?<![A-Za-z])(?:password|passcode|passphrase|passwd|pass|pwd|pw)s?(?![A-Za-z])',
  'パスワード|パスコード|パスフレーズ|合言葉',
].join('|');
/** A password follows these separators. */
const MARKED = String.raw`\s?[:=→⇒]\s?["“「『]?|\s(?:->?|[–—])\s|\s?["“「『]`;
/** A password or a remark about it follows these words. */
const STATED = ' (?:is|was)(?: now)? ["“]?|(?<=pwd?|passphrase) |は[「『]?|(?<=ード|ーズ|言葉) ?(?=[^ ]{0,40}[0-9])';
const END = String.raw`$|[\n,;。、"”」』(]|[.?](?:\s|$)|\s[-–—/→⇒]|です|でした|だった|だそう|とのこと|と(?:言|い|の|読)|って`;

/** A password can be any words, so it ends where the phrase ends. */
export const PASSWORD = `(?:${NAME})(?:${MARKED}|(?<stated>${STATED}))(?<value>[^\\s,;。、]\\S{0,63}?(?: \\S{1,64}?){0,20}?)(?=${END})`;

/** Words of remarks about a password. Passwords that people choose contain few of them. */
const REMARKS = new RegExp(
  `^(?:${[
    'an?|the|this|that|its?|s?he|they|we|you|his|her|their|our|my|your|same|is|was|are|were|been?|has|have|had|does|did',
    'will|would|can|cannot|could|of|for|on|in|at|to|by|with|from|as|and|or|but|because|when|after|before|if|so|than',
    'not|no|none|never|yes|ok|okay|too|very|still|again|only|just|now|later|today|yesterday|tomorrow|forgot|forgotten',
    'resets?|changes?|unknown|known|wrong|(?:in)?correct|right|(?:in)?valid|old|new|fine|works|working|given|told|kept|set',
    'sent|written|lost|missing|empty|long|short|weak|strong|case|sensitive|case-sensitive|hidden|shown|manager|field|box',
    'page|screen|hint|prompt|policy|rules?|times?|attempts?|twice|once|caller|customer|user|e?mail|sms|phone|app|portal',
    'site|website|computer|login|account|different|characters|(?:accept|chang|check|deni|enter|expir|fail|lock|need|not|refus',
    'reject|requir|sav|shar|stor|typ|us|work|tri)ed',
  ].join('|')})$`,
  'i',
);
const REMARKS_JA = new RegExp(
  [
    '忘|不明|変|違|間違|正し|合っ|リセット|設定|入力|わか|分か|知ら|聞|伝え|教え|何|なし|無|ない|使|期限|切れ|初期|同じ|以前|前回',
    '新し|古い|登録|確認|送|届|客|本人|必要|不要|求|拒否|エラー|ロック|失効|有効|完了|済|控え|メモ|保存|管理|桁|文字|英数字|記号',
    '複雑|簡単|短|長|弱|強|アプリ|画面|ポータル|メール|サポート|発行|大丈夫|問題|これ|それ|どれ|まだ|もう|すで|既|一度|再度|自分',
    '一致|覚え|思い出|見つか|を|から|まで|ます|ません|[0-9]+(?:回|度|桁|文字|日|月|年|時|分|名|人|件)',
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
