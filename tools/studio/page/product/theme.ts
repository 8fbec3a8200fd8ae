/**
 * The colours of the help center's light or dark look, to lay over a part of the studio: as src/ui/styles/tokens.css has them.
 *
 * @returns custom properties by name
 */
export function themeColours(theme: 'light' | 'dark'): Record<string, string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const [light, dark] = [':root', ':root[data-theme="dark"]'].map(
    (selector) =>
      rules.find(
        (rule): rule is CSSStyleRule =>
          rule instanceof CSSStyleRule &&
          rule.selectorText === selector &&
          rule.style.getPropertyValue('--ground') !== '',
      )?.style,
  );
  const from = theme === 'dark' ? dark : light;
  if (!dark || !from) return {};
  const names = [...dark].filter((name) => name.startsWith('--'));
  return { 'color-scheme': theme, ...Object.fromEntries(names.map((name) => [name, from.getPropertyValue(name)])) };
}
