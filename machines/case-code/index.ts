export { codeFaults, readCode, type CodeFault } from './read-code.ts';
export { checkDigit, formatCode, isChecked, MAX_ANSWERS, writeDiagnosisCode, writeGuideCode } from './write-code.ts';
