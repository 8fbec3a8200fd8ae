import { known } from '../../known.ts';
import type { ProductDefinition, Where } from '../definition.types.ts';
import type { PracticedWorld } from '../scenario.ts';
import { ProductScreens } from '../screens/product-screens.ts';
import { groupsWith, screensOf } from './controls.check.ts';
import { Faults, type DefinitionProblem } from './faults.ts';
import { reachedIn } from './reach.check.ts';
import { statesOf, transitionsOf } from './written.ts';

/** Versions as a screen says them: the first and the last that have something. */
interface Span {
  from?: string;
  until?: string;
}

/** Versions of the app that screens name wrongly, and those in which nothing differs from the one before. */
export function versionProblems({ versions = [], actors, screens }: ProductDefinition): DefinitionProblem[] {
  const [inScreens, inProduct] = [new Faults('screens'), new Faults('product')];
  /** Versions that begin where something does, or ends. */
  const begun = new Set<string | undefined>();
  for (const { device, screen, parts } of screensOf({ screens })) {
    for (const { when } of groupsWith(parts, 'when')) {
      const { from, until } = when as Span;
      for (const each of [from, until])
        if (each !== undefined)
          inScreens.need('version-unknown', [device, screen], each, versions, 'version of this product');
      begun.add(from);
      if (until !== undefined) begun.add(versions[versions.indexOf(until) + 1]);
      if (from === undefined || until === undefined || versions.indexOf(from) <= versions.indexOf(until)) continue;
      const message = `Nothing is from \`${from}\` on and until \`${until}\`: that version is the older one.`;
      inScreens.fault(
        'versions-turned',
        [device, screen],
        message,
        `Write \`{ from: '${until}', until: '${from}' }\`.`,
      );
    }
  }
  for (const { condition } of Object.values(actors).flatMap((actor) => statesOf(actor).flatMap(transitionsOf))) {
    const wanted = [condition['version'] ?? []].flat();
    const isIn = (each: string | undefined) => each !== undefined && wanted.includes(each);
    versions.forEach((each, index) => isIn(each) !== isIn(versions[index - 1]) && begun.add(each));
  }
  versions.slice(1).forEach((version, index) => {
    const before = known(versions[index]);
    if (versions.indexOf(version) <= index) {
      inProduct.fault('id-twice', ['versions', index + 1], `\`${version}\` stands twice.`, 'Remove one of them.');
    } else if (!begun.has(version)) {
      const message = `Nothing differs from version \`${before}\` to version \`${version}\`.`;
      const hint = `Write on a screen what does (\`when: { from: '${version}' }\`, \`when: { until: '${before}' }\`), or remove one of them.`;
      inProduct.fault('version-unused', ['versions', index + 1], message, hint);
    }
  });
  return inScreens.found.length > 0 ? inScreens.found : inProduct.found;
}

/** A product whose screens say all their versions one by one, which is how they are drawn. */
export function withVersions(product: ProductDefinition): ProductDefinition {
  const { versions, screens } = product;
  if (!versions) return product;
  const listed = ({ from, until, ...where }: Where & Span): Where => {
    if (from === undefined && until === undefined) return where;
    const [first, last] = [
      from === undefined ? 0 : versions.indexOf(from),
      until === undefined ? -1 : versions.indexOf(until),
    ];
    return { ...where, version: versions.slice(first, last < 0 ? undefined : last + 1) };
  };
  const through = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(through);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) => [
      key,
      key === 'when' ? listed(each as Where) : through(each),
    ]);
    return Object.fromEntries(entries);
  };
  return { ...product, screens: through(screens) as ProductDefinition['screens'] };
}

/** The worlds that can be practised, in each version of the app. */
export function worldsOf({ practices, versions }: ProductDefinition): PracticedWorld[] {
  return practices.flatMap((world) => versions?.map((version) => ({ ...world, version })) ?? [world]);
}

/** Screens that are in no version of the app, and states that show one in a version in which it is not. */
export function screensWithoutVersion(product: ProductDefinition): DefinitionProblem[] {
  const { versions = [], actors } = product;
  const [inScreens, inBehaviour] = [new Faults('screens'), new Faults('behaviour')];
  const drawn = new ProductScreens(product);
  for (const { device, name, screen } of screensOf(product)) {
    const isIn = (version: string): boolean =>
      worldsOf(product).some((world) => {
        if (world.version !== version) return false;
        const { parts, dialog } = drawn.drawIn(world, device, screen);
        return parts.length > 0 || dialog !== undefined;
      });
    const without = versions.filter((version) => !isIn(version));
    if (without.length > 0 && without.length === versions.length) {
      const hint = 'Correct `from` and `until` of its parts, or remove it.';
      inScreens.fault('screen-in-no-version', [device, screen], `No version has the screen \`${screen}\`.`, hint);
      continue;
    }
    const actor = actors[name];
    if (!actor) continue;
    const states = statesOf(actor);
    for (const version of without) {
      const reached = reachedIn(actor, states, version);
      for (const { names, state, path } of states) {
        if (state.shows !== screen || !reached.has(names.join('.'))) continue;
        const message = `\`${names.join('.')}\` of \`${name}\` shows \`${screen}\` in version \`${version}\` too, which does not have it.`;
        const hint = `Let what leads there ask for the version (\`if: { version: … }\`), or give the screen something in \`${version}\`.`;
        inBehaviour.fault('screen-not-in-version', [name, ...path, 'shows'], message, hint);
      }
    }
  }
  return [...inScreens.found, ...inBehaviour.found];
}
