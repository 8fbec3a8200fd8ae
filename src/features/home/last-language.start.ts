import { shelf } from '../../ui/storage/shelf.ts';

const language = shelf.recall('language');
for (const link of document.querySelectorAll<HTMLElement>('[data-choice]')) {
  if (link.dataset['choice'] !== language) continue;
  link.dataset['last'] = '';
  link.querySelector<HTMLElement>('.choice-last')!.hidden = false;
}
