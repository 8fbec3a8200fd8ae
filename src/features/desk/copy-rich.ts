/**
 * Copies a text that is not ready yet.
 *
 * @throws the error of `text` if it rejects, otherwise the error of copying
 */
export async function copyLater(text: Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem === 'undefined' || !('write' in clipboard)) return clipboard.writeText(await text);
  const plain = text.then((made) => new Blob([made], { type: 'text/plain' }));
  try {
    // Safari rejects a copy that starts after an `await`, but it accepts a promise of the content.
    await clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
  } catch (error) {
    await plain;
    throw error;
  }
}
