import { deviceOf, keepDevice } from '../../ui/device.ts';

/**
 * Shows the screens of one device: that of the address, or the reader's own, beginning with the step that they come from. Screens
 * lead to the walkthrough; without JavaScript, to the article.
 */
class WhichScreen extends HTMLElement {
  connectedCallback(): void {
    const near = this.#nearest();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-walk]')) link.hash = link.dataset['walk'] ?? '';
    const choices = [...this.querySelectorAll<HTMLAnchorElement>('nav a')];
    const named = (hash: string) => choices.find((choice) => choice.hash === hash);
    const show = (chosen: HTMLAnchorElement | undefined): void => {
      for (const choice of choices) {
        if (choice === chosen) choice.setAttribute('aria-current', 'true');
        else choice.removeAttribute('aria-current');
      }
      for (const device of this.querySelectorAll<HTMLElement>('section'))
        device.hidden = `#${device.id}` !== chosen?.hash;
      this.dataset['shown'] = '';
    };
    for (const choice of choices) {
      choice.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        // Selecting a device adds no history entry.
        history.replaceState(history.state, '', choice.hash);
        if (choice.dataset['phone'] !== undefined) keepDevice(choice.dataset['phone']);
        show(choice);
      });
    }
    const showAsked = (): void => {
      const own = deviceOf();
      const ownChoice = choices.find(({ dataset }) => dataset['phone'] !== undefined && dataset['phone'] === own);
      const nearby = named(`#${near?.closest('section')?.id}`);
      show(named(location.hash) ?? nearby ?? ownChoice ?? choices[0]);
    };
    // The choices open below the screen and may be out of view.
    for (const choices of this.querySelectorAll('details'))
      choices.addEventListener('toggle', () => choices.open && choices.scrollIntoView({ block: 'nearest' }));
    window.addEventListener('hashchange', showAsked);
    showAsked();
    near?.closest('.screens-list > li')?.scrollIntoView({ block: 'center' });
  }

  /** The link to the step of a guide that the reader comes from. */
  #nearest(): HTMLAnchorElement | undefined {
    const asked = new URLSearchParams(location.search);
    const end = `/articles/${asked.get('guide')}/#${asked.get('at')}`;
    return [...this.querySelectorAll<HTMLAnchorElement>('a[data-walk]')].find(({ href }) => href.endsWith(end));
  }
}

customElements.define('which-screen', WhichScreen);
