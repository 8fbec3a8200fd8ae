import { digestText } from '../../../../machines/console/index.ts';

/** What the part of an address begins with that carries a call. */
const MARK = '#call=';
/** Longer addresses are cut by mail, chat and ticket systems. */
export const LONGEST_LINK = 8000;
/** What is far longer than any link of ours is not looked at, nor what grows far larger than any call. */
const LONGEST_READ = 4 * LONGEST_LINK;
const LARGEST_CALL = 2_000_000;

/** The encoding, a digest that shows whether the text is complete, and the text itself. */
const FORM = /^#call=([du])\.([0-9a-z]{11})\.([\w-]+)$/;

/**
 * An address that carries a text behind its `#`, where no server sees it: compressed, where the browser can do that.
 *
 * @param page the console's address
 */
export async function callLink(page: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const isPacked = typeof CompressionStream !== 'undefined';
  const data = isPacked ? await through(bytes, new CompressionStream('deflate-raw'), Infinity) : bytes;
  return `${page}${MARK}${isPacked ? 'd' : 'u'}.${digestText(text)}.${base64From(data)}`;
}

/** Whether the part of an address behind its `#` is meant to carry a call. */
export function isCallLink(hash: string): boolean {
  return hash.startsWith(MARK);
}

/** The text that the part of an address carries; nothing where any of it is missing, or was changed. */
export async function readCallLink(hash: string): Promise<string | undefined> {
  if (hash.length > LONGEST_READ) return undefined;
  const [, form, digest, data = ''] = FORM.exec(hash) ?? [];
  if (form === undefined) return undefined;
  try {
    const bytes = bytesFrom(data);
    const plain = form === 'u' ? bytes : await through(bytes, new DecompressionStream('deflate-raw'), LARGEST_CALL);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(plain);
    return digestText(text) === digest ? text : undefined;
  } catch {
    return undefined;
  }
}

/** @throws where the bytes are not what the stream takes, or become more than `most` */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    size += next.value.length;
    if (size <= most) continue;
    await reader.cancel();
    throw new RangeError(`More than ${most} bytes.`);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function base64From(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws where it is no base64url */
function bytesFrom(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
