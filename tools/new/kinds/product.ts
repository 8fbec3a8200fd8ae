import { readLibrary, recordFile, unitsOf, writeRecord } from '../../../src/content/index.ts';
import { localeFor } from '../faults.ts';
import type { PlanContext, Plan } from '../plan.ts';
import { starterFiles, starterLanguages, type Device } from '../starter.ts';
import { glossaryText, ownName, siteText } from '../text/site.ts';
import { planLanguage } from './language.ts';

export interface ProductRequest {
  folder: string;
  name: string;
  /** The first of them that there are words in here is the one that is written first. */
  languages: readonly string[];
  device: Device;
}

/** What readers call each device. */
const DEVICE_NAMES: Readonly<Record<Device, string>> = { android: 'Android', iphone: 'iPhone' };

/**
 * A small help center about another product: the files that a site needs, one guide with its screens, one fault with its remedy,
 * and its diagnosis. Languages without starters are begun like `npm run new language`.
 */
export function planProduct(place: PlanContext, { folder, name, languages, device }: ProductRequest): Plan {
  const { say, today } = place;
  const written = languages.filter((language) => starterLanguages.includes(language));
  const deviceName = DEVICE_NAMES[device];
  const guide = { task: 'connect', platform: device, method: 'code' };
  const files = starterFiles(written, { name, device, deviceName, today }, say);
  const names = { product: name, [device]: deviceName };
  files.set('content/glossary.yaml', glossaryText(names, written, say));
  files.set('content/site.yaml', siteText({ name, ...guide }, written, say));
  for (const language of languages.filter((each) => !written.includes(each))) addLanguage(place, files, language);
  recordTranslations(files, written);
  return {
    folder,
    changes: [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, text]) => ({ file, text })),
    notes: [],
    next: [
      say('next.product.check', { folder }),
      say('next.product.dev', { folder, language: written[0] ?? '' }),
      say('next.product.build', { folder }),
      say('next.product.site', { folder }),
      say('next.product.more'),
    ],
  };
}

function addLanguage(place: PlanContext, files: Map<string, string>, code: string): void {
  const library = readLibrary(files);
  const request = { code, name: ownName(code), fallback: library.site.source, locale: localeFor(code) };
  const { changes } = planLanguage({ ...place, library, files }, request);
  for (const { file, text = '' } of changes) files.set(file, text);
}

/** Says what each translation was made from, as `npm run show -- status --accept all` does. */
function recordTranslations(files: Map<string, string>, languages: readonly string[]): void {
  const library = readLibrary(files);
  const { source } = library.site;
  for (const language of languages.filter((each) => each !== source)) {
    for (const unit of unitsOf(library)) {
      const places = unit.places(source);
      if (!places || !unit.places(language)) continue;
      files.set(recordFile(language, unit.id), writeRecord({ of: source, places }, unit.file(language)));
    }
  }
}
