/** Why nothing is written, in words for the writer. The command prints it. */
export class Refusal extends Error {
  override name = 'Refusal';
}
