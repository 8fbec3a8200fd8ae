export { Coach, type Turn, type Verdict } from './coach.ts';
export { guideFindings, remedyFindings, unknownFault } from './findings.ts';
export { followGuide, type Followed } from './follow.ts';
export { performAct, waitUntil } from './perform.ts';
export { performActs, resumeGuide } from './recover.ts';
export { practiceAt, rehearse, rehearseFault, scenarioOf, type FaultRehearsal, type Rehearsal } from './rehearse.ts';
export { shotKey, type Mismatch, type Remedy, type RemedyAct, type Shots } from './rehearsal.types.ts';
export { createStage, type Stage } from './stage.ts';
