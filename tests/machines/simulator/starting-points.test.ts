import { describe, expect, test } from 'vitest';
import { actorIn, phoneIn } from '../../../machines/simulator/scenario.ts';
import { product } from '../../support/product.ts';
import { scenarioOf } from '../../support/practice-world.ts';
import { STARTS } from './tables/scenarios.ts';

const words = (...all: (string | number | false)[]) => all.filter((word) => word !== false && word !== '').join(' ');

describe('a practice begins', () => {
  test.each(STARTS)('%s', (text, server, portal, phone, app) => {
    const scenario = scenarioOf(Object.fromEntries(new URLSearchParams(text)));
    const [server_, portal_, app_] = ['server', 'portal', 'app'].map((name) =>
      actorIn(product.definition, scenario, name),
    );
    const p = phoneIn(product.definition, scenario);
    const a = app_!.keeps;
    expect(server_!.world.seed).toBe(scenario.seed);
    expect({
      server: `${server_!.keeps['user']}, first ${server_!.first['code'] ?? 'open'}`,
      portal: portal_!.keeps['login'] === 'sent' ? 'logging in' : 'logged out',
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
      app: words(
        app_!.world.platform,
        String(a['opens']),
        a['first'] === true && 'first',
        p.slips > 0 && `slips:${p.slips}`,
      ),
    }).toEqual({ server, portal, phone, app });
  });
});
