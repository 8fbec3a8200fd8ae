/** What a language is called in a locale or in a voice: Android writes `fr_FR`. */
const languageOf = (locale: string): string => locale.split(/[-_]/)[0]?.toLowerCase() ?? '';

/** The voices that speak a language on this device, those of the very locale first. Voices that send what they say to others are none. */
function voicesNow(locale: string): SpeechSynthesisVoice[] {
  const isOwn = ({ lang }: SpeechSynthesisVoice): boolean => lang.replace('_', '-') === locale;
  return speechSynthesis
    .getVoices()
    .filter(({ lang, localService }) => localService && languageOf(lang) === languageOf(locale))
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || Number(b.default) - Number(a.default));
}

/**
 * The voices that speak a language on this device, without a network. Some browsers know them only after a while: until there is
 * one, nothing is answered, and where none comes, never.
 *
 * @param gone tells that nobody waits for it any more: what is to be done with them is let go of
 */
export function voicesFor(locale: string, gone?: AbortSignal): Promise<readonly SpeechSynthesisVoice[]> {
  return new Promise((resolve) => {
    if (!('speechSynthesis' in window)) return;
    const look = (): void => {
      const found = voicesNow(locale);
      if (found.length === 0) return;
      speechSynthesis.removeEventListener('voiceschanged', look);
      resolve(found);
    };
    speechSynthesis.addEventListener('voiceschanged', look, gone && { signal: gone });
    look();
  });
}
