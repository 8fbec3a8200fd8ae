/** Digits of a guide's code: kind, case (three), version, step (two), ways (two), check. */
export const GUIDE_LENGTH = 10;

/** Digits of a code with a part of a step, which precedes the check digit. */
export const PART_LENGTH = GUIDE_LENGTH + 1;

/** Digits of a diagnosis' code without answers: kind, symptom (two), version, check. Answers precede the check digit. */
export const DIAGNOSIS_LENGTH = 5;

/** Maximum number of digits of any code. */
export const MAX_LENGTH = 40;
