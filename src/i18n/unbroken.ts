/**
 * Keeps names of several words on one line: replaces their spaces with no-break spaces.
 * @example unbroken(['Bike Lamp'])('the Bike Lamp') // 'the Bike\u00a0Lamp'
 */
export function unbroken(names: readonly string[]): (text: string) => string {
  const kept = names.map((name) => [name, name.replaceAll(' ', '\u00a0')] as const);
  return (text) => kept.reduce((left, [name, whole]) => left.replaceAll(name, whole), text);
}
