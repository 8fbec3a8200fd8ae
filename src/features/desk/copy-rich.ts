/**
 * Copies a text as HTML for rich text fields, such as those of mail and ticket systems, and as plain text for all
 * others. Copies only plain text if the browser cannot copy HTML.
 *
 * @throws if copying fails
 */
export async function copyRich(text: string, html: string): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem === 'undefined' || !('write' in clipboard)) return clipboard.writeText(text);
  await clipboard.write([
    new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
  ]);
}

/**
 * Copies a text that is not ready yet.
 *
 * @throws the error of `text` if it rejects, otherwise the error of copying
 */
export async function copyLater(text: Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem === 'undefined' || !('write' in clipboard)) return clipboard.writeText(await text);
  const plain = text.then((made) => blob('text/plain', made));
  try {
    // Safari rejects a copy that starts after an `await`, but it accepts a promise of the content.
    await clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
  } catch (error) {
    await plain;
    throw error;
  }
}

function blob(type: string, content: string): Blob {
  return new Blob([content], { type });
}
