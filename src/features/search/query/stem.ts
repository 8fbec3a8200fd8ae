/**
 * The stem of an English word, the same for `scanned`, `scanning` and `scans`. Words in other scripts don't change.
 * @example stemOf('notifications') // 'notificat'
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const plain = withoutEnding(word);
  // `scann` becomes `scan`, but `tell` and `add` stay.
  const single = plain !== word && /..([bdgmnprt])\1$/.test(plain) ? plain.slice(0, -1) : plain;
  return single.length > 4 && single.endsWith('e') ? single.slice(0, -1) : single;
}

function withoutEnding(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s')) return withoutEnding(word.slice(0, -1));
  if (/[^s]ion$/.test(word) && word.length > 6) return word.slice(0, -3);
  if (/[aeiouy].*ing$/.test(word) && word.length > 5) return word.slice(0, -3);
  if (/[aeiouy].*ed$/.test(word) && word.length > 4 && !word.endsWith('eed')) return word.slice(0, -2);
  return word;
}
