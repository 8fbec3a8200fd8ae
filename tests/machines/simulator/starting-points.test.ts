import { describe, expect, test } from 'vitest';
import { appIn, phoneIn, portalIn, serverIn } from '../../../machines/simulator/starting-points.ts';
import { scenarioOf } from '../../support/activation-world.ts';
import { STARTS } from './tables/scenarios.ts';

const words = (...all: (string | number | false)[]) => all.filter((word) => word !== false && word !== '').join(' ');

describe('a practice begins', () => {
  test.each(STARTS)('%s', (text, server, portal, phone, app) => {
    const scenario = scenarioOf(Object.fromEntries(new URLSearchParams(text)));
    const s = serverIn(scenario);
    const p = phoneIn(scenario);
    const a = appIn(scenario);
    expect(s.seed).toBe(scenario.seed);
    expect({
      server: `${s.user}, first ${s.firstSession}`,
      portal: portalIn(scenario).loggingIn ? 'logging in' : 'logged out',
      phone: words(
        p.platform,
        p.installed && 'installed',
        p.hasty && 'hasty',
        `camera:${p.camera}`,
        `notifications:${p.notifications}`,
        p.scanning && 'scanning',
        p.lens,
        p.distance,
      ),
      app: words(a.platform, a.opensWith, a.first && 'first', a.slips > 0 && `slips:${a.slips}`),
    }).toEqual({ server, portal, phone, app });
  });
});
