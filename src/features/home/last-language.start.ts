import { shelf } from '../../ui/storage/shelf.ts';

const language = shelf.recall('language');
for (const last of document.querySelectorAll<HTMLElement>('[data-choice] .choice-last')) {
  const link = last.closest<HTMLElement>('[data-choice]');
  if (!link || link.dataset['choice'] !== language) continue;
  link.dataset['last'] = '';
  last.hidden = false;
}
