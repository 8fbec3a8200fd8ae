/** Lets readers enlarge each figure in a dialog. */
function wireEnlarging(): void {
  const parts = document.querySelector<HTMLTemplateElement>('template[data-enlarge-parts]')?.content;
  const button = parts?.querySelector('button.enlarge');
  const dialog = parts?.querySelector('dialog');
  if (!button || !dialog) return;
  document.body.append(dialog);
  dialog.addEventListener('click', (event) => {
    // A click beside the figure lands on the dialog itself.
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    if (!dialog.open) dialog.querySelector('figure')?.remove();
  });

  for (const figure of document.querySelectorAll<HTMLElement>('.figure:has(.s, img)')) {
    const opener = button.cloneNode(true) as HTMLButtonElement;
    const number = figure.querySelector('.figure-number')?.textContent ?? '';
    opener.setAttribute('aria-label', `${opener.getAttribute('aria-label') ?? ''} ${number}`.trim());
    opener.addEventListener('click', () => {
      const copy = figure.cloneNode(true) as HTMLElement;
      copy.removeAttribute('data-figure');
      copy.querySelector('.enlarge')?.remove();
      // The enlarged image needs a larger source.
      copy.querySelector('img')?.removeAttribute('sizes');
      dialog.setAttribute('aria-label', figure.querySelector('figcaption')?.textContent?.trim() ?? '');
      dialog.querySelector('figure')?.remove();
      dialog.prepend(copy);
      dialog.showModal();
    });
    figure.append(opener);
  }
}

wireEnlarging();
