export { addressesIn } from './address.ts';
export {
  NO_SEARCH_WORDS,
  type AgentWords,
  type Correction,
  type DiagnosisWords,
  type MessageLine,
  type PlaceId,
  type Style,
} from './language.schemas.ts';
export { namesIn, proseFiles, proseLeft, withoutExceptions, type StyleIssue } from './prose-files.ts';
export { isCallValue, messageParts, plainText, shownText, textParts, type CallValue } from './texts.ts';
export { visible } from './characters.ts';
export { atOnce, byPlace, checkInPieces, checkLibrary, formatProblem } from './check.ts';
export { published } from './drafts.ts';
export {
  aliasesOf,
  digestOf,
  fragments,
  guideOf,
  phonesOf,
  productOf,
  routesOf,
  siteLanguage,
  topicPages,
  uiWords,
  type TopicPage,
} from './lookup.ts';
export {
  articleIds,
  articlesOf,
  isEdition,
  languageOf,
  languagesOf,
  localizedFor,
  localizedIn,
  readersLanguages,
  siblingsOf,
  type Article,
  type Library,
  type ReadyArticle,
  type TranslationRecord,
} from './library.ts';
export { COMPONENTS, readMark, type ComponentRule } from './components.ts';
export {
  freshLibrary,
  libraryOf,
  projectRoot,
  publicHome,
  readAs,
  readFiles,
  readWith,
  withUnsaved,
  type Unsaved,
} from './files.ts';
export { contentFolders, contentState, fileSign, readContent, type ContentFiles } from './read-files.ts';
export { jsonSchemas, schemaLine, SCHEMAS } from './json-schemas.ts';
export { readLibrary } from './read-library.ts';
export { attribute, flatText, type Node } from './mdast.ts';
export { placesOf, type SitePlace } from './own-places.ts';
export { PLACEHOLDER } from './rules/placeholders.rule.ts';
export {
  API_SCHEMAS,
  apiSchemas,
  type ApiArticles,
  type ApiDiagnosis,
  type ApiGuide,
  type ApiIndex,
  type ApiLabels,
} from './api.schema.ts';
export { FEATURES } from './outline.ts';
export { memoizeByIdentity } from './memoize.ts';
export { joined, lineAndColumn, quoted, type PlaceInBlock, type Prose, type ProseFile } from './phrases.ts';
export { patternOf } from './schema-fields.ts';
export { sentencesIn, sayingIn } from './speech.ts';
export { createPageContext } from './page-context.ts';
export type { DrawnFigure, FigureVariant, PageContext, ScreenSource } from './page-context.types.ts';
export {
  brokenPictures,
  pictureFault,
  pictureFiles,
  picturePathFault,
  PICTURES,
  type PictureFiles,
} from './pictures.ts';
export { unusedPictures } from './rules/links.rule.ts';
export { faultsWithoutRemedy, forgottenScreens, reviewsDue, unguidedScreens } from './rules/warnings.ts';
export { translationWarnings } from './rules/languages.rule.ts';
export { type FrontMatter, type Site, type TopicTarget } from './schemas.ts';
export {
  localizedSymptom,
  priorPlaces,
  symptomFileOf,
  symptomIds,
  symptomOf,
  symptomsByProblem,
  symptomWords,
  troubleScreens,
  troublesOf,
  type TroubleScreen,
} from './symptoms.ts';
export { structuredData, type Crumb } from './structured-data.ts';
export { differenceOf, type DifferencePiece } from './translation/compare.ts';
export { placedPhrases, recordFile, writeRecord } from './translation/record.ts';
export {
  freshness,
  sideBySide,
  translationStatuses,
  unitNamed,
  unitsOf,
  type Freshness,
  type StaleChange,
  type TranslationStatus,
  type TranslationUnit,
} from './translation/status.ts';
