import { qrPath } from './qr-path.ts';
import type { ScreenContext } from './context.ts';

interface CodeProps {
  /** The class for its position. */
  className: string;
  text: string;
  context: ScreenContext;
}

/** A code on a screen. Figures mark it as an example and hide its middle, so that nobody types it. */
export function Code({ className, text, context }: CodeProps) {
  // Hidden PINs have no letters or digits.
  if (context.live || !/[\p{L}\p{N}]/u.test(text)) return <span class={className}>{text}</span>;
  return (
    <span class={className}>
      <b class="s-example">{context.words('figures.example')}</b>
      {elided(text)}
    </span>
  );
}

/** Replaces all but the first and last two characters with dots; all of a short text. */
export function elided(text: string): string {
  const characters = [...text];
  const { length } = characters;
  return characters.map((each, at) => (length > 6 && (at < 2 || at >= length - 2) ? each : '•')).join('');
}

const QUIET = 4;

/** Cached, since live screens are rendered every second. */
let last: { text: string; drawn: ReturnType<typeof qrPath> } | undefined;

/** A scannable QR code with its quiet zone. */
export function QrCode({ text }: { text: string }) {
  if (last?.text !== text) last = { text, drawn: qrPath(text) };
  const { path, size } = last.drawn;
  const side = size + 2 * QUIET;
  return (
    <svg class="s-qr" viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
