/** Actions of media keys on headsets, keyboards and lock screens. */
export interface MediaActions {
  play(): void;
  pause(): void;
  next(): void;
  back(): void;
}

/** Browsers give media keys to pages that play audio. Speech does not count, so silence is played. */
const SECONDS = 6;
const SAMPLES = 8000;

const hasButtons = (): boolean => 'mediaSession' in navigator && typeof MediaMetadata === 'function';

/** Handles media keys while reading. */
export class MediaKeys {
  readonly #silence = new Audio();
  #address: string | undefined;

  /** @param title for lock screens */
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

  show(isReading: boolean): void {
    if (this.#address === undefined) return;
    navigator.mediaSession.playbackState = isReading ? 'playing' : 'paused';
    // Without the sound, only the media keys are missing.
    if (isReading) void this.#silence.play().catch(() => undefined);
    else this.#silence.pause();
  }

  /** Releases the media keys. */
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

/** Browsers throw for unknown actions. */
function attempt(action: MediaSessionAction, act: (() => void) | null): void {
  try {
    navigator.mediaSession.setActionHandler(action, act);
  } catch {
    // The others work.
  }
}

/** A silent sound, long enough for browsers to show media controls. */
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
