import { deviceOf } from '../../ui/device.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { languageFor, mostSpecific } from './choose.ts';

// Leads on to the target for the reader's platform, version and language.
const asked = new URLSearchParams(location.search);
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-target]')];
const languages = [...new Set(links.map(({ dataset }) => dataset['target'] ?? ''))];
const wanted = [asked.get('lang'), shelf.recall('language'), ...navigator.languages].filter(
  (each) => typeof each === 'string',
);
const language = languageFor(wanted, languages);
const targets = links
  .filter(({ dataset }) => dataset['target'] === language)
  .map(({ href, dataset: { platform, version } }) => ({ href, platform, version }));
const target = mostSpecific(targets, {
  platform: asked.get('platform') ?? deviceOf(),
  version: asked.get('version') ?? undefined,
});
// `replace`, so that Back leads to where the reader came from.
if (target) location.replace(target.href);
