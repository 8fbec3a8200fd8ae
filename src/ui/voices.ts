/** Speeds of reading aloud. */
export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

export function rateFrom(kept: number): number {
  return RATES.find((rate) => rate === kept) ?? 1;
}

/** The language of a locale. Android writes `fr_FR`. */
const languageOf = (locale: string): string => locale.split(/[-_]/)[0]?.toLowerCase() ?? '';

/** The voices for a language, those for the exact locale first, without those that send the text to a server. */
function voicesNow(locale: string): SpeechSynthesisVoice[] {
  const isOwn = ({ lang }: SpeechSynthesisVoice): boolean => lang.replace('_', '-') === locale;
  return speechSynthesis
    .getVoices()
    .filter(({ lang, localService }) => localService && languageOf(lang) === languageOf(locale))
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || Number(b.default) - Number(a.default));
}

/**
 * The voices on this device for a language. Some browsers load them late: resolves as soon as there is one, which may
 * be never.
 * @param signal stops waiting
 */
export function voicesFor(locale: string, signal?: AbortSignal): Promise<readonly SpeechSynthesisVoice[]> {
  return new Promise((resolve) => {
    if (!('speechSynthesis' in window)) return;
    const look = (): void => {
      const found = voicesNow(locale);
      if (found.length === 0) return;
      speechSynthesis.removeEventListener('voiceschanged', look);
      resolve(found);
    };
    speechSynthesis.addEventListener('voiceschanged', look, signal && { signal });
    look();
  });
}
