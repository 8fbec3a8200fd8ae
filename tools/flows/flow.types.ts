/** A command of Maestro, as its YAML has it. */
export type Command = string | Readonly<Record<string, unknown>>;

/** An act of a guide in a flow. */
export interface FlowAct {
  step: string;
  /** The step's printed number and its heading in the article. */
  heading: string;
  /** Its place in the step, from 1. */
  position: number;
  /** The screen and what is done there, in the flow's language. */
  told: string;
}

/** What is performed at once: an act, an optional step, or all that a person does before the flow can go on. */
export interface FlowBlock {
  /** None where the site is opened, of which no guide speaks. */
  acts: readonly FlowAct[];
  /** A person does it: the commands only wait. */
  byHand: boolean;
  commands: readonly Command[];
}

/** One way of a guide in one language. */
export interface Flow {
  /** Its name in reports, and that of its file without the ending: guide, ways and language with dots between. */
  name: string;
  guide: string;
  language: string;
  ways: readonly string[];
  /** What stands before it: the fields of Maestro. */
  fields: Readonly<Record<string, unknown>>;
  /** What a person should know before it begins, a line each. */
  notes: readonly string[];
  blocks: readonly FlowBlock[];
}
