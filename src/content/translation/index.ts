export { differenceOf, type DifferencePiece } from './difference.ts';
export { placedPhrases } from './places.ts';
export { readRecords, recordFile, writeRecord, type TranslationRecord } from './record.ts';
export { sideBySide } from './side-by-side.ts';
export { freshness, translationStatuses, type Freshness, type TranslationStatus, type StaleChange } from './status.ts';
export { unitNamed, unitsOf, type TranslationUnit } from './units.ts';
