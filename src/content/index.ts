export * from './address.ts';
export * from './api.schema.ts';
export { visible } from './characters.ts';
export * from './check.ts';
export { COMPONENTS, type ComponentRule } from './components.ts';
export { buildDay, nextChange } from './dated.ts';
export * from './drafts.ts';
export type { DrawnFigure, FigureVariant, ScreenSource } from './figures.ts';
export * from './files.ts';
export { jsonSchemas, schemaLine, SCHEMAS } from './json-schemas.ts';
export {
  NO_SEARCH_WORDS,
  type AgentWords,
  type Correction,
  type DiagnosisWords,
  type MessageLine,
  type PlaceId,
  type Style,
} from './language.schemas.ts';
export * from './library.ts';
export * from './lookup.ts';
export { attribute, flatText, resolveTokens, walk, type Node } from './mdast.ts';
export * from './memoize.ts';
export { FEATURES } from './outline.ts';
export * from './own-places.ts';
export { createPageContext, type PageContext } from './page-context.ts';
export { joined, lineAndColumn, quoted, type Prose, type ProseFile } from './phrases.ts';
export { namesIn, proseFiles, proseLeft, withoutExceptions, withoutNames, type StyleIssue } from './prose-files.ts';
export { contentState, publicFiles, readContent, type ContentFiles } from './read-files.ts';
export * from './read-library.ts';
export { translationWarnings } from './rules/languages.rule.ts';
export { PLACEHOLDER } from './rules/words.rule.ts';
export * from './rules/warnings.ts';
export { patternOf } from './schema-fields.ts';
export type { FrontMatter, Site } from './schemas.ts';
export * from './speech.ts';
export * from './structured-data.ts';
export * from './symptoms.ts';
export * from './texts.ts';
export { alignmentOf, differenceOf, type DifferencePiece } from './translation/compare.ts';
export { placedPhrases, recordFile, writeRecord } from './translation/record.ts';
export * from './translation/status.ts';
