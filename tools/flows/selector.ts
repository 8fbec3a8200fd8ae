/**
 * A text as Maestro looks for it: there each text is a regular expression, and `${…}` in it a variable.
 *
 * @example selectorOf('Get (free)') // 'Get \\(free\\)'
 */
export function selectorOf(text: string): string {
  return text.replace(/[\\^.*+?()[\]{}|]/g, String.raw`\$&`).replaceAll('$', '[$]');
}

/**
 * The variable for what is filled in: it is named when the flows are performed, since no code and no PIN belongs into a file.
 *
 * @example variableOf('first-language') // 'MAESTRO_FIRST_LANGUAGE'
 */
export function variableOf(control: string): string {
  return `MAESTRO_${control.toUpperCase().replaceAll('-', '_')}`;
}
