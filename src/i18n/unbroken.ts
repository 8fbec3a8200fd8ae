/**
 * Keeps a line from breaking inside names of several words: their spaces become no-break ones.
 *
 * @example unbroken(['Bike Lamp'])('the Bike Lamp') // 'the Bike\u00a0Lamp'
 */
export function unbroken(names: readonly string[]): (text: string) => string {
  const kept = names.map((name) => [name, name.replaceAll(' ', '\u00a0')] as const);
  return (text) => kept.reduce((left, [name, whole]) => left.replaceAll(name, whole), text);
}
