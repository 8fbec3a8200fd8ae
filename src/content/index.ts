export { addressesIn } from './address.ts';
export { affectedBy, sharedIds, type Shared } from './affected.ts';
export type { AgentWords, MessageLine } from './agent-words.schema.ts';
export { namesIn } from './names.ts';
export { isCallValue, messageParts, type CallValue } from './call-values.ts';
export { visible } from './characters.ts';
export { atOnce, byPlace, checkInPieces, checkLibrary, formatProblem } from './check.ts';
export { published } from './drafts.ts';
export { aliasesOf } from './aliases.ts';
export { articleIds, articlesOf, localizedFor, languagesOf, siblingsOf } from './localized.ts';
export { isEdition, languageOf, readersLanguages } from './editions.ts';
export { digestOf } from './digests.ts';
export { COMPONENTS, type ComponentRule } from './components.ts';
export { fragments } from './fragments.ts';
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
export { keywordText } from './keywords.ts';
export { routesOf } from './route.ts';
export type { Article, ReadyArticle } from './article.types.ts';
export { localizedIn, readLibrary, type Library } from './library.ts';
export { guideOf, siteLanguage } from './lookup.ts';
export { attribute, flatText, type Node } from './mdast.ts';
export { withoutExceptions, type StyleIssue } from './exceptions.ts';
export { placesOf, type SitePlace } from './own-places.ts';
export { NO_SEARCH_WORDS, type PlaceId } from './search.ts';
export { phonesOf } from './phones.ts';
export { priorPlaces } from './prior-places.ts';
export { PLACEHOLDER } from './placeholders.ts';
export {
  API_SCHEMAS,
  apiSchemas,
  type ApiArticles,
  type ApiDiagnosis,
  type ApiGuide,
  type ApiIndex,
  type ApiLabels,
} from './api.schema.ts';
export { bodyOf, FEATURES } from './parse-article.ts';
export { perThing } from './per-library.ts';
export { plainText, shownText } from './plain-text.ts';
export { joined, lineAndColumn, quoted, type PlaceInBlock, type Prose, type ProseFile } from './prose.ts';
export { proseFiles, proseLeft } from './prose-files.ts';
export { patternOf } from './spelling.ts';
export { sentencesIn, sayingIn } from './speech.ts';
export type { Style } from './style.ts';
export { productOf } from './product.ts';
export { createPageContext } from './page-context.ts';
export type { DrawnFigure, FigureVariant, PageContext, ScreenSource } from './page-context.types.ts';
export { pictureFiles, PICTURES, type PictureFiles } from './picture-files.ts';
export { pictureFault, pictureNameFault, pictureSizeFault } from './picture-file.ts';
export { isPicturePath, readMark } from './picture-form.ts';
export { unusedPictures } from './rules/pictures.rule.ts';
export { reviewsDue } from './rules/reviews.rule.ts';
export { forgottenScreens, unguidedScreens } from './rules/unguided-screens.ts';
export { unmendedFaults } from './rules/unmended-faults.ts';
export { translationWarnings } from './rules/translations.rule.ts';
export { type Correction, type DiagnosisWords, type FrontMatter, type Site, type TopicTarget } from './schemas.ts';
export { localizedSymptom, symptomFileOf, symptomIds, symptomOf, symptomWords } from './symptoms.ts';
export { structuredData, type Crumb } from './structured-data.ts';
export { topicPages, type TopicPage } from './topics.ts';
export { textParts } from './text-parts.ts';
export { symptomsByProblem, troubleScreens, troublesOf, type TroubleScreen } from './troubles.ts';
export {
  differenceOf,
  freshness,
  placedPhrases,
  recordFile,
  sideBySide,
  translationStatuses,
  unitNamed,
  unitsOf,
  writeRecord,
  type Freshness,
  type DifferencePiece,
  type StaleChange,
  type TranslationStatus,
  type TranslationRecord,
  type TranslationUnit,
} from './translation/index.ts';
export { uiWords } from './ui-words.ts';
