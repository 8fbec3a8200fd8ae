/** What the address of a topic says of who comes by it. */
export interface Asked {
  platform: string | undefined;
  /** The version of the app, as the app itself shows it. */
  version: string | undefined;
}

/** For whom a target is; what is absent says nothing. */
export interface TargetFor {
  platform: string | undefined;
  /** How the versions begin that it is for. */
  version: string | undefined;
}

/**
 * The target that fits and says most: of two that fit, the one for a platform, then the one whose version is longer. The check
 * sees to it that one is for everybody.
 */
export function mostSpecific<Target extends TargetFor>(targets: readonly Target[], asked: Asked): Target | undefined {
  const rank = ({ platform, version }: TargetFor): number =>
    (platform === undefined ? 0 : 1_000) + (version === undefined ? 0 : version.split('.').length);
  return targets.filter((target) => fits(target, asked)).sort((a, b) => rank(b) - rank(a))[0];
}

function fits(target: TargetFor, { platform, version = '' }: Asked): boolean {
  if (target.platform !== undefined && target.platform !== platform) return false;
  return target.version === undefined || `${version}.`.startsWith(`${target.version}.`);
}

/**
 * The first of the site's languages that somebody wants; the site's first where there is none. A region or a script that the site
 * does not have counts for less than the language.
 *
 * @param wanted what is asked for, the most wanted first: `fr-CA`
 * @example languageFor(['fr-CA'], ['de', 'fr']) // 'fr'
 */
export function languageFor(wanted: readonly string[], languages: readonly string[]): string | undefined {
  for (const each of wanted) {
    const parts = each.toLowerCase().split(/[-_]/);
    for (let length = parts.length; length > 0; length--) {
      const found = languages.find((language) => language.toLowerCase() === parts.slice(0, length).join('-'));
      if (found !== undefined) return found;
    }
  }
  return languages[0];
}
