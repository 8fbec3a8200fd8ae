export { addressesIn } from './address.ts';
export { affectedBy, sharedIds, type Shared } from './affected.ts';
export {
  type AgentWords,
  type MessageLine,
  NO_SEARCH_WORDS,
  type PlaceId,
  type Style,
  type Correction,
  type DiagnosisWords,
} from './language.schemas.ts';
export { namesIn, proseFiles, proseLeft, withoutNames } from './prose-files.ts';
export { isCallValue, messageParts, type CallValue } from './call-values.ts';
export { visible } from './characters.ts';
export { atOnce, byPlace, checkInPieces, checkLibrary, formatProblem } from './check.ts';
export { published } from './drafts.ts';
export {
  aliasesOf,
  fragments,
  guideOf,
  siteLanguage,
  phonesOf,
  productOf,
  topicPages,
  type TopicPage,
  uiWords,
  digestOf,
} from './lookup.ts';
export {
  articleIds,
  articlesOf,
  localizedFor,
  languagesOf,
  siblingsOf,
  isEdition,
  readersLanguages,
  languageOf,
} from './localized.ts';
export { COMPONENTS, type ComponentRule } from './form.ts';
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
export { contentState, fileSign, readContent, type ContentFiles } from './read-files.ts';
export { jsonSchemas, schemaLine, SCHEMAS } from './json-schemas.ts';
export { routesOf } from './route.ts';
export { type Article, type ReadyArticle, localizedIn, type Library, type TranslationRecord } from './library.ts';
export { readLibrary } from './read-library.ts';
export { attribute, flatText, type Node } from './mdast.ts';
export { withoutExceptions, type StyleIssue } from './exceptions.ts';
export { placesOf, type SitePlace } from './own-places.ts';
export { priorPlaces } from './prior-places.ts';
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
export { bodyOf, FEATURES } from './parse-article.ts';
export { memoizeByIdentity } from './per-library.ts';
export { plainText, shownText, textParts } from './text-parts.ts';
export { joined, lineAndColumn, quoted, type Prose, type ProseFile } from './prose.ts';
export { patternOf } from './schema-fields.ts';
export { sentencesIn, sayingIn } from './speech.ts';
export { createPageContext } from './page-context.ts';
export type { DrawnFigure, FigureVariant, PageContext, ScreenSource } from './page-context.types.ts';
export { pictureFiles, PICTURES, type PictureFiles } from './picture-files.ts';
export { pictureFault, pictureNameFault, pictureSizeFault } from './picture-file.ts';
export { isPicturePath, readMark } from './picture-form.ts';
export { unusedPictures } from './rules/pictures.rule.ts';
export { faultsWithoutRemedy, forgottenScreens, reviewsDue, unguidedScreens } from './rules/warnings.ts';
export { translationWarnings } from './rules/translations.rule.ts';
export { type FrontMatter, type Site, type TopicTarget } from './schemas.ts';
export { localizedSymptom, symptomFileOf, symptomIds, symptomOf, symptomWords } from './symptoms.ts';
export { structuredData, type Crumb } from './structured-data.ts';
export { symptomsByProblem, troubleScreens, troublesOf, type TroubleScreen } from './troubles.ts';
export { differenceOf, type DifferencePiece } from './translation/compare.ts';
export {
  freshness,
  translationStatuses,
  type Freshness,
  type StaleChange,
  type TranslationStatus,
} from './translation/status.ts';
export { placedPhrases } from './translation/places.ts';
export { recordFile, writeRecord } from './translation/record.ts';
export { sideBySide } from './translation/side-by-side.ts';
export { unitNamed, unitsOf, type TranslationUnit } from './translation/units.ts';
