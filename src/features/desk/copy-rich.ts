/**
 * Copies a text twice over: as HTML for fields that take it, such as those of mail and ticket systems, and plain for all
 * others. Where the browser copies plain text only, that is copied.
 *
 * @throws where nothing could be copied
 */
export async function copyRich(text: string, html: string): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem === 'undefined' || !('write' in clipboard)) return clipboard.writeText(text);
  const as = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  await clipboard.write([new ClipboardItem({ ...as('text/plain', text), ...as('text/html', html) })]);
}
