import { deviceOf, keepDevice } from '../../ui/device/device.ts';

/**
 * The screens of one device at a time: of the one that the address asks for, else of the reader's own. A screen leads into the
 * walkthrough; without a script, to the step in the article.
 */
class WhichScreen extends HTMLElement {
  connectedCallback(): void {
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
        // Another device is no other place: Back leads to where the reader came from.
        history.replaceState(history.state, '', choice.hash);
        if (choice.dataset['phone'] !== undefined) keepDevice(choice.dataset['phone']);
        show(choice);
      });
    }
    const showAsked = (): void => {
      const own = deviceOf();
      const ownChoice = choices.find(({ dataset }) => dataset['phone'] !== undefined && dataset['phone'] === own);
      show(named(location.hash) ?? ownChoice ?? choices[0]);
    };
    // A screen of several guides unfolds its choices below its picture, where the window may have ended.
    for (const choices of this.querySelectorAll('details'))
      choices.addEventListener('toggle', () => choices.open && choices.scrollIntoView({ block: 'nearest' }));
    window.addEventListener('hashchange', showAsked);
    showAsked();
  }
}

customElements.define('which-screen', WhichScreen);
