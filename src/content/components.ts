/** What a component of the articles takes, and where it may stand. */
export interface ComponentRule {
  /** Attributes that must be there. */
  required: readonly string[];
  /** Attributes of which exactly one must be there. */
  oneOf?: readonly string[];
  /** Attributes that only go with a certain one of `oneOf`. */
  along?: Readonly<Record<string, readonly string[]>>;
  /** Attributes that may be there, with the values they may have. */
  optional?: Readonly<Record<string, readonly string[]>>;
  /** The component directly around it; `article` is the article itself. Absent: anywhere. */
  within?: readonly string[];
  /** Whether it stands in a line of text, or as a block with empty lines around it. */
  inline: boolean;
}

/** The components that writers can use in MDX, without an import. */
export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  Steps: { required: [], within: ['article'], inline: false },
  Step: { required: ['id'], within: ['Steps'], inline: false },
  Way: { required: ['id'], within: ['Step'], inline: false },
  /**
   * `n` is the figure's number; `act` counts the step's acts, for a figure that the guide does not number; `src` is a picture
   * below `content/pictures/`.
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
  /** What only those need who read the whole article: a walk leaves it out. */
  WhenReading: { required: [], within: ['Step', 'Way', 'article'], inline: false },
  Label: { required: ['id'], inline: true },
  Reference: { required: ['id'], inline: true },
};
