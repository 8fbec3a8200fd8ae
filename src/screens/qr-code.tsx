import { qrPath } from './qr-path.ts';

const QUIET = 4;

/** The code drawn last: a live screen is drawn again every second, mostly with the same code. */
let last: { text: string; drawn: ReturnType<typeof qrPath> } | undefined;

/** A real QR code with its quiet zone, crisp at any size: `text` is what a camera reads. */
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
