export { checkDigit, isChecked } from './damm.ts';
export {
  codeFaults,
  formatCode,
  readCode,
  writeDiagnosisCode,
  writeGuideCode,
  type CodeFault,
  type ReadCode,
} from './code.ts';
