/** Why nothing is written, in words for the writer. Thrown, so that whatever is under way stops; the door says it. */
export class Refusal extends Error {
  override name = 'Refusal';
}
