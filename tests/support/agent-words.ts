import { libraryOf, createPageContext } from '../../src/content/index.ts';
import { wordsFrom, type WordFile, type DeskWords } from '../../src/features/desk/words.ts';
import { agentWords } from '../../src/features/desk/page-words.ts';
import { kept, shippedGraphs } from './graphs.ts';
import { shippedSymptoms } from './symptoms.ts';

/** The guides and symptoms of the site, as the console has them. */
export const shippedWorld = () => ({
  dispositions: libraryOf(process.cwd()).dispositions,
  guides: shippedGraphs(),
  symptoms: shippedSymptoms('all'),
  platforms: ['android', 'iphone'],
});

/** The console's words in a language, as its file carries them. */
export const shippedWords = kept((language: string): DeskWords => {
  const library = libraryOf(process.cwd());
  const file = JSON.parse(JSON.stringify(agentWords(library, createPageContext(library, language)))) as WordFile;
  return wordsFrom(file);
});
