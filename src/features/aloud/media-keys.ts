/** What buttons of a headset, of a keyboard and of a locked phone do. */
export interface MediaActions {
  play(): void;
  pause(): void;
  next(): void;
  back(): void;
}

/** Such buttons are given to whoever plays a sound, and speech is none to a browser: so silence is played. */
const SECONDS = 6;
const SAMPLES = 8000;

/** Whether this browser gives a page such buttons. */
const hasButtons = (): boolean => 'mediaSession' in navigator && typeof MediaMetadata === 'function';

/** Takes the buttons for as long as something is read. */
export class MediaKeys {
  readonly #silence = new Audio();
  #address: string | undefined;

  /** @param title what a locked phone shows */
  take(title: string, { play, pause, next, back }: MediaActions): void {
    if (!hasButtons()) return;
    this.#address = URL.createObjectURL(silence());
    this.#silence.src = this.#address;
    this.#silence.loop = true;
    const { mediaSession } = navigator;
    mediaSession.metadata = new MediaMetadata({ title });
    const handlers = { play, pause, stop: pause, nexttrack: next, previoustrack: back };
    for (const [action, act] of Object.entries(handlers)) attempt(action as MediaSessionAction, act);
  }

  /** Says whether something is read now. */
  show(isReading: boolean): void {
    if (this.#address === undefined) return;
    navigator.mediaSession.playbackState = isReading ? 'playing' : 'paused';
    // Without the sound, only the buttons are missing.
    if (isReading) void this.#silence.play().catch(() => undefined);
    else this.#silence.pause();
  }

  /** Gives them back. */
  give(): void {
    if (this.#address === undefined) return;
    this.#silence.pause();
    this.#silence.removeAttribute('src');
    URL.revokeObjectURL(this.#address);
    this.#address = undefined;
    navigator.mediaSession.metadata = null;
    navigator.mediaSession.playbackState = 'none';
    for (const action of ['play', 'pause', 'stop', 'nexttrack', 'previoustrack'] as const) attempt(action, null);
  }
}

/** A browser may not know one of the buttons: then it throws. */
function attempt(action: MediaSessionAction, act: (() => void) | null): void {
  try {
    navigator.mediaSession.setActionHandler(action, act);
  } catch {
    // The others work.
  }
}

/** Some seconds of nothing, as a sound: so long that it counts as one that is listened to. */
function silence(): Blob {
  const length = SECONDS * SAMPLES;
  const header = new DataView(new ArrayBuffer(44));
  const text = (at: number, letters: string): void =>
    [...letters].forEach((letter, index) => header.setUint8(at + index, letter.charCodeAt(0)));
  text(0, 'RIFF');
  header.setUint32(4, 36 + length, true);
  text(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, SAMPLES, true);
  header.setUint32(28, SAMPLES, true);
  header.setUint16(32, 1, true);
  header.setUint16(34, 8, true);
  text(36, 'data');
  header.setUint32(40, length, true);
  return new Blob([header, new Uint8Array(length).fill(128)], { type: 'audio/wav' });
}
