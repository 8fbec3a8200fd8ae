export { checkLibrary, formatProblem } from './check.ts';
export type { Diagnosis, SymptomFile } from './diagnosis.ts';
export { articleIds, articlesOf, editionFor, siblingsOf } from './editions.ts';
export { libraryOf, projectRoot, readFiles } from './files.ts';
export { keywordText } from './keywords.ts';
export { leanGraph } from './lean-graph.ts';
export { editionOf, readLibrary, type Article, type Guide, type Library } from './library.ts';
export { flatText, resolveTokens } from './mdast.ts';
export type { Use } from './outline.ts';
export { NO_SEARCH_WORDS, type SearchWords } from './search.ts';
export { phonesOf } from './phones.ts';
export { plainText } from './plain-text.ts';
export { sourceHash } from './phrases.ts';
export { createReading, type FigureView, type Reading, type ReferenceView, type ScreenSource } from './reading.ts';
export { anchorsOf } from './rules/links.rule.ts';
export { freshness, type Freshness } from './rules/languages.rule.ts';
export {
  articleSchema,
  type AgentWords,
  type DiagnosisWords,
  type FrontMatter,
  type GuideFrontMatter,
  type Remedies,
  type Site,
} from './schemas.ts';
export { symptomIds, symptomOf, symptomsByProblem, symptomWords } from './symptoms.ts';
export { structuredData, type Crumb } from './structured-data.ts';
export { textParts, type TextPart } from './text-parts.ts';
