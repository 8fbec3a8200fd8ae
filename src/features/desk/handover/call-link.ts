/** The start of a URL fragment that contains a call. */
const MARK = '#call=';
/** Maximum length of a link. Mail, chat and ticket systems truncate longer URLs. */
export const MAX_LINK_LENGTH = 8000;
/**
 * Maximum length of a fragment, and of the text that it decompresses to. Both are far larger than the console ever
 * needs.
 */
const MAX_READ_LENGTH = 4 * MAX_LINK_LENGTH;
const LARGEST_CALL = 2_000_000;
const FORM = /^#call=([\w-]+)$/;

/**
 * A URL with a text in its fragment, which no server receives. It is compressed; gzip's checksum detects damage.
 *
 * @param page the URL of the console
 */
export async function callLink(page: string, text: string): Promise<string> {
  const data = await through(new TextEncoder().encode(text), new CompressionStream('gzip'), Infinity);
  return `${page}${MARK}${base64From(data)}`;
}

/** Whether a URL fragment is meant to contain a call. */
export function isCallLink(hash: string): boolean {
  return hash.startsWith(MARK);
}

/** The text in a URL fragment. `undefined` if it is too long, truncated or changed. */
export async function readCallLink(hash: string): Promise<string | undefined> {
  const [, data] = FORM.exec(hash) ?? [];
  if (data === undefined || hash.length > MAX_READ_LENGTH) return undefined;
  try {
    const bytes = await through(bytesFrom(data), new DecompressionStream('gzip'), LARGEST_CALL);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @throws if the stream rejects the bytes, or if its output is larger than `most` */
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

/** @throws if the text is not base64url */
function bytesFrom(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
