import { readLibrary, recordFile, unitsOf, writeRecord } from '../../src/content/index.ts';

/** Adds to content in English and Japanese that its translations are up to date. */
export function recordTranslations(files: Map<string, string>): void {
  const library = readLibrary(files);
  const { source } = library.site;
  for (const unit of unitsOf(library).filter(({ id }) => id !== 'ui')) {
    for (const language of ['en', 'ja'].filter((each) => each !== source)) {
      const places = unit.places(source);
      if (!places || !unit.places(language)) continue;
      files.set(recordFile(language, unit.id), writeRecord({ of: source, places }, unit.file(language)));
    }
  }
}
