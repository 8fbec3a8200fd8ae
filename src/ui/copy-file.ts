/** Copies the text of a file, and says so in a live region. @throws if the file can't be loaded or copied */
export async function copyFile(address: string, status: Element, copied: string): Promise<void> {
  // Screen readers announce the same message again only if it was removed.
  status.textContent = '';
  const text = fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return new Blob([await answer.text()], { type: 'text/plain' });
  });
  // Safari copies only at once after a tap: it takes what is still being loaded.
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
  status.textContent = copied;
}
