import type { Locator, Page } from 'playwright';
import { readPixels } from './qr-raster.ts';

/** Pixels that have moved from a page as Base64: a million of numbers one by one take half a minute. */
function pixelsIn(base64: string): Uint8ClampedArray {
  return new Uint8ClampedArray(Buffer.from(base64, 'base64'));
}

/** What a camera reads from a QR code as the browser paints it; `undefined` where it reads nothing. */
export async function drawnCode(page: Page, picture: Locator): Promise<string | undefined> {
  const png = await picture.screenshot({ scale: 'css' });
  // The picture is decoded on a page of its own: the site's policy does not let it in.
  const desk = await page.context().newPage();
  try {
    const { pixels, width, height } = await desk.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      canvas.drawImage(bitmap, 0, 0);
      const { data, width, height } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
      return { pixels: new Uint8Array(data.buffer).toBase64(), width, height };
    }, png.toString('base64'));
    return readPixels({ data: pixelsIn(pixels), width, height });
  } finally {
    await desk.close();
  }
}
