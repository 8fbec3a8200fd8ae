import { deviceOf } from '../../ui/device/device.ts';
import { shelf } from '../../ui/storage/shelf.ts';
import { languageFor, mostSpecific } from './choose.ts';

/** A link of the product's own screens leads on at once: to what fits the reader's platform and version, in their language. */
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
// In the history it takes the place of this page: Back leads to where the reader came from.
if (target) location.replace(target.href);
