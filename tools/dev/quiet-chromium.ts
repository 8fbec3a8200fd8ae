/**
 * Features of Chromium that are switched off. The last `--disable-features` on a command line holds, so that this list
 * must have all of Playwright's own; tests/tools/quiet-chromium.test.ts compares the two.
 */
export const DISABLED_FEATURES: readonly string[] = [
  'AimEnabled',
  'AutoDeElevate',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BlockOriginHeaderModificationOnRedirect',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'Translate',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
  // Ours: a full Chromium draws its own surface for each window and keeps a process ready for the next page, which is
  // three processes a page where the headless shell has one. Nobody sees the surface, and no page comes next.
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** Arguments for Chromium without background requests and features that only cost time. */
export const QUIET_CHROMIUM: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  // One process a site and a context is enough where there is one site.
  '--disable-site-isolation-trials',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
];
