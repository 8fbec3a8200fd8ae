export { checkDigit, isChecked } from './damm.ts';
export { codeFaults, readCode, type CodeFault, type ReadCode } from './read-code.ts';
export { formatCode, writeDiagnosisCode, writeGuideCode } from './write-code.ts';
