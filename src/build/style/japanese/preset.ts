import type { TextlintRule } from '../textlint.ts';

/** A preset of textlint: rules by name. */
export interface Preset {
  rules: Readonly<Record<string, TextlintRule['rule']>>;
}

/**
 * A rule of a preset, with options of its own.
 *
 * @throws where the preset has no such rule: a newer version may have renamed it
 */
export function from(
  { rules }: Preset,
  name: string,
  options: TextlintRule['options'] = {},
): Required<Pick<TextlintRule, 'rule' | 'options'>> {
  const rule = rules[name];
  if (!rule) throw new Error(`textlint's preset has no rule \`${name}\`.`);
  return { rule, options };
}
