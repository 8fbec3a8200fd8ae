export { diagnosisCases, performDiagnosis, type DiagnosisWorld } from './diagnosis.ts';
export { diagnosisIssues, runIssues } from './diagnosis-issues.ts';
export { createFigures } from './figures.ts';
export { guideIssues, remedyIssues, unknownFault } from './guide-issues.ts';
export type { Remedy } from './perform.ts';
export { practiceAt, rehearse, rehearseFault, scenarioOf } from './rehearse.ts';
