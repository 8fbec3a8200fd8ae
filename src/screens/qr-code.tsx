import { qrPath } from './qr-path.ts';

const QUIET = 4;

/** A real QR code with its quiet zone, crisp at any size: `text` is what a camera reads. */
export function QrCode({ text }: { text: string }) {
  const { path, size } = qrPath(text);
  const side = size + 2 * QUIET;
  return (
    <svg class="s-qr" viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
