import en from '../../content/ui/en.json' with { type: 'json' };
import ja from '../../content/ui/ja.json' with { type: 'json' };
import type { Page } from 'playwright';
import type { Language } from './browser-walk-words.ts';

/** What the bar for reading aloud says, by language. */
export const alouds = {
  ja: { ...ja.aloud, open: ja.walk.aloud },
  en: { ...en.aloud, open: en.walk.aloud },
};

interface FakeVoice {
  name: string;
  lang: string;
  localService: boolean;
}

/** Two voices of the device for each language of the site, and one of a network for each. */
export const VOICES: readonly FakeVoice[] = [
  { name: 'Far', lang: 'ja-JP', localService: false },
  { name: 'Kyoko', lang: 'ja-JP', localService: true },
  { name: 'Otoya', lang: 'ja_JP', localService: true },
  { name: 'Far', lang: 'en-US', localService: false },
  { name: 'Daniel', lang: 'en-GB', localService: true },
  { name: 'Samantha', lang: 'en-US', localService: true },
];

/** A sentence that an engine got. */
export interface Told {
  text: string;
  lang: string;
  rate: number;
  voice: string;
}

/**
 * Gives a page an engine that says nothing and records what it gets. An utterance ends when the test ends it
 * (`endSentence`).
 *
 * @param late whether those of a network alone are known until the test says so (`voicesCome`)
 */
export const withVoices =
  (voices: readonly FakeVoice[] = VOICES, late = false) =>
  async (page: Page): Promise<void> => {
    await page.addInitScript(
      ({ given, isLate }) => {
        const own = given.map((voice) => ({ ...voice, voiceURI: `urn:${voice.name}:${voice.lang}`, default: false }));
        interface Utterance {
          text: string;
          lang: string;
          rate: number;
          voice?: { name: string };
          onend?(): void;
          onerror?(): void;
        }
        const state = { told: [] as Utterance[], now: undefined as Utterance | undefined };
        let known = isLate ? own.filter(({ localService }) => !localService) : own;
        const engine = Object.assign(new EventTarget(), {
          getVoices: () => known,
          speak(utterance: Utterance) {
            state.now = utterance;
            state.told.push(utterance);
          },
          cancel() {
            const cut = state.now;
            state.now = undefined;
            cut?.onerror?.();
          },
        });
        class Sentence {
          rate = 1;
          lang = '';
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        }
        Object.defineProperty(window, 'speechSynthesis', { value: engine });
        Object.assign(window, {
          SpeechSynthesisUtterance: Sentence,
          aloudTest: state,
          aloudVoicesCome() {
            known = own;
            engine.dispatchEvent(new Event('voiceschanged'));
          },
        });
      },
      { given: voices, isLate: late },
    );
  };

interface TestWindow {
  aloudTest: {
    told: { text: string; lang: string; rate: number; voice?: { name: string } }[];
    now?: { onend?(): void; onerror?(): void } | undefined;
  };
  aloudVoicesCome(): void;
}

/** Everything that the engine got so far. */
export const told = (page: Page): Promise<Told[]> =>
  page.evaluate(() =>
    (window as unknown as TestWindow).aloudTest.told.map(({ text, lang, rate, voice }) => ({
      text,
      lang,
      rate,
      voice: voice?.name ?? '',
    })),
  );

/** What is being stated comes to its end, or fails. @returns whether anything was being stated */
export const endSentence = (page: Page, how: 'onend' | 'onerror' = 'onend'): Promise<boolean> =>
  page.evaluate(async (end) => {
    const { aloudTest } = window as unknown as TestWindow;
    const { now } = aloudTest;
    aloudTest.now = undefined;
    now?.[end]?.();
    // What waits for it goes on in its own turn.
    await Promise.resolve();
    return now !== undefined;
  }, how);

/** Whether something is being stated. */
export const isSpeaking = (page: Page): Promise<boolean> =>
  page.evaluate(() => (window as unknown as TestWindow).aloudTest.now !== undefined);

/** Lets all sentences of the place end, one after the other. */
export async function hearAll(page: Page): Promise<void> {
  for (let most = 100; most > 0 && (await endSentence(page)); most--);
}

export const voicesCome = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as TestWindow).aloudVoicesCome());

/** The bar, and what can be pressed in it. */
export function barIn(page: Page, language: Language) {
  const words = alouds[language];
  const bar = page.getByRole('region', { name: words.title });
  return {
    bar,
    button: (which: 'pause' | 'play' | 'back' | 'next' | 'close') =>
      bar.getByRole('button', { name: words[which], exact: true }),
    marked: bar.locator('mark'),
    text: bar.locator('.aloud-text'),
  };
}
