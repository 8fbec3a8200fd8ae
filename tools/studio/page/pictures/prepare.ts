/** A picture as it will be stored. */
export interface PreparedPicture {
  bytes: Blob;
  /** A name that a picture can have, from the file's own. */
  name: string;
  width: number;
  height: number;
  /** Whether it was made smaller. */
  isSmaller: boolean;
}

/** How many pixels wide a page shows a picture at most: enlarged, one that is wide, and one that is high, as a phone's. */
const MOST = { wide: 1600, high: 768 } as const;
/** Kinds that a browser can draw anew, by the endings that names have then. */
const REDRAWN: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' };
const KEPT: Readonly<Record<string, string>> = { 'image/avif': 'avif' };
const QUALITY = 0.9;

/**
 * Makes a picture as large as a page needs it. A photograph is drawn anew in any case: where and when it was taken stays out.
 *
 * @param wanted the ending that its name is to have, where the browser can draw that kind; else the file's own kind
 * @returns nothing where the browser cannot read it as a picture
 */
export async function prepare(file: File, wanted?: string): Promise<PreparedPicture | undefined> {
  const isDrawn = wanted !== undefined && Object.values(REDRAWN).includes(wanted) && KEPT[file.type] !== wanted;
  const kept = isDrawn ? undefined : KEPT[file.type];
  const size = await sizeOf(file);
  if (!size) return undefined;
  if (kept !== undefined) return { bytes: file, name: nameFor(file.name, kept), ...size, isSmaller: false };
  const most = size.width >= size.height ? MOST.wide : MOST.high;
  const isSmaller = size.width > most;
  const ending = isDrawn ? wanted : (REDRAWN[file.type] ?? 'png');
  const name = nameFor(file.name, ending);
  if (!isSmaller && REDRAWN[file.type] === ending && ending !== 'jpg') return { bytes: file, name, ...size, isSmaller };
  const width = Math.min(size.width, most);
  const height = Math.max(1, Math.round((size.height * width) / size.width));
  const bytes = await drawn(file, width, height, ending === 'jpg' ? 'image/jpeg' : `image/${ending}`);
  return bytes && { bytes, name, width, height, isSmaller };
}

async function sizeOf(file: Blob): Promise<{ width: number; height: number } | undefined> {
  const address = URL.createObjectURL(file);
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function drawn(file: Blob, width: number, height: number, type: string): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const picture = await createImageBitmap(file, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' });
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), type, QUALITY));
}

/**
 * The nearest name that a picture can have.
 *
 * @example nameFor('Écran 1 (neu).PNG', 'png') // 'ecran-1-neu.png'
 */
export function nameFor(name: string, ending: string): string {
  const plain = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain || 'picture'}.${ending}`;
}

/** A name that is not taken yet: `tap.png`, `tap-2.png`. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : name.replace(/(\.[^.]+)$/, `-${number}$1`);
    if (!taken.has(tried)) return tried;
  }
}
