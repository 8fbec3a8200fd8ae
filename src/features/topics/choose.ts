/** What the address of a topic says about the reader. */
interface Asked {
  platform: string | undefined;
  /** The version of the app, as the app itself shows it. */
  version: string | undefined;
}

/** Whom a target is for: `undefined` means everybody. */
interface TargetFor {
  platform: string | undefined;
  /** Prefix of the versions that it is for. */
  version: string | undefined;
}

/** The most specific target that fits: platform before version, and a longer version before a shorter one. */
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
 * The best of the site's languages for a reader; the site's first if none fits.
 * @param wanted language tags, the most wanted first
 * @example languageFor(['fr-CA'], ['de', 'fr']) // 'fr'
 */
export function languageFor(wanted: readonly string[], languages: readonly string[]): string | undefined {
  for (const each of wanted) {
    const tag = `${each.toLowerCase().replaceAll('_', '-')}-`;
    const fitting = languages.filter((language) => tag.startsWith(`${language.toLowerCase()}-`));
    const [longest] = fitting.sort((a, b) => b.length - a.length);
    if (longest !== undefined) return longest;
  }
  return languages[0];
}
