export { checkDigit, isChecked } from './damm.ts';
export { formatCode } from './digits.ts';
export { codeFaults, readCode, type CodeFault } from './read-code.ts';
export { MAX_ANSWERS, writeDiagnosisCode } from './write-diagnosis-code.ts';
export { writeGuideCode } from './write-guide-code.ts';
