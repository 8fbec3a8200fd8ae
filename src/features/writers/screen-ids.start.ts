import { sayCopy } from './say-copy.ts';

const section = document.querySelector<HTMLElement>('.ids');
section?.addEventListener('click', ({ target }) => {
  const id = (target as Element).closest<HTMLElement>('[data-copy]')?.dataset['copy'];
  if (id !== undefined) sayCopy(section, id);
});
