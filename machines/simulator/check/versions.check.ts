import type { WrittenActors } from '../behaviour/states.ts';
import type { Condition, Place, ProductDefinition } from '../definition.types.ts';
import { groupsWith, partsOf, screensOf } from '../screens/groups.ts';
import { ProductScreens } from '../screens/product-screens.ts';
import { worldsOf, type Span } from '../versions.ts';
import type { Faults } from './faults.ts';
import { reachedIn } from './reach.check.ts';

/** Reports unknown versions, and spans that end before they begin. */
export function checkSpans(faults: Faults, product: ProductDefinition): void {
  const { versions = [] } = product;
  for (const { parts, place } of screensOf(product)) {
    for (const { when } of groupsWith(parts, 'when')) {
      const { from, until } = when as Span;
      for (const each of [from, until])
        if (each !== undefined) faults.need('version-unknown', place, each, versions, 'a version of this product');
      if (from === undefined || until === undefined || versions.indexOf(from) <= versions.indexOf(until)) continue;
      const message = `\`${from}\` is newer than \`${until}\`.`;
      faults.fault('versions-turned', place, message, `Write \`{ from: '${until}', until: '${from}' }\`.`);
    }
  }
}

/** Reports versions without any difference to the previous one. */
export function checkUnusedVersions(faults: Faults, product: ProductDefinition, actors: WrittenActors): void {
  const { versions = [] } = product;
  const transitions = [...actors.values()].flatMap((states) => states.flatMap((state) => state.transitions));
  const onScreens = groupsWith(partsOf(product), 'when').map(({ when }) => when as Condition);
  const asked = [...onScreens, ...transitions.map(({ condition }) => condition)];
  const spans = asked.map(({ version }) => [version ?? []].flat());
  versions.forEach((version, index) => {
    const place: Place = ['product', 'versions', index];
    const before = versions[index - 1];
    if (before === undefined) return;
    if (versions.indexOf(version) < index)
      faults.fault('id-twice', place, `\`${version}\` is listed twice.`, 'Remove one of them.');
    else if (!spans.some((span) => span.includes(version) !== span.includes(before))) {
      const message = `Versions \`${before}\` and \`${version}\` do not differ.`;
      const hint = `Add a difference to a screen (\`when: { from: '${version}' }\`, \`when: { until: '${before}' }\`), or remove one of them.`;
      faults.fault('version-unused', place, message, hint);
    }
  });
}

/** Reports screens that are empty in all versions, and states that show a screen in a version without it. */
export function checkVersions(faults: Faults, product: ProductDefinition, actors: WrittenActors): void {
  const { versions = [] } = product;
  const drawn = new ProductScreens(product);
  for (const { device, name, screen, place } of screensOf(product)) {
    const having = worldsOf(product).filter((world) => {
      const { parts, dialog } = drawn.drawIn(world, device, screen);
      return parts.length > 0 || dialog !== undefined;
    });
    const without = versions.filter((each) => !having.some(({ version }) => version === each));
    if (without.length > 0 && without.length === versions.length) {
      const hint = 'Correct `from` and `until` of its parts, or remove it.';
      const message = `No version has the screen \`${screen}\`.`;
      faults.fault('screen-in-no-version', place, message, hint);
      continue;
    }
    const states = actors.get(name) ?? [];
    for (const version of without)
      for (const { name: id, state, place: at } of reachedIn(states, version)) {
        if (state.shows !== screen) continue;
        const message = `\`${id}\` of \`${name}\` shows \`${screen}\`, which version \`${version}\` does not have.`;
        const hint = `Add a condition to the transitions to it (\`if: { version: … }\`), or parts for \`${version}\` to the screen.`;
        faults.fault('screen-not-in-version', [...at, 'shows'], message, hint);
      }
  }
}
