/** Presets of textlint without types: rules by name. */
declare module 'textlint-rule-preset-ja-technical-writing' {
  const preset: { rules: Readonly<Record<string, import('@textlint/kernel').TextlintKernelRule['rule']>> };
  export default preset;
}
declare module 'textlint-rule-preset-jtf-style' {
  const preset: { rules: Readonly<Record<string, import('@textlint/kernel').TextlintKernelRule['rule']>> };
  export default preset;
}
