import type { Surroundings } from './surroundings.ts';

interface CodeProps {
  /** The class of where it stands: in a field, or below the portal's QR code. */
  look: string;
  text: string;
  around: Surroundings;
}

/**
 * A code that a screen shows. In a figure it is marked as an example and its middle is left out, so that nobody types
 * it; on a live screen of the practice it is whole.
 */
export function Code({ look, text, around }: CodeProps) {
  // A PIN is hidden as it is typed: there is nothing in it to copy.
  if (around.live || !/[\p{L}\p{N}]/u.test(text)) return <span class={look}>{text}</span>;
  return (
    <span class={look}>
      <b class="s-example">{around.words('figures.example')}</b>
      {elided(text)}
    </span>
  );
}

/** A text with dots for all but its two first and its two last characters, or for all where it is short. */
export function elided(text: string): string {
  const characters = [...text];
  const { length } = characters;
  return characters.map((each, at) => (length > 6 && (at < 2 || at >= length - 2) ? each : '•')).join('');
}
