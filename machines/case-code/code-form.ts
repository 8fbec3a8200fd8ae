/** Digits of a guide's code: kind, case (three), version, step (two), ways (two), check. */
export const GUIDE_LENGTH = 10;

/** Digits of a code for a later part of a step, which lies before the check. */
export const PART_LENGTH = GUIDE_LENGTH + 1;

/** Digits of a diagnosis' code without answers: kind, symptom (two), version, check. The answers lie before the check. */
export const DIAGNOSIS_SHORTEST = 5;

/** The most digits of any code. */
export const LONGEST = 40;
