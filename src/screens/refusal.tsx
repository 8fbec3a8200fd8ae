interface RefusalProps {
  /** The id of the field that it is about. */
  id: string;
  /** Why something was refused, or what is missing; `undefined` where all is well. */
  words: string | undefined;
}

/** What is wrong with a field, below it. It is always there, so that what comes into it is read aloud. */
export function Refusal({ id, words }: RefusalProps) {
  return (
    <p class="s-refusal" id={`${id}-refusal`} role="alert">
      {words}
    </p>
  );
}
