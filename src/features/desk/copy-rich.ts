/**
 * Copies a text twice over: as HTML for fields that take it, such as those of mail and ticket systems, and plain for all
 * others. Where the browser copies plain text only, that is copied.
 *
 * @throws where nothing could be copied
 */
export async function copyRich(text: string, html: string): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem === 'undefined' || !('write' in clipboard)) return clipboard.writeText(text);
  await clipboard.write([
    new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
  ]);
}

/**
 * Copies a text that is still to be made.
 *
 * @throws where it could not be made, and else where it could not be copied
 */
export async function copyLater(text: Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem === 'undefined' || !('write' in clipboard)) return clipboard.writeText(await text);
  const plain = text.then((made) => blob('text/plain', made));
  try {
    // In Safari nobody may copy who has waited first: it takes what is still to come.
    await clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
  } catch (error) {
    await plain;
    throw error;
  }
}

function blob(type: string, content: string): Blob {
  return new Blob([content], { type });
}
