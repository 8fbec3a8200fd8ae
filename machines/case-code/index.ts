export { checkDigit, isChecked } from './damm.ts';
export { formatCode, readCode, writeDiagnosisCode, writeGuideCode, type CodeFault, type ReadCode } from './code.ts';
