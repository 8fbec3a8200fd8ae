/** What a test run says of itself to what it starts: Astro would take itself for a part of it. */
const OF_THE_RUN = /^(VITEST.*|DEV|PROD|MODE|SSR|BASE_URL|NODE_ENV|TEST|SHIRUBE_ROOT)$/;

/** The environment as somebody has it who starts Astro by hand. */
export function plainEnv(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OF_THE_RUN.test(name));
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...more };
}
