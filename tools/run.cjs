// @ts-check
'use strict';
/**
 * Every command of package.json begins here:
 *
 *     node tools/run.cjs [--omit=dev] <program> [arguments]
 *
 * installs what is missing and runs the program on the Node that it needs. This file is read by the oldest Node that
 * anybody may have, so that it can say a sentence: what comes after it is read by Node 20 and newer only.
 */
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(
    'Shirube needs Node 20.19 or newer, and this is ' +
      process.version +
      ': get a newer one from https://nodejs.org and run it again.',
  );
  process.exitCode = 1;
} else {
  void import('./setup/launch.mjs').then((launcher) => launcher.launch(process.argv.slice(2)));
}
