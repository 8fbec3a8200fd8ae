/** The attributes of a component, and where it is allowed. */
export interface ComponentRule {
  required: readonly string[];
  /** Exactly one of these is required. */
  oneOf?: readonly string[];
  /** Attributes allowed only with a certain one of `oneOf`. */
  along?: Readonly<Record<string, readonly string[]>>;
  /** Optional attributes with their allowed values. */
  optional?: Readonly<Record<string, readonly string[]>>;
  /** The allowed parents; `article` is the article itself. Anywhere if absent. */
  within?: readonly string[];
  /** Inline in a paragraph, or a block of its own. */
  inline: boolean;
}

/** Components available in MDX without an import. */
export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  Steps: { required: [], within: ['article'], inline: false },
  Step: { required: ['id'], within: ['Steps'], inline: false },
  Way: { required: ['id'], within: ['Step'], inline: false },
  /**
   * `n` is the figure's number; `act` counts the step's acts, for a figure without a number; `src` is a picture below
   * `content/pictures/`.
   */
  Figure: {
    required: [],
    oneOf: ['n', 'act', 'src'],
    along: { src: ['alt', 'mark'] },
    within: ['Step', 'Way', 'Cause', 'article'],
    inline: false,
  },
  Problem: { required: ['id'], within: ['article'], inline: false },
  Cause: { required: ['id'], within: ['article'], inline: false },
  Note: { required: [], optional: { kind: ['caution', 'secret'] }, inline: false },
  /** Text for readers of the whole article, omitted in the walkthrough. */
  WhenReading: { required: [], within: ['Step', 'Way', 'article'], inline: false },
  Label: { required: ['id'], inline: true },
  Reference: { required: ['id'], inline: true },
};
